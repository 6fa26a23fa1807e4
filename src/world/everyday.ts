import type { PersonKey } from './keys.ts'
import type { Day } from './sheets.ts'

/** What the Cercle du Canal keeps, says to itself and looks like. All fictional. */
export const everyday = {
	network: 'cercle-du-canal',
	accent: '#8a2f4f',
	folder: { key: 'comptes-rendus', name: 'Comptes rendus' },
	documents: [
		{
			key: 'charte',
			title: 'Charte du Cercle',
			folder: false,
			by: 'bruno-leclercq' as PersonKey,
			versions: [
				{
					name: 'charte-2025.pdf',
					on: '2025-09-15' as Day,
					lines: ['Charte du Cercle du Canal', 'Chacun vient, chacun aide.'],
				},
				{
					name: 'charte-2026.pdf',
					on: '2026-10-06' as Day,
					lines: ['Charte du Cercle du Canal', 'Chacun vient, chacun aide, chacun répond.'],
				},
			],
		},
		{
			key: 'novembre',
			title: 'Compte rendu du 12 novembre',
			folder: true,
			by: 'agathe-morel' as PersonKey,
			versions: [
				{
					name: 'compte-rendu-12-novembre.pdf',
					on: '2026-11-13' as Day,
					lines: ['Réunion du 12 novembre', 'Quarante présents, trois mises en relation.'],
				},
			],
		},
	],
	words: [
		{
			key: 'galette',
			by: 'agathe-morel' as PersonKey,
			on: '2026-11-20' as Day,
			audience: 'everyone',
			subject: 'La galette du Cercle, jeudi 14 janvier',
			body: 'Bonjour à tous,\n\nNous nous retrouvons le jeudi 14 janvier à 18\u00a0h chez Bruno, à l’imprimerie. Chacun vient avec une personne que les autres ne connaissent pas encore.\n\nDites-moi si vous venez, et avec qui.',
			attachment: {
				name: 'plan-pour-venir.pdf',
				lines: ['Pour venir à l’imprimerie', 'Quai de Calais, à Roubaix.'],
			},
			openedBy: ['claire-vasseur', 'odile-marchand', 'bruno-leclercq'] as PersonKey[],
			answers: [
				{ by: 'odile-marchand' as PersonKey, body: 'Je viens avec une architecte de Tourcoing.' },
				{ by: 'luc-willems' as PersonKey, body: 'Présent. Je peux amener deux tables.' },
			],
		},
		{
			key: 'budget',
			by: 'bruno-leclercq' as PersonKey,
			on: '2026-11-23' as Day,
			audience: 'board',
			subject: 'Le budget de 2027, avant la réunion',
			body: 'Voici les trois questions à trancher mardi\u00a0: la salle, le site, et la part gardée pour l’entraide.',
			attachment: null,
			openedBy: [] as PersonKey[],
			answers: [],
		},
	],
	said: [
		{
			on: 'charte',
			by: 'claire-vasseur' as PersonKey,
			body: 'Le dernier mot, «\u00a0chacun répond\u00a0», change tout. Merci.',
		},
		{ on: 'charte', by: 'bruno-leclercq' as PersonKey, body: 'C’est Odile qui l’a trouvé.' },
	],
} as const
