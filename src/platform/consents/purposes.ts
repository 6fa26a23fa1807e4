/** What the product asks people to agree to. Each has its sentence, shown where they agree and kept as shown. */
export const purposes = ['introduction.pass-on', 'introduction.meet', 'network.page'] as const
export type Purpose = (typeof purposes)[number]

/** The version of these sentences; it changes when one of them says something else. */
export const consentTextVersion = '2026-11'

/** Whether a text names a purpose. */
export function isPurpose(text: string): text is Purpose {
	return (purposes as readonly string[]).includes(text)
}
