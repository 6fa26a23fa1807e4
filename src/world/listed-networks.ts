import type { Day } from './sheets.ts'

/** A club of the territory that does not live here, as the adviser listed it. */
export type ListedNetwork = {
	key: string
	name: string
	family: 'geographic' | 'thematic' | 'trade' | 'business'
	purpose: string
	territory: string
	zones: { kind: 'commune' | 'epci' | 'departement' | 'region' | 'country'; code: string }[]
	rhythm?: 'weekly' | 'fortnightly' | 'monthly' | 'two_monthly' | 'quarterly' | 'irregular'
	meetingDay?: number
	meetingHour?: string
	meetingPlace?: string
	duesCents?: number
	currency?: 'EUR' | 'MAD'
	hoursPerMonth?: number
	entry?: 'open' | 'cooptation'
	entryWords?: string
	trialVisits?: number
	hasExclusiveTrades?: boolean
	members?: number
	sought?: string[]
	taken?: string[]
	contact?: { name: string; email: string; isShown: boolean }
	source: string
	verifiedOn: Day
}

/** Eight clubs around Lille and Casablanca, some well known, some told in three words, one gone stale. */
export const listedNetworks: ListedNetwork[] = [
	{
		key: 'club-des-trois-ponts',
		name: 'Club des Trois Ponts',
		family: 'geographic',
		purpose:
			'Les entreprises de la zone des Trois Ponts se parlent, se gardent et se recommandent.',
		territory: 'Tourcoing, zone des Trois Ponts',
		zones: [{ kind: 'commune', code: '59599' }],
		rhythm: 'monthly',
		meetingDay: 2,
		meetingHour: '12:00',
		meetingPlace: 'Chez un membre, à tour de rôle',
		duesCents: 12_000,
		hoursPerMonth: 2,
		entry: 'open',
		members: 46,
		contact: {
			name: 'Secrétariat du club',
			email: 'contact@trois-ponts.example',
			isShown: true,
		},
		source: 'Appel du 12 mars 2026',
		verifiedOn: '2026-03-12',
	},
	{
		key: 'petits-dejeuners-de-la-deule',
		name: 'Les Petits-Déjeuners de la Deûle',
		family: 'business',
		purpose: 'Une heure et demie chaque semaine pour se recommander, un métier par fauteuil.',
		territory: 'Lille et Lambersart',
		zones: [
			{ kind: 'commune', code: '59350' },
			{ kind: 'commune', code: '59328' },
		],
		rhythm: 'weekly',
		meetingDay: 4,
		meetingHour: '07:15',
		meetingPlace: 'Lille, quai du Wault',
		duesCents: 96_000,
		hoursPerMonth: 12,
		entry: 'cooptation',
		entryWords: 'Deux visites, puis un vote. Une absence se remplace.',
		trialVisits: 2,
		hasExclusiveTrades: true,
		members: 31,
		sought: ['Menuisier', 'Notaire', 'Fleuriste'],
		taken: ['Électricien', 'Courtier', 'Photographe'],
		contact: {
			name: 'Basile Ferrand',
			email: 'basile.ferrand@petits-dejeuners.example',
			isShown: false,
		},
		source: 'Site du club, relu le 4 septembre 2026',
		verifiedOn: '2026-09-04',
	},
	{
		key: 'grappe-bois-des-flandres',
		name: 'Grappe Bois des Flandres',
		family: 'trade',
		purpose: 'Scieurs, charpentiers et menuisiers partagent séchoirs, formations et marchés.',
		territory: 'Nord et Pas-de-Calais',
		zones: [
			{ kind: 'departement', code: '59' },
			{ kind: 'departement', code: '62' },
		],
		rhythm: 'quarterly',
		duesCents: 45_000,
		hoursPerMonth: 3,
		entry: 'open',
		entryWords: 'Travailler le bois, de la forêt au chantier.',
		members: 64,
		sought: ['Scieur', 'Charpentier', 'Ébéniste'],
		contact: {
			name: 'Clotilde Varlet',
			email: 'c.varlet@grappe-bois.example',
			isShown: false,
		},
		source: 'Fichier de la chambre, 2026',
		verifiedOn: '2026-01-20',
	},
	{
		key: 'jeunes-pousses-de-la-metropole',
		name: 'Jeunes Pousses de la Métropole',
		family: 'thematic',
		purpose: 'Les trois premières années d’une entreprise, entre pairs et avec deux anciens.',
		territory: 'Métropole européenne de Lille',
		zones: [{ kind: 'epci', code: '200093201' }],
		rhythm: 'monthly',
		meetingDay: 1,
		meetingHour: '18:30',
		duesCents: 0,
		hoursPerMonth: 4,
		entry: 'open',
		entryWords: 'Avoir créé ou repris depuis moins de trois ans.',
		trialVisits: 1,
		contact: {
			name: 'Hugo Delcambre',
			email: 'hugo@jeunes-pousses.example',
			isShown: true,
		},
		source: 'Rencontre du 9 juin 2026',
		verifiedOn: '2026-06-09',
	},
	{
		key: 'cercle-des-acheteurs-de-l-artois',
		name: 'Cercle des Acheteurs de l’Artois',
		family: 'business',
		purpose: 'Acheter ensemble l’énergie, les véhicules et les assurances.',
		territory: 'Arras, Lens et Béthune',
		zones: [{ kind: 'departement', code: '62' }],
		source: 'Presse, septembre 2025',
		verifiedOn: '2025-09-15',
	},
	{
		key: 'club-ain-sebaa',
		name: 'Club Aïn Sebaâ',
		family: 'geographic',
		purpose: 'Les industriels du quartier partagent gardiennage, navettes et apprentis.',
		territory: 'Casablanca, Aïn Sebaâ et Sidi Bernoussi',
		zones: [
			{ kind: 'commune', code: 'MA-CAS-AIN-SEBAA' },
			{ kind: 'commune', code: 'MA-CAS-SIDI-BERNOUSSI' },
		],
		rhythm: 'monthly',
		meetingDay: 3,
		meetingHour: '16:00',
		duesCents: 240_000,
		currency: 'MAD',
		entry: 'open',
		members: 88,
		contact: { name: 'Secrétariat', email: 'secretariat@ain-sebaa.example', isShown: true },
		source: 'Appel du 5 mai 2026',
		verifiedOn: '2026-05-05',
	},
	{
		key: 'femmes-entrepreneures-du-maarif',
		name: 'Femmes Entrepreneures du Maârif',
		family: 'thematic',
		purpose: 'S’entraider entre dirigeantes, du premier client à l’export.',
		territory: 'Casablanca, Maârif et Anfa',
		zones: [
			{ kind: 'commune', code: 'MA-CAS-MAARIF' },
			{ kind: 'commune', code: 'MA-CAS-ANFA' },
		],
		rhythm: 'fortnightly',
		meetingDay: 6,
		meetingHour: '10:00',
		duesCents: 60_000,
		currency: 'MAD',
		hoursPerMonth: 5,
		entry: 'cooptation',
		trialVisits: 1,
		contact: {
			name: 'Salma Idrissi',
			email: 'salma@femmes-maarif.example',
			isShown: false,
		},
		source: 'Rencontre du 18 avril 2026',
		verifiedOn: '2026-04-18',
	},
	{
		key: 'artisans-de-mohammadia',
		name: 'Artisans de Mohammadia',
		family: 'trade',
		purpose: 'Répondre à plusieurs aux chantiers de la ville.',
		territory: 'Mohammadia',
		zones: [{ kind: 'commune', code: 'MA-MOH-MOHAMMADIA' }],
		rhythm: 'irregular',
		currency: 'MAD',
		sought: ['Électricien', 'Plombier'],
		source: 'Bouche à oreille, 2026',
		verifiedOn: '2026-02-10',
	},
]
