/** What a person may do in a firm's name. Predicates on plain values: no question to anyone. */
export type MandateRole = 'representative' | 'deputy' | 'buyer' | 'treasurer' | 'hr'

export const mandateRoles: readonly MandateRole[] = [
	'representative',
	'deputy',
	'buyer',
	'treasurer',
	'hr',
]

/** Edit the firm, invite a colleague, state a need, ask for an introduction: representative or deputy. */
export function maySpeakFor(mandates: readonly MandateRole[]): boolean {
	return mandates.includes('representative') || mandates.includes('deputy')
}

/** Grant or end a mandate, join or leave a network: the representative alone. */
export function mayEngage(mandates: readonly MandateRole[]): boolean {
	return mandates.includes('representative')
}
