import * as v from 'valibot'

/** What the instance is called on its pages and in its mails. */
export const instanceName = v.pipe(
	v.string('instance.nameMissing'),
	v.trim(),
	v.minLength(1, 'instance.nameMissing'),
	v.maxLength(120, 'text.tooLong'),
)

/** Where members reach the instance: `https://reseau.exemple.fr`, scheme and host, a port if need be, nothing after. */
export const address = v.pipe(
	v.string('instance.addressMissing'),
	v.trim(),
	v.minLength(1, 'instance.addressMissing'),
	v.maxLength(200, 'instance.addressMalformed'),
	v.transform((text) => originOf(text) ?? ''),
	v.minLength(1, 'instance.addressMalformed'),
)

function originOf(text: string): string | null {
	const url = URL.parse(text)
	if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null
	return url.pathname === '/' && !url.search && !url.hash ? url.origin : null
}
