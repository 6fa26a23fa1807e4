import type { FirmKey, PersonKey } from './keys.ts'
import type { Day } from './sheets.ts'

/** A step of a told recommendation: where to, by whom (nobody: a clock), when, why. */
export type ToldStep = { to: string; by?: PersonKey; on: Day; reason?: string; words?: string }

/** A recommendation of the named world, whole: its third party is fictional too. */
export type WorldReferral = {
	key: string
	from: FirmKey
	by: PersonKey
	to: FirmKey
	tier: 'inside' | 'outside'
	third: { name: string; organisation?: string; email?: string; phone?: string; need: string }
	urgency: 'now' | 'weeks' | 'later'
	effort: number
	agreed: { on: Day; by: 'spoken' | 'phone' | 'mail' | 'message' | 'self' }
	steps: readonly ToldStep[]
	contactedOn?: Day
	amounts?: readonly { year: number; amountCents: number; on: Day; isRecurring?: boolean }[]
	showsAmount?: boolean
	cameFrom?: string
	thanks?: { by: PersonKey; words: string; on: Day }
	overdueOn?: Day
}

/** Eight recommendations that show every way one may go; two leads; the turnovers of one firm. All fictional. */
export const worldReferrals: readonly WorldReferral[] = [
	{
		key: 'creche-du-parc',
		from: 'marchand-platrerie',
		by: 'odile-marchand',
		to: 'menuiserie-vasseur',
		tier: 'outside',
		third: {
			name: 'Sylvie Caudron',
			organisation: 'Crèche du Parc',
			phone: '+33639981201',
			email: 'sylvie.caudron@creche-du-parc.example',
			need: 'Remplacer douze portes et poser des placards bas, pendant les vacances d’été.',
		},
		urgency: 'weeks',
		effort: 4,
		agreed: { on: '2026-04-13', by: 'spoken' },
		steps: [
			{ to: 'sent', by: 'odile-marchand', on: '2026-04-14' },
			{ to: 'seen', by: 'claire-vasseur', on: '2026-04-14' },
			{ to: 'contacted', by: 'claire-vasseur', on: '2026-04-15' },
			{ to: 'quoted', by: 'claire-vasseur', on: '2026-04-28' },
			{ to: 'won', by: 'claire-vasseur', on: '2026-05-20' },
		],
		contactedOn: '2026-04-15',
		amounts: [
			{ year: 2026, amountCents: 1_750_000, on: '2026-05-20' },
			{ year: 2026, amountCents: 1_840_000, on: '2026-09-02' },
		],
		showsAmount: true,
		thanks: {
			by: 'claire-vasseur',
			words: 'Merci Odile. Sylvie Caudron nous a ouvert sa porte grâce à vous.',
			on: '2026-05-21',
		},
	},
	{
		key: 'facade-de-la-creche',
		from: 'menuiserie-vasseur',
		by: 'claire-vasseur',
		to: 'oukil-facades',
		tier: 'outside',
		third: {
			name: 'Sylvie Caudron',
			organisation: 'Crèche du Parc',
			phone: '+33639981201',
			need: 'La façade côté cour, à nettoyer et reprendre.',
		},
		urgency: 'later',
		effort: 3,
		agreed: { on: '2026-10-05', by: 'phone' },
		steps: [
			{ to: 'sent', by: 'claire-vasseur', on: '2026-10-06' },
			{ to: 'contacted', by: 'samir-oukil', on: '2026-10-12' },
			{ to: 'quoted', by: 'samir-oukil', on: '2026-11-16' },
		],
		contactedOn: '2026-10-09',
		cameFrom: 'creche-du-parc',
	},
	{
		key: 'cage-d-escalier',
		from: 'menuiserie-vasseur',
		by: 'claire-vasseur',
		to: 'tison-peinture',
		tier: 'outside',
		third: {
			name: 'Alain Deroubaix',
			organisation: 'Copropriété des Tisserands',
			phone: '+33639981202',
			need: 'Repeindre une cage d’escalier sur quatre étages.',
		},
		urgency: 'weeks',
		effort: 2,
		agreed: { on: '2026-09-07', by: 'mail' },
		steps: [
			{ to: 'sent', by: 'claire-vasseur', on: '2026-09-08' },
			{ to: 'contacted', by: 'marc-tison', on: '2026-09-10' },
			{
				to: 'lost',
				by: 'marc-tison',
				on: '2026-10-20',
				reason: 'chose_other',
				words: 'Le syndic avait déjà un peintre.',
			},
		],
		contactedOn: '2026-09-10',
	},
	{
		key: 'verriere-d-atelier',
		from: 'tison-peinture',
		by: 'marc-tison',
		to: 'menuiserie-vasseur',
		tier: 'outside',
		third: {
			name: 'Hélène Baert',
			phone: '+33639981203',
			email: 'helene.baert@particulier.example',
			need: 'Une verrière en bois entre cuisine et séjour, à Croix. Elle aimerait un devis avant Noël.',
		},
		urgency: 'now',
		effort: 3,
		agreed: { on: '2026-11-20', by: 'phone' },
		steps: [{ to: 'sent', by: 'marc-tison', on: '2026-11-23' }],
	},
	{
		key: 'comptoir-de-la-conserverie',
		from: 'conserverie-du-canal',
		by: 'lucie-vermeersch',
		to: 'menuiserie-vasseur',
		tier: 'inside',
		third: { name: 'Lucie Vermeersch', need: 'Un comptoir de vente pour notre boutique.' },
		urgency: 'weeks',
		effort: 5,
		agreed: { on: '2026-10-12', by: 'self' },
		steps: [
			{ to: 'sent', by: 'lucie-vermeersch', on: '2026-10-12' },
			{ to: 'contacted', by: 'claire-vasseur', on: '2026-10-14' },
		],
		contactedOn: '2026-10-14',
	},
	{
		key: 'chaufferie-de-la-halle',
		from: 'pruvost-assurances',
		by: 'francois-pruvost',
		to: 'willems-chauffage',
		tier: 'outside',
		third: {
			name: 'Denis Farcy',
			organisation: 'Halle aux Draps',
			phone: '+33639981204',
			need: 'Entretien de la chaufferie, contrat à l’année.',
		},
		urgency: 'later',
		effort: 3,
		agreed: { on: '2025-09-15', by: 'spoken' },
		steps: [
			{ to: 'sent', by: 'francois-pruvost', on: '2025-09-16' },
			{ to: 'contacted', by: 'luc-willems', on: '2025-09-18' },
			{ to: 'won', by: 'luc-willems', on: '2025-10-30' },
		],
		contactedOn: '2025-09-18',
		amounts: [{ year: 2025, amountCents: 620_000, on: '2025-11-03', isRecurring: true }],
	},
	{
		key: 'radiateurs-du-presbytere',
		from: 'imprimerie-leclercq',
		by: 'bruno-leclercq',
		to: 'willems-chauffage',
		tier: 'outside',
		third: {
			name: 'Marthe Lecoutre',
			phone: '+33639981205',
			need: 'Trois radiateurs à changer avant l’hiver.',
		},
		urgency: 'now',
		effort: 1,
		agreed: { on: '2026-11-02', by: 'phone' },
		steps: [
			{ to: 'sent', by: 'bruno-leclercq', on: '2026-11-03' },
			{ to: 'seen', by: 'luc-willems', on: '2026-11-04' },
		],
		overdueOn: '2026-11-16',
	},
	{
		key: 'bornage-a-hem',
		from: 'marchand-platrerie',
		by: 'odile-marchand',
		to: 'ziane-geometre',
		tier: 'outside',
		third: {
			name: 'Gérald Six',
			phone: '+33639981206',
			need: 'Borner un terrain avant une clôture, à Hem.',
		},
		urgency: 'weeks',
		effort: 2,
		agreed: { on: '2026-06-01', by: 'message' },
		steps: [
			{ to: 'sent', by: 'odile-marchand', on: '2026-06-02' },
			{ to: 'no_answer', on: '2026-07-15' },
		],
	},
]

