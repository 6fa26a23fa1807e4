import type { FirmKey, NetworkKey } from './keys.ts'

/** What a network of the named world says of itself, and which of its members agree to appear on its page. */
export type NetworkPage = {
	audience: 'self' | 'instance' | 'public'
	parts: string[]
	zones: { kind: 'commune' | 'epci' | 'departement' | 'region' | 'country'; code: string }[]
	told: {
		legalForm?: string
		rna?: string
		ice?: string
		foundedYear: number
		website?: string
		rhythm: 'weekly' | 'fortnightly' | 'monthly' | 'two_monthly'
		meetingDay: number
		meetingHour: string
		meetingPlace: string
		duesCents: number
		duesWords?: string
		hoursPerMonth: number
		entry: 'open' | 'cooptation'
		entryWords: string
		trialVisits: number
		hasExclusiveTrades: boolean
		sizeCeiling?: number
		contactName?: string
		contactEmail?: string
	}
	sought: string[]
	taken: string[]
	shown: FirmKey[]
}

/** One network reads like an open book, two tell those who are signed in, one keeps to itself. */
export const networkPages: Record<NetworkKey, NetworkPage> = {
	'cercle-du-canal': {
		audience: 'public',
		parts: [
			'purpose',
			'numbers',
			'meetings',
			'dues',
			'entry',
			'trades',
			'size',
			'contact',
			'members',
		],
		zones: [
			{ kind: 'commune', code: '59512' },
			{ kind: 'commune', code: '59163' },
			{ kind: 'commune', code: '59339' },
			{ kind: 'commune', code: '59332' },
		],
		told: {
			legalForm: 'Association loi 1901',
			rna: 'W999000017',
			foundedYear: 2021,
			website: 'https://cercle-du-canal.example',
			rhythm: 'fortnightly',
			meetingDay: 4,
			meetingHour: '07:30',
			meetingPlace: 'La Condition du Canal, quai de Rouen, Roubaix',
			duesCents: 36_000,
			duesWords: 'Petits-déjeuners compris. La moitié la première année.',
			hoursPerMonth: 5,
			entry: 'cooptation',
			entryWords:
				'Une entreprise par métier. Deux visites, un parrain, puis l’accord des membres. On prévient quand on ne vient pas.',
			trialVisits: 2,
			hasExclusiveTrades: true,
			sizeCeiling: 30,
			contactName: 'Agathe Morel, animatrice',
			contactEmail: 'bonjour@cercle-du-canal.example',
		},
		sought: ['Serrurier', 'Paysagiste', 'Avocat en droit des affaires'],
		taken: ['Menuisier', 'Électricien', 'Peintre', 'Plaquiste', 'Imprimeur', 'Expert-comptable'],
		shown: [
			'menuiserie-vasseur',
			'imprimerie-leclercq',
			'haddad-expertise',
			'electricite-benali',
			'willems-chauffage',
		],
	},
	'batisseurs-de-la-lys': {
		audience: 'instance',
		parts: ['purpose', 'meetings', 'dues', 'entry', 'trades', 'size'],
		zones: [
			{ kind: 'commune', code: '59017' },
			{ kind: 'departement', code: '62' },
		],
		told: {
			foundedYear: 2018,
			rhythm: 'monthly',
			meetingDay: 2,
			meetingHour: '18:30',
			meetingPlace: 'Chez un membre, à tour de rôle',
			duesCents: 60_000,
			hoursPerMonth: 8,
			entry: 'cooptation',
			entryWords: 'Avoir répondu à un premier marché avec deux membres.',
			trialVisits: 3,
			hasExclusiveTrades: false,
		},
		sought: ['Étancheur', 'Ascensoriste'],
		taken: [],
		shown: [],
	},
	'dirigeantes-du-nord': {
		audience: 'instance',
		parts: ['purpose', 'meetings', 'dues', 'entry'],
		zones: [{ kind: 'departement', code: '59' }],
		told: {
			foundedYear: 2016,
			rhythm: 'monthly',
			meetingDay: 3,
			meetingHour: '12:15',
			meetingPlace: 'Lille, un restaurant différent chaque mois',
			duesCents: 18_000,
			hoursPerMonth: 3,
			entry: 'open',
			entryWords: 'Diriger une entreprise, quelle que soit sa taille.',
			trialVisits: 1,
			hasExclusiveTrades: false,
		},
		sought: [],
		taken: [],
		shown: [],
	},
	'atlas-export-casablanca': {
		audience: 'self',
		parts: ['purpose', 'meetings', 'entry'],
		zones: [
			{ kind: 'commune', code: 'MA-CAS-SIDI-BELYOUT' },
			{ kind: 'commune', code: 'MA-MOH-MOHAMMADIA' },
		],
		told: {
			foundedYear: 2023,
			rhythm: 'two_monthly',
			meetingDay: 4,
			meetingHour: '17:00',
			meetingPlace: 'Casablanca, Sidi Belyout',
			duesCents: 300_000,
			hoursPerMonth: 6,
			entry: 'cooptation',
			entryWords: 'Exporter déjà, ou avoir un produit prêt à partir.',
			trialVisits: 1,
			hasExclusiveTrades: false,
		},
		sought: ['Transitaire'],
		taken: [],
		shown: [],
	},
}
