import type { FirmKey, NetworkKey, PersonKey } from './keys.ts'
import type { Day } from './sheets.ts'

/** Somebody said that a firm is theirs, and the adviser has not answered yet. */
export type WorldClaim = {
	person: PersonKey
	firm: FirmKey
	on: Day
	jobTitle: string
	reach: string
	proof: string
}

/** Teresa, who keeps the books of the family’s masonry firm, has a share in Sabrina’s catering. */
export const claims: WorldClaim[] = [
	{
		person: 'teresa-da-silva',
		firm: 'delcourt-traiteur',
		on: '2026-11-23',
		jobTitle: 'Associée',
		reach: 'Le numéro affiché sur la camionnette et sur le site du traiteur',
		proof:
			'Je suis associée depuis juin\u202f; Sabrina Delcourt vous le confirmera au laboratoire, et le Kbis porte mon nom.',
	},
]

/** Whoever runs a network proposed another value for a field of a card. */
export type WorldProposal = {
	network: NetworkKey
	firm: FirmKey
	by: PersonKey
	on: Day
	field: 'website'
	value: string
	reason: string
}

/** Agathe saw the new address on Samir’s van. */
export const proposals: WorldProposal[] = [
	{
		network: 'cercle-du-canal',
		firm: 'oukil-facades',
		by: 'agathe-morel',
		on: '2026-11-20',
		field: 'website',
		value: 'https://oukil-ravalement.example',
		reason: 'C’est l’adresse peinte sur votre camion neuf.',
	},
]