/** Information passed on, of which nobody was asked anything. */
export const worldLeads = [
	{
		key: 'menuiseries-de-croix',
		from: 'imprimerie-leclercq',
		by: 'bruno-leclercq',
		to: 'menuiserie-vasseur',
		on: '2026-11-19',
		state: 'sent',
		words:
			'La mairie de Croix refait les menuiseries de deux écoles\u00a0: consultation en janvier.',
	},
	{
		key: 'salon-de-l-habitat',
		from: 'menuiserie-vasseur',
		by: 'claire-vasseur',
		to: 'tison-peinture',
		on: '2026-09-21',
		state: 'useful',
		words: 'Le salon de l’habitat cherche un peintre pour trois stands.',
	},
] as const satisfies readonly {
	key: string
	from: FirmKey
	by: PersonKey
	to: FirmKey
	on: Day
	state: string
	words: string
}[]

/** What one firm declared of its years, for itself alone. */
export const worldTurnovers = [
	{ firm: 'menuiserie-vasseur', by: 'claire-vasseur', year: 2025, amountCents: 58_500_000 },
	{ firm: 'menuiserie-vasseur', by: 'claire-vasseur', year: 2026, amountCents: 9_200_000 },
] as const satisfies readonly { firm: FirmKey; by: PersonKey; year: number; amountCents: number }[]
