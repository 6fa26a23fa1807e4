import { elided, formatDay, plural } from '#phrases'
import { fr as importing } from './import/phrases.fr.ts'
import { fr as pages } from './pages/phrases.fr.ts'
import { wordFile, wordNumber } from './word-number.ts'

/** Firms in French, the reference: labels, refusals, what to correct, and the words of the pages. */
export const fr = {
	kinds: {
		company: 'Société',
		sole_trader: 'Entreprise individuelle',
		association: 'Association',
		public_body: 'Organisme public',
		project: 'Projet sans numéro pour l’instant',
	},
	countries: { FR: 'France', MA: 'Maroc' },
	mandateRoles: {
		representative: 'Représentant',
		deputy: 'Suppléant',
		buyer: 'Acheteur',
		treasurer: 'Trésorier',
		hr: 'Ressources humaines',
	},
	/** What each mandate lets a person do. */
	mandateRights: {
		representative: 'Engage l’entreprise, donne et retire les mandats.',
		deputy: 'Modifie la fiche, dit les besoins, demande des mises en relation.',
		buyer: 'Suit les achats groupés.',
		treasurer: 'Suit les comptes.',
		hr: 'Suit les salariés partagés.',
	},
	customers: { consumers: 'Particuliers', firms: 'Entreprises', public: 'Acheteurs publics' },
	headcounts: {
		'00': 'Personne d’autre',
		'01': '1 ou 2 personnes',
		'02': '3 à 5 personnes',
		'03': '6 à 9 personnes',
		'11': '10 à 19 personnes',
		'12': '20 à 49 personnes',
		'21': '50 à 99 personnes',
		'22': '100 à 199 personnes',
		'31': '200 à 249 personnes',
		'32': '250 à 499 personnes',
		'41': '500 à 999 personnes',
		'42': '1\u202f000 à 1\u202f999 personnes',
		'51': '2\u202f000 à 4\u202f999 personnes',
		'52': '5\u202f000 à 9\u202f999 personnes',
		'53': '10\u202f000 personnes ou plus',
	} as Record<string, string>,
	zoneKinds: {
		commune: 'Commune',
		epci: 'Intercommunalité',
		departement: 'Département',
		region: 'Région',
		country: 'Pays',
		radius: 'Autour de chez nous',
	},
	zone: (_: { kind: string; name: string; km: number | null }) =>
		_.kind === 'radius'
			? `${_.km}\u00a0km autour ${_.name ? `${elided('de', _.name)}` : 'de l’entreprise'}`
			: _.name,
	/** The fields of a card, as its own people call them. */
	fieldNames: {
		trades: 'Métiers',
		skills: 'Savoir-faire',
		needs: 'Ce que vous cherchez',
		customers: 'Clients',
		languages: 'Langues',
		certifications: 'Certifications',
		zones: 'Zones desservies',
		headcount: 'Effectif',
		turnover: 'Chiffre d’affaires',
		capacity: 'Disponibilité',
		identifiers: 'Numéros officiels',
		address: 'Adresse',
		phone: 'Téléphone',
		email: 'Courriel',
		website: 'Site web',
		description: 'Présentation',
		people: 'Personnes',
	},
	audiences: {
		self: 'Mon entreprise seule',
		networks: 'Mes réseaux',
		instance: 'Les inscrits du site',
		public: 'Tout le monde',
	},
	languages: {
		fr: 'Français',
		ar: 'Arabe',
		zgh: 'Amazighe',
		en: 'Anglais',
		nl: 'Néerlandais',
		de: 'Allemand',
		es: 'Espagnol',
		pt: 'Portugais',
		it: 'Italien',
		pl: 'Polonais',
		tr: 'Turc',
		zh: 'Chinois',
	} as Record<string, string>,
	/** Bands of turnover, in the currency of the firm’s country. */
	turnovers: {
		FR: {
			t1: 'Moins de 100\u202f000\u00a0€',
			t2: 'De 100\u202f000 à 500\u202f000\u00a0€',
			t3: 'De 500\u202f000\u00a0€ à 2\u00a0millions',
			t4: 'De 2 à 10\u00a0millions d’euros',
			t5: 'De 10 à 50\u00a0millions d’euros',
			t6: 'Plus de 50\u00a0millions d’euros',
		},
		MA: {
			t1: 'Moins d’un million de dirhams',
			t2: 'De 1 à 5\u00a0millions de dirhams',
			t3: 'De 5 à 20\u00a0millions de dirhams',
			t4: 'De 20 à 100\u00a0millions de dirhams',
			t5: 'De 100 à 500\u00a0millions de dirhams',
			t6: 'Plus de 500\u00a0millions de dirhams',
		},
	} as Record<'FR' | 'MA', Record<string, string>>,
	/** Person-days a week. */
	capacity: (_: { days: number }) =>
		_.days === 0
			? 'Complet en ce moment'
			: plural(_.days, 'fr', {
					one: 'Peut prendre un jour de travail par semaine',
					other: `Peut prendre ${_.days} jours de travail par semaine`,
				}),
	nomenclatures: { NAFRev2: 'NAF rév.\u00a02', NAF2025: 'NAF\u00a02025' },
	activity: (_: { code: string; label: string | null; nomenclature: string }) =>
		`${_.code}${_.label ? `, ${_.label}` : ''} (${_.nomenclature})`,
	certification: (_: { label: string; until: Temporal.PlainDate | null; isExpired: boolean }) =>
		_.until === null
			? _.label
			: _.isExpired
				? `${_.label}, expirée le ${formatDay(_.until, 'fr')}`
				: `${_.label}, jusqu’au ${formatDay(_.until, 'fr')}`,
	visibilities: {
		networks: 'Les membres de mes réseaux',
		instance: 'Toutes les personnes inscrites sur ce site',
		public: 'Tout le monde, même sans compte',
	},
	unclaimed: 'Pas encore inscrite',
	letters: {
		certifications: {
			title: (_: { firm: string; count: number }) =>
				plural(_.count, 'fr', {
					one: `${_.firm}\u00a0: une certification arrive à son terme`,
					other: `${_.firm}\u00a0: ${_.count} certifications arrivent à leur terme`,
				}),
			line: (_: { label: string; until: Temporal.PlainDate }) =>
				`${_.label}, valable jusqu’au ${formatDay(_.until, 'fr')}.`,
			act: 'Mettre la fiche à jour',
			afterwards:
				'Une fois renouvelée, écrivez sa nouvelle date sur la fiche. Sinon, la fiche la dira expirée après ce jour.',
			why: 'Vous recevez ce courriel parce que vous représentez cette entreprise.',
		},
	},
	importing,
	pages,
	refusals: {
		'firms.onlyItsPeople': (_: { firm: string }) =>
			`Seuls les représentants et les suppléants ${elided('de', _.firm)} peuvent faire cela.`,
		'firms.onlyRepresentative': () =>
			'Seul un représentant de l’entreprise donne ou retire ce mandat.',
		'firms.noSiren': () =>
			'Le registre se consulte par le SIREN\u00a0: écrivez d’abord celui de l’entreprise sur sa fiche.',
		'firms.lastRepresentative': () =>
			'Il faut toujours un représentant. Donnez d’abord ce mandat à quelqu’un d’autre.',
		'firms.offerWithdrawn': () => 'Cette proposition de mandat a été retirée.',
		'firms.offerServed': () => 'Cette proposition de mandat a déjà été acceptée.',
		'firms.mandateHeld': (_: { firm: string }) =>
			`Vous avez déjà ce mandat chez ${_.firm}. Ce lien est pour votre collègue\u00a0: transmettez-le sans l’utiliser.`,
	},
	/** What a finding says of one field: by the field, or by the act and the field, then by the code. */
	fields: {
		name: { 'text.missing': () => 'Dites le nom de l’entreprise' },
		kind: { 'choice.missing': () => 'Choisissez ce qu’est l’entreprise' },
		role: { 'choice.missing': () => 'Choisissez ce que cette personne fera pour l’entreprise' },
	},
	issues: {
		'firms.siren': (_: { received?: string }) => wordNumber(importing, 'siren', _.received),
		'firms.siret': (_: { received?: string }) => wordNumber(importing, 'siret', _.received),
		'firms.ice': (_: { received?: string }) => wordNumber(importing, 'ice', _.received),
		'firms.email': (_: { received?: string }) => wordNumber(importing, 'email', _.received),
		'firms.postcode': (_: { received?: string }) => wordNumber(importing, 'postcode', _.received),
		'firms.vat': (_: { received?: string }) => wordNumber(importing, 'vat', _.received),
		'firms.phone': (_: { received?: string }) => wordNumber(importing, 'phone', _.received),
		'firms.naf': () => 'Écrivez par exemple 43.32A\u00a0: quatre chiffres et une lettre',
		'firms.nafUnknown': (_: { code: string; nomenclature: 'NAFRev2' | 'NAF2025' }) =>
			`Le code ${_.code} n’existe pas dans la nomenclature en vigueur (${_.nomenclature === 'NAF2025' ? 'NAF\u00a02025' : 'NAF rév.\u00a02'})`,
		'firms.registerNumber': () => 'Écrivez les chiffres seuls, quinze au plus',
		'firms.position': () =>
			'Écrivez la latitude puis la longitude, comme une carte les donne\u00a0: 50.6942, 3.1746',
		'firms.capacity': () => 'Écrivez un nombre entier de jours, 0 si vous êtes complet',
		'firms.leaveEndsBefore': () => 'Le dernier jour vient après le premier',
		'firms.leavePast': () => 'Ce dernier jour est déjà passé',
		'firms.leaveTooLong': () => 'Une absence dure un an au plus',
		'firms.dayMalformed': () => 'Écrivez le jour comme 30/06/2027',
		'firms.tooManyCertifications': () => 'Gardez vingt certifications au plus',
		'firms.file': (_: { problem: unknown }) => wordFile(importing, _.problem),
		'firms.siretOfAnother': () => 'Ce SIRET n’est pas celui de ce SIREN. Corrigez l’un des deux.',
		'firms.communeUnknown': () =>
			'Nous ne connaissons pas cette commune. Vérifiez son nom, ou laissez ce champ vide.',
		'firms.website': () => 'Écrivez par exemple www.exemple.fr',
		'firms.tooManyLabels': () => 'Gardez-en douze au plus',
		'firms.tooManyZones': () => 'Gardez vingt zones au plus',
		'firms.zoneUnknown': (_: { name: string }) =>
			`Nous ne connaissons pas «\u00a0${_.name}\u00a0». Écrivez une commune, un département ou une région.`,
		'firms.radius': () => 'Écrivez un nombre de kilomètres, de 1 à 1\u202f000',
	},
}

export type FirmsPhrases = typeof fr
