import type { FirmKey, PersonKey } from './keys.ts'
import type { Day } from './sheets.ts'

/** Two firms that would compete said who answers what: between them there is no conflict. */
export type WorldAccord = { a: FirmKey; b: FirmKey; on: Day; words: string }

/** Somebody who serves the instance or the territory, outside any network. */
export type WorldOffice = { person: PersonKey; startsOn: Day } & (
	| { role: 'administrator' }
	| { role: 'adviser'; organisation: string; territory: { kind: 'departement'; code: string } }
)

/** The only accord so far; Delattre Services has none, so it stays in conflict with Électricité Benali. */
export const accords: WorldAccord[] = [
	{
		a: 'electricite-benali',
		b: 'vanhoutte-elec',
		on: '2025-05-12',
		words:
			'À Benali les écoles et crèches de Wattrelos, Leers et Hem. À Vanhoutte les courants faibles et les gymnases. À Roubaix, chacun propose l’autre quand il n’est pas libre.',
	},
]

/** The administrator, who reads no member’s business, and the adviser of the chamber. */
export const offices: WorldOffice[] = [
	{ person: 'nicolas-breant', role: 'administrator', startsOn: '2025-09-01' },
	{
		person: 'veronique-plancke',
		role: 'adviser',
		startsOn: '2021-01-04',
		organisation: 'Chambre de commerce de la Lys',
		territory: { kind: 'departement', code: '59' },
	},
]
