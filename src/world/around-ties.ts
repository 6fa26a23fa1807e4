import type { FirmKey, NetworkKey, PersonKey } from './keys.ts'
import type { Day } from './sheets.ts'

/** A need told to a network because nobody was within reach, and what its members answered. */
export type WorldCall = {
	need: string
	network: NetworkKey
	words: string
	publishedOn: Day
	answers: {
		firm: FirmKey
		person: PersonKey
		kind: 'can_help' | 'knows_someone'
		words: string
		on: Day
	}[]
}

/** Published in the Cercle: one that waits for answers, one that Claire put out and that has two. */
export const calls: WorldCall[] = [
	{
		need: 'need-scaffolding-month',
		network: 'cercle-du-canal',
		words:
			'Nous cherchons des échafaudages à louer au mois, de mars à mai, pour deux façades à Roubaix. Qui en a, ou sait qui en loue\u202f?',
		publishedOn: '2026-11-16',
		answers: [],
	},
	{
		need: 'need-joiner-press',
		network: 'cercle-du-canal',
		words:
			'Il nous faut une presse à plaquer, à louer ou à partager un jour par semaine, autour de Roubaix.',
		publishedOn: '2026-11-18',
		answers: [
			{
				firm: 'marchand-platrerie',
				person: 'odile-marchand',
				kind: 'knows_someone',
				words: 'Je connais un agenceur qui n’utilise la sienne que le lundi.',
				on: '2026-11-19',
			},
			{
				firm: 'imprimerie-leclercq',
				person: 'bruno-leclercq',
				kind: 'can_help',
				words: 'J’ai la place et le courant dans mon ancien atelier, si vous en achetez une.',
				on: '2026-11-20',
			},
		],
	},
]

/** The need behind the second call: nobody the ties lead to lends a press. */
export const needWithoutPath = {
	key: 'need-joiner-press',
	firm: 'menuiserie-vasseur',
	person: 'claire-vasseur',
	words: 'Une presse à plaquer, à louer ou à partager, autour de Roubaix.',
	communeCode: '59512',
	statedOn: '2026-11-18',
} as const satisfies { firm: FirmKey; person: PersonKey; statedOn: Day } & Record<string, string>

/** Somebody who left the Cercle, whom Claire has not seen since: what « perdu de vue » shows. */
export const lostTie = {
	between: ['claire-vasseur', 'francois-pruvost'],
	kind: 'one_to_one',
	on: '2024-06-14',
	words: 'Déjeuner sur le canal, Roubaix',
} as const satisfies { between: readonly [PersonKey, PersonKey] } & Record<string, unknown>

/** A note of Claire's about somebody who is not here. */
export const note = {
	author: 'claire-vasseur',
	name: 'Amina Berrada',
	firmName: 'Agencements Berrada',
	sinceYear: 2019,
	words: 'Le salon de l’agencement, à Lille',
	notedOn: '2026-11-10',
} as const satisfies { author: PersonKey; notedOn: Day } & Record<string, unknown>
