import type { FirmKey, PersonKey } from '../keys.ts'

/** One letter a breakfast: here, late, video, substitute, excused, medical, absent; a dot before the firm came. */
type Weeks = string

/**
 * The breakfasts of the Cercle: every Thursday at half past seven, twelve behind the story's day and eight ahead. Claire
 * hardly misses one, Samir is drifting away, Luc was ill in October and sent somebody.
 */
export const breakfasts = {
	title: 'Petit déjeuner du Cercle',
	place: 'Brasserie des Halles, Roubaix',
	videoUrl: 'https://visio.cercle-du-canal.example/petit-dejeuner',
	host: 'imprimerie-leclercq' as FirmKey,
	capacity: 16,
	priceCents: 1450,
	meals: ['Formule sucrée', 'Formule salée'],
	behind: 12,
	ahead: 8,
	attendance: {
		'menuiserie-vasseur': 'pppppplppppp',
		'imprimerie-leclercq': 'pppppppppsps',
		'haddad-expertise': 'ppeppppppepp',
		'marchand-platrerie': 'plpppplpppep',
		'tison-peinture': 'ppppappppppp',
		'petit-architecture': 'pvppvpppvppp',
		'electricite-benali': 'papppeppaapp',
		'willems-chauffage': 'pppmmsppppep',
		'ziane-geometre': 'epppepvppepp',
		'atelier-cherif': 'pppppppepppp',
		'oukil-facades': 'ppppepeapaaa',
		'dubus-isolation': 'ppapppepvppe',
	} satisfies Partial<Record<FirmKey, Weeks>>,
	/** Who comes next Thursday, as they have answered. */
	answers: [
		['menuiserie-vasseur', 'comes', 'Formule salée'],
		['imprimerie-leclercq', 'substitute', 'Formule sucrée'],
		['haddad-expertise', 'comes', 'Formule sucrée'],
		['tison-peinture', 'comes', 'Formule salée'],
		['petit-architecture', 'remote', null],
		['atelier-cherif', 'comes', 'Formule sucrée'],
		['dubus-isolation', 'excused', null],
	] as [FirmKey, 'comes' | 'remote' | 'excused' | 'substitute', string | null][],
	substitute: 'Léa Roy',
	guests: [
		{
			key: 'farid',
			givenName: 'Farid',
			familyName: 'Amrani',
			firmName: 'Amrani Toiture',
			trade: 'Couvreur',
			email: 'farid@amrani-toiture.example',
			host: 'odile-marchand' as PersonKey,
			/** Weeks ago at which he came; next Thursday would be his second visit. */
			came: [2] as number[],
		},
	],
	agenda: [
		['Accueil et café', 15, null],
		['Tour de table, une minute chacun', 20, null],
		['Présentation des invités', 5, null],
		['Dix ans de fenêtres dans les écoles', 8, 'menuiserie-vasseur'],
		['Recommandations et remerciements', 15, null],
		['Demandes, annonces, clôture', 12, 'haddad-expertise'],
	] as [string, number, FirmKey | null][],
	minutes:
		'Quarante minutes de tour de table, c’est trop\u00a0: nous passons à une minute chacun.\n\nFarid Amrani, couvreur, est venu pour la première fois. Trois mises en relation demandées.',
	actions: [
		['Demander à la brasserie la salle du fond', 'marchand-platrerie', false],
		['Envoyer la liste des écoles à rénover', 'petit-architecture', true],
		['Inviter un électricien de Croix', 'tison-peinture', false],
	] as [string, FirmKey, boolean][],
} as const
