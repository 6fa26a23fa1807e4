import { elided, plural } from '#phrases'
import type { SheetGuess } from './import/guess-sheet-columns.ts'
import { modelHeaders, type SheetField } from './import/sheet-headers.ts'
import type { Moment, SheetReason } from './match-sheet.ts'

type News = 'unanswered' | 'noContact' | 'corrected' | 'closed' | 'opposed' | 'claimed'
type Step =
	| 'listed'
	| 'imported'
	| 'edited'
	| 'verified'
	| 'asked'
	| 'reminded'
	| 'confirmed'
	| 'corrected'
	| 'closed'
	| 'opposed'
	| 'reopened'
	| 'claimed'

const months = (count: number) =>
	plural(count, 'fr', { one: 'un mois', other: `${count}\u00a0mois` })
const networks = (count: number) =>
	plural(count, 'fr', { one: 'Un réseau', other: `${count} réseaux` })

const newsSubjects: Record<News, (network: string) => string> = {
	unanswered: (network) => `Personne n’a répondu pour «\u00a0${network}\u00a0»`,
	noContact: (network) => `La fiche de «\u00a0${network}\u00a0» est à vérifier`,
	corrected: (network) => `«\u00a0${network}\u00a0» a corrigé sa fiche`,
	closed: (network) => `«\u00a0${network}\u00a0» n’existe plus, dit son contact`,
	opposed: (network) => `Le contact de «\u00a0${network}\u00a0» ne veut plus paraître`,
	claimed: (network) => `Quelqu’un dit animer «\u00a0${network}\u00a0»`,
}
const newsSentences: Record<News, string> = {
	unanswered:
		'Le contact a été interrogé il y a trois semaines. La fiche reste dans l’annuaire, avec l’âge de sa dernière vérification.',
	noContact:
		'Un an a passé et la fiche n’a pas d’adresse à qui demander si elle est toujours exacte.',
	corrected: 'La correction est déjà dans l’annuaire, et la fiche est vérifiée d’aujourd’hui.',
	closed: 'La fiche est sortie de l’annuaire. Vous pouvez l’y remettre.',
	opposed:
		'Son nom et ses adresses sont effacés et ne reviendront pas par un import. La fiche reste, sans contact.',
	claimed: 'Vérifiez par un autre moyen, un appel par exemple, avant d’accepter.',
}

