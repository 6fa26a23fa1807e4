/** How long a seat spoke over some meetings, by what was written down, else by what was planned. */
export type Spoken = { membershipId: string; minutes: number }

/**
 * Whether the floor is shared: of all the minutes with a name, the part of the three seats that spoke most, in
 * ten-thousandths; null when nobody is named. With as many seats as speakers, an even share would be three over their
 * number.
 */
export function speakingBalance(spoken: readonly Spoken[]): {
	topThreeBps: number | null
	evenBps: number | null
	speakers: number
} {
	const bySeat = new Map<string, number>()
	for (const { membershipId, minutes } of spoken)
		bySeat.set(membershipId, (bySeat.get(membershipId) ?? 0) + minutes)
	const all = [...bySeat.values()].sort((a, b) => b - a)
	const total = all.reduce((sum, minutes) => sum + minutes, 0)
	if (total === 0) return { topThreeBps: null, evenBps: null, speakers: 0 }
	const top = all.slice(0, 3).reduce((sum, minutes) => sum + minutes, 0)
	return {
		topThreeBps: Math.round((top * 10_000) / total),
		evenBps: Math.round((Math.min(3, all.length) * 10_000) / all.length),
		speakers: all.length,
	}
}
