import type { SheetField } from './sheet-headers.ts'

/** Words of a cell that stand for one of our values. */
const meanings: Partial<Record<SheetField, Record<string, string | number | boolean>>> = {
	family: {
		geographique: 'geographic',
		territorial: 'geographic',
		geographic: 'geographic',
		جغرافيه: 'geographic',
		thematique: 'thematic',
		thematic: 'thematic',
		موضوعيه: 'thematic',
		filiere: 'trade',
		metier: 'trade',
		'filiere ou metier': 'trade',
		'filiere metier': 'trade',
		sectoriel: 'trade',
		trade: 'trade',
		affaires: 'business',
		business: 'business',
		'reseau d affaires': 'business',
		اعمال: 'business',
	},
	rhythm: {
		hebdomadaire: 'weekly',
		'chaque semaine': 'weekly',
		weekly: 'weekly',
		'tous les quinze jours': 'fortnightly',
		'tous les 15 jours': 'fortnightly',
		bimensuel: 'fortnightly',
		fortnightly: 'fortnightly',
		mensuel: 'monthly',
		'chaque mois': 'monthly',
		monthly: 'monthly',
		'tous les deux mois': 'two_monthly',
		'tous les 2 mois': 'two_monthly',
		bimestriel: 'two_monthly',
		trimestriel: 'quarterly',
		'chaque trimestre': 'quarterly',
		quarterly: 'quarterly',
		annuel: 'yearly',
		'une fois par an': 'yearly',
		yearly: 'yearly',
		irregulier: 'irregular',
		'sans rythme fixe': 'irregular',
		irregular: 'irregular',
	},
	meetingDay: {
		...byPlace('lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'),
		...byPlace('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'),
		...byPlace('الاثنين', 'الثلاثاء', 'الاربعاء', 'الخميس', 'الجمعه', 'السبت', 'الاحد'),
	},
	entry: {
		libre: 'open',
		ouverte: 'open',
		ouvert: 'open',
		open: 'open',
		cooptation: 'cooptation',
		'sur cooptation': 'cooptation',
		parrainage: 'cooptation',
	},
	hasExclusiveTrades: {
		oui: true,
		non: false,
		yes: true,
		no: false,
		x: true,
		نعم: true,
		لا: false,
	},
}

function byPlace(...names: string[]): Record<string, number> {
	return Object.fromEntries(names.map((name, place) => [name, place + 1]))
}

/** A cell read for its field: a value ready for the schema of a sheet, or the code of what is wrong with it. */
export type CellReading = { value: unknown } | { code: string }

const numbers: readonly SheetField[] = ['foundedYear', 'hoursPerMonth', 'trialVisits', 'members']
const lists: readonly SheetField[] = ['places', 'sought', 'taken']
const codes: Partial<Record<SheetField, string>> = {
	family: 'listings.family',
	rhythm: 'listings.rhythm',
	meetingDay: 'listings.day',
	entry: 'listings.entry',
	hasExclusiveTrades: 'listings.yesOrNo',
}

/**
 * Reads one filled cell. Words that stand for a value are compared folded (`fold`); numbers are whole; lists
 * are cut at commas, semicolons and bars. What remains is judged by the schema of a sheet, as in the form.
 */
export function readSheetCell(
	field: SheetField,
	cell: string,
	fold: (text: string) => string,
): CellReading {
	const known = meanings[field]
	if (known) {
		const value = known[fold(cell)]
		return value === undefined ? { code: codes[field] ?? 'choice.missing' } : { value }
	}
	if (numbers.includes(field)) {
		const bare = cell.replace(/[\s\u00a0\u202f]/g, '')
		return { value: /^\d+$/.test(bare) ? Number(bare) : Number.NaN }
	}
	if (lists.includes(field))
		return {
			value: cell
				.split(/[,;|\n،]+/)
				.map((part) => part.trim())
				.filter(Boolean),
		}
	return { value: cell }
}