/** The directory of networks in French, the reference. */
export const fr = {
	moments: {
		early: 'Tôt, avant 9\u00a0h',
		noon: 'Autour du déjeuner',
		afternoon: 'L’après-midi',
		evening: 'Après 17\u00a0h',
	} satisfies Record<Moment, string>,
	reasons: (reason: SheetReason) => {
		switch (reason.kind) {
			case 'covers':
				return 'couvre ce lieu'
			case 'near':
				return `à environ ${reason.km}\u00a0km`
			case 'sought':
				return 'cherche ce métier'
			case 'taken':
				return 'la place de ce métier est prise'
			case 'day':
				return 'ce jour-là'
			case 'moment':
				return 'à ce moment-là'
			case 'budget':
				return 'dans ce budget'
			default:
				return {
					place: 'lieux non précisés',
					trade: 'métiers non précisés',
					day: 'jour non précisé',
					moment: 'heure non précisée',
					budget: 'cotisation non précisée',
				}[reason.what]
		}
	},
	/** « vérifié il y a 14 mois ». */
	verified: (count: number) =>
		count === 0 ? 'vérifié ce mois-ci' : `vérifié il y a ${months(count)}`,
	livesHere: 'Sur ce site',
	listed: 'Listé par un conseiller',
	directory: {
		title: 'Réseaux du territoire',
		lead: 'Les clubs et groupements d’entreprises, ceux qui vivent sur ce site et ceux que les conseillers connaissent.',
		words: 'Chercher',
		wordsHint: 'Un nom, un but, un métier.',
		family: 'Famille',
		anyFamily: 'Toutes',
		place: 'Près de',
		placeHint: 'Une commune.',
		placeUnknown: (_: { name: string }) =>
			`Nous ne connaissons pas la commune «\u00a0${_.name}\u00a0». Ajoutez son département\u00a0: «\u00a0Saint-Denis (93)\u00a0».`,
		trade: 'Mon métier',
		tradeHint: 'Pour voir qui le cherche, et où sa place est prise.',
		day: 'Jour',
		anyDay: 'N’importe lequel',
		moment: 'Heure',
		anyMoment: 'N’importe laquelle',
		budget: 'Budget par an',
		budgetWrong: 'Écrivez un montant, par exemple 400',
		more: 'Métier, jour, heure, budget',
		search: 'Chercher',
		clear: 'Tout revoir',
		results: 'Réseaux',
		found: (count: number) => (count === 0 ? 'Aucun réseau' : networks(count)),
		around: (_: { name: string }) => `autour ${elided('de', _.name)}`,
		approximate:
			'Les distances sont à vol d’oiseau, de commune à commune\u00a0: comptez-les environ.',
		none: 'Aucun réseau ne correspond',
		noneHint: 'Retirez un critère, ou créez celui qui manque.',
		empty: 'L’annuaire des réseaux est vide',
		emptyHint: 'Un réseau y paraît dès qu’il a sa page\u202f; un conseiller peut aussi en lister.',
		create: 'Créer un réseau',
		list: 'Lister un réseau',
		views: 'Affichage',
		asList: 'Liste',
		asMap: 'Carte',
		readAs: (_: { written: string; nearest: string[] }) =>
			`«\u00a0${_.written}\u00a0» ne se trouve nulle part ici. Lu comme ${_.nearest.map((word) => `«\u00a0${word}\u00a0»`).join(', ')}.`,
		notFound: (_: { written: string }) => `«\u00a0${_.written}\u00a0» ne se trouve nulle part ici.`,
		onlyStopWords:
			'Ces mots sont trop courants pour chercher. Ajoutez un nom, un métier ou une ville.',
		nothingRead: 'Il n’y avait aucun mot à chercher.',
		/** Where a network has the words asked. */
		foundBy: (reasons: string[]) => `Trouvé par ${reasons.join(', ')}`,
		fields: {
			name: () => 'son nom',
			purpose: () => 'ce qu’il veut faire',
			trades: (text: string) => `le métier «\u00a0${text}\u00a0»`,
			places: (text: string) => `son territoire, ${text}`,
			joining: () => 'ses conditions',
		} as Record<string, (text: string) => string>,
		map: {
			title: (count: number) =>
				plural(count, 'fr', {
					one: 'Carte d’un lieu couvert',
					other: `Carte de ${count}\u00a0lieux couverts`,
				}),
			hint: 'Chaque point est un lieu que des réseaux couvrent, d’autant plus grand qu’ils sont nombreux. Les points pâles sont les communes alentour.',
			approximate:
				'Un cercle pointillé\u00a0: un groupement de communes, un département ou une région, dessiné au milieu de ses habitants, environ.',
			dot: (place: string, count: number) => `${place}\u00a0: ${networks(count)}`,
			territories: 'Territoires',
			table: 'Les mêmes réseaux, par lieu',
			place: 'Lieu',
			count: 'Réseaux',
			names: 'Lesquels',
			about: 'environ',
			unplaced: (count: number) =>
				plural(count, 'fr', {
					one: 'Un réseau n’est pas dessiné\u00a0: il n’a pas dit ses lieux, ou couvre tout un pays.',
					other: `${count} réseaux ne sont pas dessinés\u00a0: ils n’ont pas dit leurs lieux, ou couvrent tout un pays.`,
				}),
			none: 'Aucun de ces réseaux n’a dit ses lieux',
		},
		previous: 'Page précédente',
		next: 'Page suivante',
		page: (_: { page: number; pages: number }) => `Page ${_.page} sur ${_.pages}`,
		pages: 'Pages',
	},
	sheet: {
		about: 'Le réseau',
		joining: 'Adhérer',
		meetings: 'Se rencontrer',
		members: 'Qui en est',
		membersHint: 'Les membres qui ont choisi de paraître ici.',
		memberHint: 'Ce que l’entreprise montre à tous.',
		memberEmpty: 'Cette entreprise ne montre à tous que son nom.',
		contact: 'Qui joindre',
		visit: 'Demander à visiter',
		visitHint: 'Le plus sûr moyen de choisir est de venir une fois.',
		listedHint: (_: { verified: string }) =>
			`Ce réseau ne vit pas sur ce site\u00a0: sa fiche est tenue par un conseiller, ${_.verified}.`,
		source: (_: { source: string }) => `Source\u00a0: ${_.source}`,
		claim: 'C’est mon réseau',
		claimWaits: 'Vous avez dit que ce réseau est le vôtre. Un conseiller vérifie.',
		onlyMembers: 'Vous seuls, membres du réseau, lisez cette page\u00a0: elle n’est pas publiée.',
		all: 'Tous les réseaux',
		keep: 'Tenir cette fiche',
		card: 'Sa fiche',
		print: (_: { day: string }) => `Page lue le ${_.day}`,
	},
	visit: {
		title: (_: { network: string }) => `Visiter ${_.network}`,
		lead: 'Quelques mots suffisent. La personne qui anime le réseau vous répondra par courriel.',
		name: 'Votre nom',
		email: 'Votre adresse e-mail',
		firm: 'Votre entreprise',
		words: 'Ce qui vous amène',
		wordsHint: 'Votre métier, ce que vous cherchez, quand vous êtes libre.',
		send: 'Envoyer ma demande',
		privacy:
			'Votre nom, votre adresse et votre message vont aux personnes qui animent ce réseau, et à elles seules. Ce site les oublie au bout d’un an.',
		doneTitle: 'Votre demande est partie',
		done: (_: { network: string }) =>
			`Qui anime «\u00a0${_.network}\u00a0» l’a reçue et vous écrira.`,
	},
	claim: {
		title: (_: { network: string }) => `${_.network}, c’est votre réseau\u202f?`,
		lead: 'Un conseiller vérifiera, par un appel par exemple. Alors le réseau sera le vôtre ici, avec sa fiche telle qu’elle est.',
		words: 'Qui vous y êtes',
		wordsHint: 'Votre rôle, depuis quand, et comment on peut le vérifier.',
		send: 'Envoyer au conseiller',
		done: 'Un conseiller a reçu votre demande. Vous aurez sa réponse par courriel.',
	},
	keeping: {
		title: 'Réseaux listés',
		lead: 'Les réseaux qui ne vivent pas sur ce site, et que vous faites connaître.',
		open: 'Dans l’annuaire',
		closed: 'Sortis de l’annuaire',
		none: 'Aucun réseau listé',
		noneHint: 'Listez-en un, ou importez le fichier que vous tenez déjà.',
		noneClosed: 'Aucune fiche n’est sortie de l’annuaire',
		list: 'Lister un réseau',
		import: 'Importer un fichier',
		claims: (count: number) =>
			plural(count, 'fr', {
				one: 'Une personne dit l’animer',
				other: `${count} personnes disent l’animer`,
			}),
		asked: 'question envoyée',
		noContact: 'sans adresse de contact',
		stale: 'à vérifier',
		fileWaiting: (_: { name: string }) => `Finir l’import de «\u00a0${_.name}\u00a0»`,
		newTitle: 'Lister un réseau',
		newLead:
			'Il paraîtra tout de suite dans l’annuaire. Dans un an, son contact dira si la fiche est toujours exacte.',
		editTitle: (_: { network: string }) => `Corriger la fiche ${elided('de', _.network)}`,
		identity: 'Ce qu’est le réseau',
		members: 'Nombre de membres',
		contactTitle: 'Qui joindre',
		contactLead:
			'Une adresse personnelle reste entre conseillers, sauf accord de la personne. Elle sert à demander chaque année si la fiche est exacte.',
		contactIsShown: 'Cette personne accepte d’être nommée dans l’annuaire',
		source: 'D’où vient cette fiche',
		sourceHint: 'Un site, un appel, un fichier\u202f; et sa date.',
		isAnother: 'C’est bien un autre réseau',
		save: 'Enregistrer la fiche',
		saved: 'La fiche est enregistrée.',
		verify: 'Elle est exacte aujourd’hui',
		verifyHint: 'Après un appel ou une visite.',
		ask: 'Demander au contact si elle est exacte',
		edit: 'Corriger la fiche',
		see: 'Voir dans l’annuaire',
		done: {
			verifiee: 'La fiche est vérifiée d’aujourd’hui.',
			demandee: 'Le contact reçoit un courriel, avec un lien pour répondre.',
			sortie: 'La fiche est sortie de l’annuaire.',
			remise: 'La fiche est de nouveau dans l’annuaire.',
			refusee: 'La personne reçoit votre réponse.',
			acceptee: 'Le réseau vit désormais sur ce site. La personne reçoit un courriel.',
			enregistree: 'La fiche est enregistrée.',
		} as Record<string, string>,
		closeTitle: 'La sortir de l’annuaire',
		closeWhy: 'Pourquoi\u202f?',
		closings: {
			over: 'Le réseau n’existe plus',
			duplicate: 'Il est listé deux fois',
			opposed: 'Il ne veut pas paraître',
			mistaken: 'Listé par erreur',
		},
		close: 'Sortir la fiche',
		reopen: 'Remettre dans l’annuaire',
		isClosed: (_: { why: string }) => `Cette fiche est sortie de l’annuaire\u00a0: ${_.why}.`,
		contactNone: 'Personne n’est noté.',
		contactHidden: 'entre conseillers',
		contactShown: 'paraît dans l’annuaire',
		history: 'Ce qui lui est arrivé',
		steps: {
			listed: 'Listée',
			imported: 'Importée',
			edited: 'Corrigée',
			verified: 'Vérifiée',
			asked: 'Question envoyée au contact',
			reminded: 'Sans réponse, conseiller prévenu',
			confirmed: 'Confirmée par le contact',
			corrected: 'Corrigée par le contact',
			closed: 'Sortie de l’annuaire',
			opposed: 'Contact effacé à sa demande',
			reopened: 'Remise dans l’annuaire',
			claimed: 'Devenue un réseau de ce site',
		} satisfies Record<Step, string>,
		claimsTitle: 'Qui dit l’animer',
		claimsNone: 'Personne ne l’a réclamée.',
		isContact: 'Son adresse de connexion est celle du contact de la fiche.',
		isNotContact: 'Son adresse n’est pas celle du contact de la fiche\u00a0: vérifiez autrement.',
		accept: 'Oui, c’est bien son réseau',
		decline: 'Ce n’est pas son réseau',
		declineReason: 'Votre réponse',
		declineHint: 'La personne la recevra.',
		answers: { accepted: 'acceptée', declined: 'refusée' },
	},
	import: {
		title: 'Importer des réseaux',
		lead: 'Vous verrez chaque ligne avant que rien n’entre. Un seul point à corriger, et rien n’est importé.',
		file: 'Fichier des réseaux',
		fileHint: 'CSV, 2\u202f000 lignes au plus. La première ligne nomme les colonnes.',
		read: 'Lire ce fichier',
		model: 'Télécharger un modèle',
		stepFile: 'Le fichier',
		stepColumns: 'Les colonnes',
		stepPreview: 'L’aperçu',
		stepDone: 'L’import',
		steps: 'Étapes de l’import',
		columnsTitle: 'Ce que contient chaque colonne',
		columnsLead: (_: { file: string; rows: number; columns: number }) =>
			`«\u00a0${_.file}\u00a0»\u00a0: ${plural(_.rows, 'fr', { one: '1 ligne', other: `${_.rows} lignes` })}, ${plural(_.columns, 'fr', { one: '1 colonne', other: `${_.columns} colonnes` })}. Corrigez ce qui n’a pas été compris.`,
		unnamed: (_: { letter: string }) => `Colonne ${_.letter}, sans titre`,
		examples: (_: { examples: string }) => `Par exemple\u00a0: ${_.examples}`,
		leaveOut: 'Ne pas importer',
		see: 'Voir l’aperçu',
		back: 'Revenir aux colonnes',
		guessed: (reason: SheetGuess['reason']) => {
			switch (reason.kind) {
				case 'header':
					return 'D’après son titre.'
				case 'word':
					return `D’après «\u00a0${reason.word}\u00a0» dans son titre.`
				case 'taken':
					return `La colonne «\u00a0${reason.by}\u00a0» le donne déjà.`
				case 'blank':
					return 'La colonne est vide.'
				default:
					return 'Son titre ne nous dit rien.'
			}
		},
		columnLabels: modelHeaders as Record<SheetField, string>,
		errorFile: 'Télécharger les lignes à corriger',
		errorLine: 'Ligne',
		whatToCorrect: 'À corriger',
		previewTitle: 'Ce qui serait importé',
		columns: 'Les colonnes',
		column: 'Dans le fichier',
		becomes: 'Devient',
		ignored: 'laissée de côté',
		problemsTitle: 'À corriger dans le fichier',
		problems: (count: number) =>
			plural(count, 'fr', {
				one: 'Un point reste à corriger\u00a0: rien n’entre avant.',
				other: `${count} points restent à corriger\u00a0: rien n’entre avant.`,
			}),
		line: (_: { line: number }) => `Ligne ${_.line}`,
		more: (count: number) => `et ${count} autres`,
		known: 'Déjà dans l’annuaire',
		knownHint: 'Ces lignes n’entreront pas une seconde fois.',
		ready: (count: number) =>
			count === 0
				? 'Aucun réseau n’est prêt.'
				: plural(count, 'fr', {
						one: 'Un réseau est prêt.',
						other: `${count} réseaux sont prêts.`,
					}),
		readyTitle: 'Les réseaux prêts',
		name: 'Réseau',
		place: 'Lieux',
		take: (count: number) =>
			plural(count, 'fr', { one: 'Lister ce réseau', other: `Lister ces ${count} réseaux` }),
		again: 'Donner le fichier corrigé',
		drop: 'Abandonner ce fichier',
		dropped: 'Le fichier est retiré. Rien n’en est gardé.',
		doneTitle: 'L’import est fait',
		done: (count: number) =>
			plural(count, 'fr', {
				one: 'Un réseau est entré dans l’annuaire. Le fichier n’est pas gardé.',
				other: `${count} réseaux sont entrés dans l’annuaire. Le fichier n’est pas gardé.`,
			}),
		seeAll: 'Voir les réseaux listés',
	},
	confirming: {
		title: (_: { network: string }) =>
			`La fiche ${elided('de', _.network)} est-elle toujours exacte\u202f?`,
		lead: (_: { email: string }) => `Ce lien a été envoyé à ${_.email}, et sert une fois.`,
		sheet: 'La fiche telle qu’on la lit',
		yes: 'Oui, elle est exacte',
		yesHint: 'Elle portera la date d’aujourd’hui.',
		correct: 'Corriger la fiche',
		saveCorrection: 'Enregistrer ma correction',
		over: 'Ce réseau n’existe plus',
		overHint: 'La fiche sortira de l’annuaire.',
		oppose: 'Ne plus me nommer ni m’écrire',
		opposeHint:
			'Votre nom et vos adresses seront effacés. La fiche du réseau restera, sans contact.',
		other: 'Autre chose',
		isShown: 'J’accepte d’être nommé dans l’annuaire',
		privacy:
			'Vos coordonnées servent à cette question, une fois par an, et à vous transmettre les demandes de visite. Elles ne sont publiées que si vous l’acceptez.',
		done: {
			confirm:
				'Merci. La fiche porte la date d’aujourd’hui, et nous vous le redemanderons dans un an.',
			correct: 'Merci. Votre correction est dans l’annuaire.',
			close: 'C’est fait\u00a0: la fiche est sortie de l’annuaire.',
			oppose: 'C’est fait\u00a0: votre nom et vos adresses sont effacés, et ne reviendront pas.',
		} as Record<string, string>,
		doneTitle: 'C’est noté',
		used: 'Ce lien a déjà servi',
		usedHint: 'Une réponse a été donnée. Le conseiller qui tient la fiche peut encore la corriger.',
		expired: 'Ce lien a expiré',
		expiredHint: 'Nous vous écrirons de nouveau, ou le conseiller qui tient la fiche le fera.',
		unknown: 'Ce lien n’ouvre rien',
		unknownHint: 'Il a peut-être été coupé en le copiant.',
		gone: 'Cette fiche n’est plus dans l’annuaire',
		goneHint: 'Le réseau a été repris par les siens, ou sorti de l’annuaire.',
		directory: 'Voir l’annuaire des réseaux',
	},
	admin: {
		label: 'Qui peut lire l’annuaire des réseaux\u202f?',
		audiences: {
			instance: 'Les personnes inscrites sur ce site',
			public: 'Tout le monde, sans compte',
		},
	},
	letters: {
		confirmation: (_: {
			network: string
			name: string | null
			verified: string
			until: string
			url: string
		}) => ({
			subject: `La fiche de «\u00a0${_.network}\u00a0» est-elle toujours exacte\u202f?`,
			preheader: 'Une question par an, un bouton pour répondre.',
			title: 'Toujours exacte\u202f?',
			paragraphs: [
				_.name ? `Bonjour ${_.name},` : 'Bonjour,',
				`«\u00a0${_.network}\u00a0» est dans l’annuaire des réseaux d’entreprises du territoire. Sa fiche a été vérifiée pour la dernière fois le ${_.verified}.`,
				'Vous pouvez dire qu’elle est exacte, la corriger, ou dire que le réseau n’existe plus.',
			],
			actions: [{ label: 'Voir la fiche et répondre', url: _.url, kind: 'primary' as const }],
			afterwards: [
				`Rien ne change sans votre bouton. Le lien sert une fois, jusqu’au ${_.until}.`,
				'Sans réponse de votre part, un conseiller vous appellera peut-être.',
			],
			why: 'Vous recevez ce message parce que vous êtes noté comme contact de ce réseau. La même page vous permet de ne plus l’être.',
		}),
		news: (_: { news: News; network: string; by: string | null; url: string }) => ({
			subject: newsSubjects[_.news](_.network),
			preheader: newsSentences[_.news],
			title: newsSubjects[_.news](_.network),
			paragraphs: [...(_.by ? [`C’est ${_.by} qui le dit.`] : []), newsSentences[_.news]],
			actions: [{ label: 'Voir la fiche', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'Vous recevez ce message parce que vous tenez des fiches de l’annuaire des réseaux.',
		}),
		visit: (_: {
			network: string
			visitor: string
			email: string
			firm: string | null
			message: string | null
			isMember: boolean
			url: string
		}) => ({
			subject: `${_.visitor} demande à visiter «\u00a0${_.network}\u00a0»`,
			preheader: `Écrivez à ${_.email} pour l’inviter.`,
			title: `${_.visitor} demande à visiter le réseau`,
			...(_.message && { quote: { text: _.message, by: _.visitor } }),
			paragraphs: [
				`${[_.visitor, _.firm].filter(Boolean).join(', ')}, a lu la page de «\u00a0${_.network}\u00a0» et voudrait venir voir.`,
				`Pour répondre, écrivez à ${_.email}.`,
			],
			actions: [
				{
					label: _.isMember ? 'Voir les demandes' : 'Voir la page du réseau',
					url: _.url,
					kind: 'primary' as const,
				},
			],
			afterwards: [
				'Cette adresse est celle que la personne a écrite\u00a0: elle n’a pas été vérifiée.',
			],
			why: _.isMember
				? 'Vous recevez ce message parce que vous animez ce réseau et que sa page permet de demander à visiter.'
				: 'Vous recevez ce message parce que vous êtes noté comme contact de ce réseau dans l’annuaire.',
		}),
		claimAccepted: (_: { network: string; url: string }) => ({
			subject: `«\u00a0${_.network}\u00a0» est à vous`,
			preheader: 'Un conseiller a vérifié votre demande.',
			title: 'Le réseau vit sur ce site',
			paragraphs: [
				`Un conseiller a vérifié que vous animez «\u00a0${_.network}\u00a0». Vous en avez désormais l’animation, avec sa fiche telle qu’elle était.`,
			],
			actions: [
				{ label: 'Voir ce que le réseau dit de lui', url: _.url, kind: 'primary' as const },
			],
			afterwards: ['Invitez ensuite vos membres\u00a0: chacun recevra son propre lien.'],
			why: 'Vous recevez ce message parce que vous avez dit que ce réseau est le vôtre.',
		}),
		claimDeclined: (_: { network: string; reason: string; url: string }) => ({
			subject: `Votre demande pour «\u00a0${_.network}\u00a0»`,
			preheader: 'Un conseiller vous répond.',
			title: 'Ce réseau n’est pas passé à votre nom',
			...(_.reason && { quote: { text: _.reason, by: 'Le conseiller' } }),
			paragraphs: [
				_.reason
					? `Un conseiller a répondu à votre demande pour «\u00a0${_.network}\u00a0».`
					: `«\u00a0${_.network}\u00a0» a été confié à une autre personne qui l’anime. Demandez-lui de vous y donner un rôle.`,
			],
			actions: [{ label: 'Voir l’annuaire des réseaux', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'Vous recevez ce message parce que vous avez dit que ce réseau est le vôtre.',
		}),
	},
	refusals: {
		'listings.isClosed': () => 'Cette fiche est sortie de l’annuaire. Remettez-la d’abord.',
		'listings.isOpen': () => 'Cette fiche est déjà dans l’annuaire.',
		'listings.noContact': () => 'La fiche n’a pas d’adresse à qui demander. Ajoutez-en une.',
		'listings.askedLately': (_: { count: number }) =>
			`Ce contact a reçu la question il y a moins de ${_.count}\u00a0jours. Laissez-lui le temps de répondre, ou appelez-le.`,
		'listings.linkOver': () =>
			'Cette fiche n’est plus dans l’annuaire\u00a0: il n’y a plus rien à confirmer.',
		'listings.livesHere': () =>
			'Ce réseau vit déjà sur ce site. Demandez à qui l’anime de vous inviter.',
		'listings.claimWaits': () => 'Votre demande attend déjà la réponse d’un conseiller.',
		'listings.tooManyClaims': (_: { count: number }) =>
			`Vous avez déjà ${_.count}\u00a0demandes en attente. Attendez une réponse avant d’en faire une autre.`,
		'listings.claimAnswered': () => 'Cette demande a déjà sa réponse.',
		'listings.ownClaim': () => 'C’est votre propre demande\u00a0: un autre conseiller y répond.',
		'listings.visitsFull': () =>
			'Ce réseau a reçu beaucoup de demandes aujourd’hui. Recommencez demain.',
		'listings.alreadyImported': () => 'Ce fichier est déjà importé.',
		'listings.fileHasProblems': (_: { count: number }) =>
			plural(_.count, 'fr', {
				one: 'Il reste un point à corriger. Rien n’a été importé.',
				other: `Il reste ${_.count} points à corriger. Rien n’a été importé.`,
			}),
	},
	fields: {
		name: { 'text.missing': () => 'Écrivez le nom du réseau' },
		family: { 'choice.missing': () => 'Choisissez ce qui réunit ce réseau' },
		'ask-visit name': { 'text.missing': () => 'Écrivez votre nom' },
		words: { 'text.missing': () => 'Dites qui vous y êtes' },
		reason: { 'text.missing': () => 'Écrivez votre réponse\u00a0: la personne la lira' },
		closing: { 'choice.missing': () => 'Dites pourquoi la fiche sort de l’annuaire' },
		answer: { 'choice.missing': () => 'Dites si la fiche est exacte' },
	},
	issues: {
		'listings.members': () => 'Écrivez un nombre de membres',
		'listings.alreadyListed': (_: { name: string }) =>
			`«\u00a0${_.name}\u00a0» est déjà dans l’annuaire, au même endroit. Si c’est un autre réseau, dites-le en bas du formulaire.`,
		'listings.opposed': () =>
			'Cette personne a demandé à ne plus être nommée dans l’annuaire. Laissez ce champ vide, ou écrivez une autre adresse.',
		'listings.family': () => 'Écrivez géographique, thématique, filière ou affaires',
		'listings.rhythm': () =>
			'Écrivez hebdomadaire, bimensuel, mensuel, bimestriel, trimestriel, annuel ou irrégulier',
		'listings.day': () => 'Écrivez un jour de la semaine',
		'listings.entry': () => 'Écrivez libre ou cooptation',
		'listings.yesOrNo': () => 'Écrivez oui ou non',
		'listings.csvOnly': () =>
			'Donnez un fichier CSV de 2\u00a0Mo au plus. Depuis un tableur\u00a0: Enregistrer sous, CSV.',
		'listings.nameColumn': () => 'Dites quelle colonne contient le nom du réseau',
		'listings.columnTwice': () => 'Une autre colonne contient déjà cela',
		'listings.tooManyLines': (_: { count: number }) =>
			`Ce fichier a plus de ${_.count}\u00a0lignes\u00a0: coupez-le.`,
		'listings.twice': (_: { line: number }) => `Ce réseau est déjà à la ligne ${_.line}`,
	},
}

export type ListingsPhrases = typeof fr
