/** Reads an hour as people write it (« 7 h 30 », « 19h », « 07:30 ») as `07:30`; null when it is none. */
export function readHour(typed: string): string | null {
	const bare = typed.replace(/[\s\u00a0\u202f]/g, '').toLowerCase()
	const [whole, hour = '', minute = ''] = /^(\d{1,2})(?:[h:.](\d{2})?)?$/.exec(bare) ?? []
	if (whole === undefined || Number(hour) > 23 || Number(minute || 0) > 59) return null
	return `${hour.padStart(2, '0')}:${minute.padStart(2, '0') || '00'}`
}
