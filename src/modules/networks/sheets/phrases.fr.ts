import { formatClock, formatDayOfWeek, plural } from '#phrases'
import type { Entry, PageAudience, PagePart, Rhythm, ZoneKind } from './description.ts'

/** What is known of the meetings of a network. */
export type MeetingFacts = { rhythm: Rhythm | null; weekday: number | null; hour: string | null }

const rhythms: Record<Rhythm, string> = {
	weekly: 'Chaque semaine',
	fortnightly: 'Tous les quinze jours',
	monthly: 'Chaque mois',
	two_monthly: 'Tous les deux mois',
	quarterly: 'Chaque trimestre',
	yearly: 'Une fois par an',
	irregular: 'Sans rythme fixe',
}

/** How a network describes itself, in French: the reference. */
export const fr = {
	rhythms,
	entries: {
		open: 'Qui le souhaite adhère',
		cooptation: 'Les membres décident de chaque entrée',
	} satisfies Record<Entry, string>,
	audiences: {
		self: 'Personne hors du réseau',
		instance: 'Les personnes inscrites sur ce site',
		public: 'Tout le monde',
	} satisfies Record<PageAudience, string>,
	audienceHints: {
		self: 'La page n’existe pas.',
		instance: 'Elle paraît dans l’annuaire des réseaux, pour qui est connecté.',
		public: 'Elle se lit sans compte, et un moteur de recherche peut la trouver.',
	} satisfies Record<PageAudience, string>,
	parts: {
		purpose: 'Ce que vous faites ensemble, et votre site',
		numbers: 'La forme juridique, les numéros, l’année de création',
		meetings: 'Les rencontres',
		dues: 'La cotisation',
		entry: 'Comment on entre, et le temps demandé',
		trades: 'Les métiers cherchés et les métiers pris',
		size: 'Le nombre de membres et le plafond',
		contact: 'Qui joindre, ci-dessous',
		members: 'Les membres qui l’acceptent, par leur nom et leurs métiers',
	} satisfies Record<PagePart, string>,
	zoneKinds: {
		commune: 'commune',
		epci: 'intercommunalité',
		departement: 'département',
		region: 'région',
		country: 'pays',
	} satisfies Record<ZoneKind, string>,
	countries: { FR: 'France', MA: 'Maroc' } as Record<string, string>,
	/** « Chaque mois, le jeudi à 7 h 30 »; empty when nothing is known. */
	meetings: ({ rhythm, weekday, hour }: MeetingFacts) =>
		[
			rhythm && rhythms[rhythm],
			[
				weekday && `le ${formatDayOfWeek(weekday, 'fr')}`,
				hour && `${weekday ? 'à' : 'vers'} ${formatClock(hour, 'fr')}`,
			]
				.filter(Boolean)
				.join(' '),
		]
			.filter(Boolean)
			.join(', '),
	perYear: (amount: string) => `${amount} par an`,
	free: 'Gratuit',
	hours: (count: number) => `${count}\u00a0h par mois`,
	trialVisits: (count: number) =>
		count === 0
			? 'Pas de visite d’essai'
			: plural(count, 'fr', {
					one: 'Une visite avant de choisir',
					other: `${count}\u00a0visites avant de choisir`,
				}),
	members: (count: number) =>
		plural(count, 'fr', { one: '1\u00a0membre', other: `${count}\u00a0membres` }),
	ceiling: (count: number) => `${count} au plus`,
	exclusive: 'Une seule place par métier',
	fields: {
		family: 'Famille',
		purpose: 'Ce qui réunit',
		territory: 'Territoire',
		zones: 'Lieux couverts',
		legalForm: 'Forme juridique',
		rna: 'Numéro RNA',
		siren: 'SIREN',
		ice: 'ICE',
		founded: 'Créé en',
		website: 'Site',
		rhythm: 'Rythme',
		day: 'Jour',
		hour: 'Heure',
		place: 'Lieu des rencontres',
		meetings: 'Rencontres',
		dues: 'Cotisation',
		currency: 'Monnaie',
		hours: 'Temps demandé',
		entry: 'Comment on entre',
		conditions: 'Conditions',
		visits: 'Visites d’essai',
		size: 'Taille',
		sought: 'Métiers cherchés',
		taken: 'Métiers déjà pris',
		contact: 'Qui joindre',
		audience: 'Qui lit la page',
		parts: 'Ce qu’elle dit',
	},
	settings: {
		lead: 'Ce que le réseau dit de lui. Chaque partie se change à part.',
		unsaid: 'Rien de dit pour l’instant',
		unsaidHint: 'Ce que vous écrirez ici aidera les dirigeants à choisir.',
		change: 'Modifier',
		tell: 'Le dire',
		saved: 'C’est enregistré.',
		identity: 'Ce qu’est le réseau',
		meetings: 'Les rencontres',
		joining: 'Adhérer',
		page: 'La page du réseau',
		pageNone: 'Le réseau n’a pas de page',
		pageNoneHint:
			'Avec une page, on le trouve dans l’annuaire des réseaux et on peut demander à le visiter.',
		pageOpen: 'Voir la page',
		zonesHint:
			'Communes, intercommunalités, départements ou régions, séparés par des virgules. C’est par là qu’on vous trouve.',
		territoryHint: 'Avec vos mots\u00a0: «\u00a0Roubaix et ses voisines\u00a0».',
		rnaHint: 'Pour une association\u00a0: W et neuf chiffres.',
		foundedHint: 'L’année suffit.',
		hourHint: 'Par exemple 7 h 30.',
		placeHint: 'Une adresse, ou «\u00a0chez un membre, à tour de rôle\u00a0».',
		anyDay: 'Pas toujours le même',
		noRhythm: 'Non précisé',
		duesHint: 'Pour un an, hors taxes s’il y en a. 0 si c’est gratuit.',
		duesWords: 'La cotisation, en mots',
		duesWordsHint: 'Ce qu’elle comprend, selon l’effectif, les petits-déjeuners…',
		hoursHint: 'Rencontres comprises. On compare les réseaux là-dessus.',
		hoursUnit: 'heures par mois',
		conditionsHint: 'Qui peut entrer, ce qui est attendu, ce qui fait sortir.',
		seats: 'Places par métier',
		visitsUnit: 'visites',
		exclusive: 'Une seule place par métier',
		soughtHint: 'Séparés par des virgules.',
		takenHint: 'Ceux dont la place n’est plus libre.',
		who: 'Qui peut lire la page\u202f?',
		what: 'Ce que la page dit',
		whatHint: 'Le nom, la famille et le territoire y sont toujours.',
		takesVisits: 'On peut demander à visiter, sans compte',
		takesVisitsHint:
			'L’animation reçoit un courriel et la demande attend dans «\u00a0Visites\u00a0».',
		contactName: 'Nom de la personne à joindre',
		contactEmail: 'Son adresse e-mail',
		contactPhone: 'Son téléphone',
		contactHint: 'N’écrivez ici que ce que cette personne accepte de voir publié.',
		shown: (count: number) =>
			plural(count, 'fr', {
				one: 'Une entreprise accepte d’y paraître.',
				other: `${count} entreprises acceptent d’y paraître.`,
			}),
		shownNone:
			'Aucune entreprise n’a encore accepté d’y paraître. Chacune le dit depuis «\u00a0Mes réseaux\u00a0».',
	},
	visits: {
		title: 'Visites',
		lead: 'Qui demande à venir voir, depuis la page du réseau. Écrivez-leur, puis dites que c’est fait.',
		none: 'Personne n’attend de réponse',
		noneHint: 'Les demandes faites sur la page du réseau paraîtront ici.',
		waiting: 'Attendent une réponse',
		answered: 'Répondues',
		answer: 'C’est répondu',
		done: 'C’est noté.',
		asked: (_: { day: string }) => `le ${_.day}`,
		home: (count: number) =>
			plural(count, 'fr', {
				one: 'Une personne demande à visiter',
				other: `${count} personnes demandent à visiter`,
			}),
		homeHint: 'Sans réponse, elles iront voir ailleurs.',
		seeThem: 'Leur répondre',
		kept: 'Noms et adresses sont oubliés au bout d’un an.',
	},
	showing: {
		isShown: 'L’entreprise paraît sur la page de ce réseau.',
		show: 'Paraître sur sa page',
		hide: 'Ne plus y paraître',
		shown: 'L’entreprise paraît sur la page du réseau.',
		hidden: 'L’entreprise n’y paraît plus.',
		page: 'Voir la page',
	},
	issues: {
		'networks.rna': () => 'Un numéro RNA a la lettre W, puis neuf chiffres',
		'networks.year': () => 'Écrivez une année, par exemple 2019',
		'networks.hour': () => 'Écrivez une heure, par exemple 7 h 30',
		'networks.amount': () => 'Écrivez un montant, par exemple 360 ou 360,50',
		'networks.hours': () => 'Écrivez un nombre d’heures, de 0 à 200',
		'networks.visits': () => 'Écrivez un nombre, de 0 à 20',
		'networks.phone': () => 'Écrivez un numéro de téléphone complet',
		'networks.tooManyPlaces': () => 'Gardez quarante lieux au plus',
	},
}

export type SheetWords = typeof fr
