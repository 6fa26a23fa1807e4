import { elided, formatDay, formatList, formatNumber, plural } from '#phrases'
import { findingFr } from '../directory/phrases.fr.ts'

type Day = Temporal.PlainDate
const n = (count: number) => formatNumber(count, 'fr')
// In French zero takes the singular, which would read « une entreprise ».
const firms = (count: number) =>
	count === 0
		? 'aucune entreprise'
		: plural(count, 'fr', { one: 'une entreprise', other: `${n(count)}\u00a0entreprises` })

/** The words of the pages of networks, in French: the reference. */
export const fr = {
	family: 'Famille',
	people: 'Personnes',
	place: 'Où',
	since: (_: { day: Day }) => `depuis le ${formatDay(_.day, 'fr')}`,
	back: (_: { to: string }) => `Revenir à ${_.to}`,
	create: {
		title: 'Créer un réseau',
		lead: 'Quelques réponses suffisent, et vous pourrez presque toutes les changer. Ensuite, vous inviterez les premières entreprises.',
		name: 'Nom du réseau',
		nameHint: 'Celui que vous employez entre vous.',
		family: 'De quelle famille est-il\u202f?',
		purpose: 'Ce que vous voulez faire ensemble',
		purposeHint: 'Le problème commun, ou l’occasion. Une phrase suffit.',
		territory: 'Territoire',
		territoryHint: 'Une ville et ses voisines, une zone d’activité, un pays.',
		place: 'Où vit le réseau\u202f?',
		placeHint: 'Les heures des réunions et la monnaie en dépendent.',
		seats: 'Qui adhère\u202f?',
		seatHints: {
			firm: 'L’entreprise adhère\u202f; plusieurs personnes peuvent agir pour elle. Le cas le plus courant.',
			person: 'Une personne adhère en son nom\u00a0: clubs de dirigeantes, de jeunes dirigeants.',
		},
		seatsFixed: 'Ce choix ne se change plus ensuite.',
		firm: 'Votre entreprise en sera membre',
		noFirm: 'Non, j’anime sans y être membre',
		anotherFirm: 'Laquelle\u202f?',
		firmName: 'Nom de votre entreprise',
		firmNameHint: 'Elle sera le premier membre. Laissez vide si vous animez sans y être membre.',
		create: 'Créer ce réseau',
	},
	home: {
		members: (count: number) =>
			plural(count, 'fr', {
				one: '1\u00a0entreprise en est membre',
				other: `${n(count)}\u00a0entreprises en sont membres`,
			}),
		unclaimed: (_: { count: number; total: number }) =>
			_.count === _.total
				? plural(_.count, 'fr', {
						one: ', et n’est pas encore inscrite.',
						other: ', et aucune n’est encore inscrite.',
					})
				: plural(_.count, 'fr', {
						one: ', dont une pas encore inscrite.',
						other: `, dont ${n(_.count)} pas encore inscrites.`,
					}),
		nobody: 'Personne n’en est encore membre.',
		begin: 'Par où commencer\u202f?',
		inviteFirst: 'Inviter une première entreprise',
		inviteFirstHint: 'Commencez par les personnes que vous connaissez le mieux.',
		importFirst: 'Importer votre liste de membres',
		importFirstHint: 'Un fichier CSV suffit\u202f; vous verrez tout avant que rien n’entre.',
		toDo: 'Ce qui vous attend',
		nothing: 'Rien ne vous attend ici.',
		nothingHint: 'Les invitations et les fichiers à finir viendront là.',
		unclaimedTitle: (count: number) =>
			plural(count, 'fr', {
				one: 'Une entreprise n’est pas encore inscrite',
				other: `${n(count)}\u00a0entreprises ne sont pas encore inscrites`,
			}),
		unclaimedHint: 'Elles sont dans l’annuaire\u202f; leurs dirigeants n’ont pas de compte.',
		inviteThem: 'Les inviter',
		invitation: 'Invitation',
		expired: (_: { firm: string }) => `L’invitation ${elided('de', _.firm)} a expiré`,
		pending: (_: { firm: string }) => `${_.firm} n’a pas encore répondu`,
		until: 'dernier jour',
		file: 'Fichier de membres',
		fileWaiting: (_: { name: string }) => `Finir l’import de «\u00a0${_.name}\u00a0»`,
		states: 'Où en sont les entreprises',
		allMembers: 'Tous les membres',
		missing: 'Ce que vos membres cherchent',
		missingLead: 'Et que personne du réseau ne propose\u00a0: c’est votre liste de recrutement.',
		missingNone: 'Rien pour l’instant',
		missingNoneHint:
			'Quand les entreprises diront leurs besoins, ceux que personne ne couvre paraîtront ici.',
		askedBy: (count: number) => `cherché par ${firms(count)}`,
		purpose: 'Ce qui vous réunit',
		about: 'Le réseau',
	},
	invite: {
		title: 'Inviter une entreprise',
		lead: 'La personne verra le nom du réseau, le vôtre et votre message. Rien d’autre tant qu’elle n’a pas accepté.',
		firmName: 'Nom de l’entreprise',
		givenName: 'Prénom',
		familyName: 'Nom de famille',
		person: 'Qui la représente',
		email: 'Son adresse e-mail',
		emailHint: 'Le courriel part tout de suite. Sans adresse, vous lui donnerez un lien.',
		emailHintNoMail:
			'Cette installation n’envoie pas encore de courriels\u00a0: le vôtre attendra. Le lien à donner, lui, marche tout de suite.',
		message: 'Votre message',
		messageHint: 'Deux phrases de vous valent mieux qu’un texte tout fait.',
		send: 'Inviter cette entreprise',
		many: (count: number) =>
			plural(count, 'fr', {
				one: 'Une entreprise de votre annuaire n’est pas encore invitée.',
				other: `${n(count)}\u00a0entreprises de votre annuaire ne sont pas encore invitées.`,
			}),
		manyLink: 'Les inviter ensemble',
	},
	shared: {
		title: (_: { firm: string }) => `${_.firm} est invitée`,
		mailed: (_: { email: string }) => `Un courriel part vers ${_.email}.`,
		unwritten: (_: { email: string }) =>
			`Nous n’écrivons pas à ${_.email}. L’invitation est prête\u00a0: remettez ce lien vous-même.`,
		unwrittenOne:
			'Nous n’écrivons pas à cette adresse. L’invitation est prête\u00a0: remettez ce lien vous-même.',
		unwrittenMany: (n: number) =>
			plural(n, 'fr', {
				one: 'Nous n’écrivons pas à l’une de ces adresses\u00a0: remettez vous-même le lien de son invitation.',
				other: `Nous n’écrivons pas à ${n} de ces adresses\u00a0: remettez vous-mêmes les liens de leurs invitations.`,
			}),
		mailWaits: (_: { email: string }) =>
			`Le courriel vers ${_.email} attend que cette installation sache en envoyer.`,
		byLink: 'Donnez-lui ce lien comme vous voulez.',
		linkTitle: 'Le lien à lui donner',
		link: 'Lien de l’invitation',
		once: (_: { until: Day }) =>
			`Il sert une fois, jusqu’au ${formatDay(_.until, 'fr')}. Copiez-le maintenant\u00a0: nous ne le gardons pas et ne pourrons pas vous le montrer de nouveau. Vous pourrez toujours en faire un autre.`,
		messageTitle: 'Un message tout prêt',
		message: (_: {
			givenName: string | null
			network: string
			firm: string
			url: string
			until: Day
		}) =>
			`Bonjour${_.givenName ? ` ${_.givenName}` : ''}, je vous invite à rejoindre «\u00a0${_.network}\u00a0» au nom ${elided('de', _.firm)}. Ce lien est pour vous, jusqu’au ${formatDay(_.until, 'fr')}\u00a0: ${_.url}`,
		qrTitle: 'À montrer sur votre téléphone',
		qr: 'Code à photographier, qui ouvre le lien de l’invitation',
		another: 'Inviter une autre entreprise',
		all: 'Voir les invitations',
	},
	invitations: {
		waiting: 'En attente de réponse',
		title: 'Invitations',
		lead: (count: number) =>
			plural(count, 'fr', {
				one: 'Une invitation attend sa réponse.',
				other: `${n(count)} invitations attendent leur réponse.`,
			}),
		none: 'Aucune invitation n’attend',
		noneHint: 'Celles que vous ferez paraîtront ici, jusqu’à leur réponse.',
		until: 'dernier jour',
		expired: 'expirée',
		to: (_: { name: string; email: string | null }) =>
			[_.name, _.email ?? 'par un lien à donner'].filter(Boolean).join(', '),
		by: (_: { inviter: string; day: Day }) =>
			`Invitée par ${_.inviter} le ${formatDay(_.day, 'fr')}`,
	},
	inviteMany: {
		title: 'Inviter ensemble',
		lead: 'Chacune reçoit son propre lien, à l’adresse de sa fiche. Celles qui n’ont pas d’adresse paraîtront parmi les invitations, avec un lien à leur donner.',
		who: 'Lesquelles\u202f?',
		all: (count: number) =>
			plural(count, 'fr', { one: 'La seule', other: `Les ${n(count)}, toutes` }),
		ticked: 'Celles que je coche',
		listPage: (_: { page: number; pages: number; count: number }) =>
			`Entreprises, page ${_.page} sur ${_.pages} (${n(_.count)} en tout)`,
		tickAll: (count: number) =>
			plural(count, 'fr', {
				one: 'Cocher celle de cette page',
				other: `Cocher les ${n(count)} de cette page`,
			}),
		tickNone: 'Ne rien cocher',
		previous: 'Page précédente',
		next: 'Page suivante',
		list: 'Entreprises',
		ceiling: (_: { perWriter: number; perNetwork: number }) =>
			`Vos ${n(_.perWriter)} premières invitations du jour partent aussitôt\u202f; les suivantes, le lendemain. Le réseau entier en envoie ${n(_.perNetwork)} par jour.`,
		noEmail: 'sans adresse',
		message: 'Votre message, le même pour toutes',
		send: 'Inviter ces entreprises',
		none: 'Toutes sont invitées ou inscrites',
		noneHint: 'Importez une liste, ou invitez une entreprise de plus.',
		done: (count: number) =>
			plural(count, 'fr', {
				one: 'Une invitation est partie.',
				other: `${n(count)} invitations sont faites.`,
			}),
	},
	finding: findingFr,
	directory: {
		title: 'Membres',
		leadMembers: (_: { network: string; total: number }) =>
			`${_.network}\u00a0: ${firms(_.total)}.`,
		search: 'Chercher',
		searchHint: 'Une entreprise, une personne, un métier, une ville.',
		searchButton: 'Chercher',
		trades: 'Métiers',
		skills: 'Savoir-faire',
		places: 'Où',
		states: 'État',
		networks: 'Réseau',
		remove: (_: { label: string }) => `Retirer le filtre ${_.label}`,
		filters: 'Filtrer',
		found: (count: number) =>
			count === 0
				? 'Aucune entreprise'
				: plural(count, 'fr', { one: 'Une entreprise', other: `${n(count)}\u00a0entreprises` }),
		none: 'Personne ne correspond',
		noneHint: 'Retirez un filtre, ou cherchez un mot plus court.',
		askHelp: 'Demander qui peut m’aider',
		clear: 'Tout revoir',
		empty: 'Personne ici pour l’instant',
		unclaimed: 'Pas encore inscrite',
		pages: 'Pages',
		previous: 'Page précédente',
		next: 'Page suivante',
		page: (_: { page: number; pages: number }) => `Page ${_.page} sur ${_.pages}`,
		noNetwork: 'Votre entreprise n’est dans aucun réseau',
		noNetworkHint:
			'C’est un réseau qui vous invite. Vous pouvez aussi en créer un avec les personnes que vous connaissez.',
	},
	card: {
		notRegistered:
			'Cette entreprise n’est pas encore inscrite\u00a0: ses coordonnées ne se lisent pas avant.',
		together: 'Réseaux en commun',
		outside: 'Hors de vos réseaux',
		askTie: 'Dire que nous nous connaissons',
	},
	member: {
		path: 'Son parcours',
		by: (_: { name: string }) => `par ${_.name}`,
		reason: (_: { reason: string }) => `«\u00a0${_.reason}\u00a0»`,
		acts: 'Ce que vous pouvez faire',
		waits: (_: { until: Day }) => `Invitation en attente, jusqu’au ${formatDay(_.until, 'fr')}.`,
		expired: (_: { until: Day }) => `Invitation expirée le ${formatDay(_.until, 'fr')}.`,
		invite: 'Inviter',
		inviteEmail: 'À quelle adresse\u202f?',
		inviteEmailHint: 'Vide\u00a0: vous aurez un lien à donner.',
		inviteAgain: 'Inviter de nouveau',
		showLink: 'Faire un lien à donner',
		withdraw: 'Retirer l’invitation',
		edit: 'Corriger la fiche',
		suspend: 'Suspendre',
		takeBack: 'Rétablir',
		exclude: 'Exclure',
		withdrawn: 'L’invitation est retirée. Ses liens ne servent plus.',
		invited: 'L’invitation est faite. Les liens précédents ne servent plus.',
		changed: 'C’est fait.',
	},
	change: {
		suspendTitle: (_: { firm: string }) => `Suspendre ${_.firm}\u202f?`,
		suspendSentence:
			'Elle ne lira plus l’annuaire et n’y paraîtra plus, jusqu’à ce que vous la repreniez. Ses données lui restent.',
		takeBackTitle: (_: { firm: string }) => `Rétablir ${_.firm}\u202f?`,
		takeBackSentence: 'Elle retrouve l’annuaire tout de suite.',
		excludeTitle: (_: { firm: string }) => `Exclure ${_.firm}\u202f?`,
		excludeSentence:
			'Son adhésion prend fin. Elle garde ses données\u202f; le réseau garde la trace de la décision et de sa raison.',
		reason: 'La raison',
		reasonHint: 'L’entreprise la lira.',
		suspend: 'Oui, suspendre',
		takeBack: 'Oui, rétablir',
		exclude: 'Oui, exclure',
		keep: 'Ne rien changer',
	},
	edit: {
		title: (_: { firm: string }) => `Corriger la fiche ${elided('de', _.firm)}`,
		lead: 'Tant que l’entreprise n’est pas inscrite, vous tenez sa fiche. Ensuite, elle seule la changera.',
		leader: 'Qui inviter',
		givenName: 'Prénom',
		familyName: 'Nom de famille',
		jobTitle: 'Fonction',
		email: 'Adresse e-mail',
		save: 'Enregistrer la fiche',
	},
	export: {
		title: 'Sortir la liste',
		lead: 'Ce que chaque entreprise dit à ses réseaux, pas davantage. Le journal garde qui l’a sortie et quand.',
		csv: 'En CSV pour Excel',
		xlsx: 'En classeur Excel',
		columns: { state: 'État', since: 'Depuis' },
	},
	import: {
		title: 'Importer des membres',
		lead: 'Vous verrez chaque ligne avant que rien n’entre. Un seul point à corriger, et rien n’est importé.',
		file: 'Fichier des membres',
		fileHint:
			'Excel (.xlsx) ou CSV, 20\u00a0Mo et 50\u202f000 lignes au plus. La ligne des titres est trouvée toute seule.',
		read: 'Lire ce fichier',
		waiting: 'À finir',
		done: 'Déjà importés',
		givenBy: (_: { name: string; day: Day }) => `Donné par ${_.name} le ${formatDay(_.day, 'fr')}`,
		lines: firms,
		steps: 'Les étapes de l’import',
		stepFile: 'Le fichier',
		stepColumns: 'Les colonnes',
		stepPreview: 'L’aperçu',
		stepDone: 'L’import',
		columnsTitle: 'Que contient chaque colonne\u202f?',
		columnsLead: (_: { file: string; rows: number; columns: number }) =>
			`«\u00a0${_.file}\u00a0»\u00a0: ${plural(_.rows, 'fr', { one: 'une ligne', other: `${n(_.rows)} lignes` })}, ${_.columns} colonnes. Voici ce que nous avons compris\u202f; corrigez ce qui ne va pas.`,
		column: (_: { name: string }) => `Colonne «\u00a0${_.name}\u00a0»`,
		unnamed: (_: { letter: string }) => `Colonne ${_.letter}, sans titre`,
		examples: (_: { examples: string }) => `Par exemple\u00a0: ${_.examples}`,
		leaveOut: 'Ne pas importer',
		see: 'Voir ce qui serait importé',
		drop: 'Abandonner ce fichier',
		dropped: 'Le fichier est retiré. Rien n’en est gardé.',
		sheet: 'Quelle feuille\u202f?',
		sheetHint: (_: { read: string }) => `Nous avons lu «\u00a0${_.read}\u00a0».`,
		readSheet: 'Lire cette feuille',
		firstRows: 'Les premières lignes, telles quelles',
		columnHead: (_: { letter: string }) => `Colonne ${_.letter}`,
		readingTitle: 'Nous lisons votre fichier',
		checkingTitle: 'Nous vérifions chaque ligne',
		takingTitle: 'Les entreprises entrent',
		waitLead:
			'Cette page se renouvelle toute seule. Vous pouvez la quitter\u00a0: le travail continue sans vous.',
		progress: (_: { done: number; total: number }) =>
			_.total === 0
				? 'Cela commence.'
				: `${n(Math.floor((100 * _.done) / _.total))}\u00a0%\u00a0: ${n(_.done)} lignes sur ${n(_.total)}.`,
		refresh: 'Voir où cela en est',
		interrupted: (_: { hour: string }) =>
			`Le travail a été coupé vers ${_.hour}. Rien n’était entré\u00a0: il a repris depuis le début, sans vous.`,
		notTaken: 'L’import ne s’est pas fait, et rien n’est entré.',
		columnsLeft: 'Ses colonnes restent à confirmer.',
		previewLeft: 'Son aperçu est prêt. Rien n’est encore entré.',
		unreadableTitle: 'Ce fichier ne se lit pas',
		chooseAnother: 'Choisir un autre fichier',
		full: (_: { ceiling: number; left: number; entering: number }) =>
			`Ce réseau s’est donné un plafond de ${n(_.ceiling)}\u00a0entreprises\u00a0: ${plural(_.left, 'fr', { one: 'il reste une place', other: `il reste ${n(_.left)}\u00a0places` })} et ce fichier ferait entrer ${plural(_.entering, 'fr', { one: 'une entreprise', other: `${n(_.entering)}\u00a0entreprises` })}.`,
		maybeFull: (_: { ceiling: number; left: number; entering: number }) =>
			`Ce réseau s’est donné un plafond de ${n(_.ceiling)}\u00a0entreprises\u00a0: ${plural(_.left, 'fr', { one: 'il reste une place', other: `il reste ${n(_.left)}\u00a0places` })}. Selon vos réponses, ce fichier ferait entrer jusqu’à ${n(_.entering)}\u00a0entreprises.`,
		fullHint:
			'Comme membres, elles seraient toutes refusées. Faites-les entrer comme pressenties, retirez des lignes du fichier, ou relevez le plafond.',
		fullLink: 'Voir le plafond dans les réglages',
		previewTitle: 'Ce qui serait importé',
		rowsRead: (count: number) =>
			plural(count, 'fr', {
				one: 'Une ligne lue. Rien n’est encore entré.',
				other: `${n(count)} lignes lues. Rien n’est encore entré.`,
			}),
		counts: {
			new: 'Nouvelles',
			update: 'Mises à jour',
			same: 'Inchangées',
			near: 'À confirmer',
			propose: 'À proposer',
			gone: 'Parties du réseau',
			wrong: 'À corriger',
		},
		problems: (count: number) =>
			plural(count, 'fr', {
				one: 'Un point reste à corriger dans votre fichier\u00a0: rien n’entre avant.',
				other: `${n(count)} points restent à corriger dans votre fichier\u00a0: rien n’entre avant.`,
			}),
		headers: 'Les titres de colonnes',
		headersLead: 'À régler d’abord\u00a0: tant qu’il en reste, les lignes ne sont pas lues.',
		errors: 'Les lignes à corriger',
		errorsLead:
			'Corrigez-les dans votre tableur, puis donnez le fichier de nouveau. Les lignes à corriger se téléchargent avec leur explication.',
		errorFile: 'Télécharger les lignes à corriger',
		line: (_: { line: number }) => `Ligne ${n(_.line)}`,
		columnAt: (_: { column: string }) => `«\u00a0${_.column}\u00a0»`,
		more: (count: number) => `et ${n(count)} autres`,
		warnings: 'À regarder, sans que cela empêche',
		duplicates: 'Est-ce la même entreprise\u202f?',
		duplicatesLead:
			'Sans réponse de votre part, un même SIREN dit la même entreprise, un nom voisin en dit une autre.',
		theSame: 'C’est la même',
		theSameHint: {
			update: (_: { changes: string }) => `Sa fiche est mise à jour\u00a0: ${_.changes}.`,
			same: 'Sa fiche ne change pas.',
			propose: 'Ses représentants décideront de ce qui change.',
			gone: 'Elle a quitté le réseau\u00a0: rien ne change.',
			out: 'Une seule entre.',
		},
		another: 'C’en est une autre',
		anotherHint: 'Elle entre comme une nouvelle entreprise.',
		moreQuestions: (count: number) =>
			`${n(count)} autres lignes suivent la même règle, sans question.`,
		updatingTitle: 'Ce qui change',
		updatingLead:
			'Une case vide n’efface rien, une liste ne fait que s’allonger. Avant, puis après\u00a0:',
		field: 'Champ',
		before: 'Avant',
		after: 'Après',
		empty: 'rien',
		proposingTitle: 'Ce que vous leur proposerez',
		proposingLead:
			'Ces entreprises ont leurs représentants, qui seuls changent leur fiche. Rien n’y est écrit.',
		goneTitle: 'Elles ont quitté le réseau',
		goneLead: 'L’import ne les fait pas revenir. Leur fiche vous permet de les réinviter.',
		readyTitle: 'Les nouvelles entreprises',
		firm: 'Entreprise',
		leader: 'Dirigeant',
		trades: 'Métiers',
		place: 'Commune',
		as: 'Elles entrent comme',
		asMember: 'Membres',
		asMemberHint:
			'Elles sont déjà de votre réseau. L’annuaire les montre, «\u00a0pas encore inscrites\u00a0».',
		asSuggested: 'Pressenties',
		asSuggestedHint: 'Vous voulez d’abord les inviter. Vous seuls les voyez.',
		import: (_: { entering: number; updated: number; asked: number }) =>
			_.asked > 0 || (_.entering > 0 && _.updated > 0)
				? `Importer ces ${n(_.entering + _.updated + _.asked)}\u00a0lignes`
				: _.updated > 0
					? plural(_.updated, 'fr', {
							one: 'Mettre à jour cette entreprise',
							other: `Mettre à jour ces ${n(_.updated)}\u00a0entreprises`,
						})
					: plural(_.entering, 'fr', {
							one: 'Importer cette entreprise',
							other: `Importer ces ${n(_.entering)}\u00a0entreprises`,
						}),
		nothingToDo: 'Tout est déjà dans votre réseau\u00a0: cet import ne changerait rien.',
		fixColumns: 'Revoir les colonnes',
		giveAgain: 'Donner le fichier corrigé',
		doneTitle: 'L’import est fait',
		doneLead: (_: { file: string }) => `Le fichier «\u00a0${_.file}\u00a0» n’est pas gardé.`,
		outcome: {
			new: 'Entrées',
			updated: 'Mises à jour',
			same: 'Inchangées',
			proposed: 'Proposées à leurs représentants',
			gone: 'Déjà parties du réseau',
			out: 'Laissées de côté',
		},
		inviteNow: 'Les inviter',
		seeMembers: 'Voir les membres',
	},
	look: {
		title: 'Apparence du réseau',
		lead: 'Son logo et sa couleur paraissent sur ses pages, et sa couleur sur ses courriels.',
		askWho: (_: { names: string[] }) =>
			`Pour les changer, parlez-en à ${formatList(_.names, 'fr')}.`,
		noLogo: 'Aucun',
		logoAbove: 'En haut de cette page',
		logo: 'Logo',
		logoHint:
			'Une image JPEG, PNG, WebP ou GIF, sur fond blanc ou transparent. Une nouvelle remplace l’ancienne.',
		hasColour: 'Donner une couleur au réseau',
		colour: 'Couleur',
		colourHint:
			'Nous l’éclaircissons ou l’assombrissons s’il le faut, pour qu’elle se voie et que le texte s’y lise, de jour comme de nuit.',
		choice: { ink: 'L’encre de Maillage', own: 'Une couleur à nous' },
		save: 'Enregistrer cette apparence',
		saved: 'C’est enregistré.',
		removeLogo: 'Retirer le logo',
	},
	settings: {
		title: 'Réglages du réseau',
		lead: 'Ce que tous ses membres lisent.',
		legalForm: 'Forme juridique',
		legalFormHint: 'Association, GIE… ou rien\u00a0: un réseau n’en a pas besoin.',
		timeZone: 'Où vit le réseau\u202f?',
		ceiling: 'Nombre d’entreprises au plus',
		ceilingHint: 'Au-delà, plus d’invitation. Vide\u00a0: sans limite.',
		firms: 'entreprises',
		save: 'Enregistrer les réglages',
		saved: 'Les réglages sont enregistrés.',
		readOnly:
			'La présidence les change\u202f; l’animation aussi, tant qu’il n’y a personne à la présidence.',
		noCeiling: 'Sans limite',
	},
	roles: {
		title: 'Rôles',
		lead: 'Qui fait quoi dans le réseau, depuis quand.',
		held: 'Aujourd’hui',
		give: 'Donner un rôle',
		person: 'À qui\u202f?',
		personHint: 'Une personne qui agit pour une entreprise membre.',
		nobody: 'Personne n’agit encore pour une entreprise membre',
		nobodyHint:
			'Dès qu’une entreprise aura accepté votre invitation, vous pourrez donner un rôle à qui la représente.',
		role: 'Quel rôle\u202f?',
		giveButton: 'Donner ce rôle',
		end: 'Retirer',
		endOf: (_: { role: string; name: string }) => `Retirer le rôle ${_.role} à ${_.name}`,
		given: 'Le rôle est donné, dès aujourd’hui.',
		ended: 'Le rôle est retiré.',
		presidentTakes:
			'Dès qu’il y a une présidence, elle seule change les réglages et donne les rôles.',
		offer: 'Inviter quelqu’un à un rôle',
		offerLead:
			'Pour une personne qui n’agit pour aucune entreprise membre\u00a0: un animateur salarié, une comptable, un contrôleur extérieur. Elle entre avec un compte à elle.',
		offerHint: 'Elle n’agit pour aucune entreprise membre\u202f?',
		offerEmailHint: 'Un courriel lui portera le lien. Sans adresse, remettez-le vous-même.',
		offerButton: 'Proposer ce rôle',
		offered: (_: { role: string }) => `Rôle proposé\u00a0: ${_.role}`,
		offerLink: 'Lien vers ce rôle',
		offerMessage: (_: {
			network: string
			role: string
			givenName: string | null
			url: string
			until: Day
		}) =>
			`${_.givenName ? `Bonjour ${_.givenName},` : 'Bonjour,'}\nvoici le lien pour prendre le rôle «\u00a0${_.role}\u00a0» dans ${_.network}. Il sert une fois, jusqu’au ${formatDay(_.until, 'fr')}\u00a0:\n${_.url}`,
		offers: 'Proposés',
		offersUntil: (_: { day: Day }) => `Jusqu’au ${formatDay(_.day, 'fr')}`,
		offersOver: 'Le lien a expiré',
		offerTo: (_: { name: string; email: string | null }) =>
			[_.name, _.email].filter(Boolean).join(', ') || 'À qui a le lien',
		newLink: 'Faire un lien',
		withdraw: 'Reprendre',
		withdrawOf: (_: { role: string }) => `Reprendre le rôle ${_.role} proposé`,
		withdrawn: 'Le rôle n’est plus proposé\u00a0: ses liens n’ouvrent plus rien.',
	},
	/** The page of a link to a role. */
	roleDoor: {
		title: (_: { role: string; network: string }) => `${_.role}, ${_.network}`,
		lead: (_: { offeredBy: string | null }) =>
			_.offeredBy ? `${_.offeredBy} vous propose ce rôle.` : 'Ce rôle vous est proposé.',
		take: 'Je prends ce rôle',
		privacy:
			'Les membres de ce réseau liront votre nom, votre rôle et de quoi vous écrire. Vous pourrez rendre ce rôle à tout moment.',
		acceptedTitle: 'Ce rôle est déjà pris',
		acceptedLead: 'Si c’est par vous, connectez-vous\u00a0: vous êtes dans le réseau.',
		withdrawnTitle: 'Ce rôle n’est plus proposé',
		expiredTitle: 'Ce lien a expiré',
	},
	mine: {
		seats: 'Réseaux',
		title: 'Mes réseaux',
		lead: (_: { firm: string }) => `Là où ${_.firm} a sa place, et depuis quand.`,
		none: 'Aucun réseau pour l’instant',
		noneHint: 'C’est un réseau qui vous invite. Vous pouvez aussi créer le vôtre.',
		create: 'Créer un réseau',
		members: 'Voir les membres',
		leave: (_: { network: string }) => `Quitter ${_.network}`,
		heldBy: (_: { name: string }) => `Siège ${elided('de', _.name)}`,
		left: 'C’est fait, vous n’en faites plus partie.',
	},
	leave: {
		title: (_: { network: string }) => `Quitter ${_.network}\u202f?`,
		sentence: (_: { firm: string; members: number }) =>
			`${_.firm} ne lira plus l’annuaire de ses ${n(_.members)} membres, et n’y paraîtra plus.`,
		keeps: 'Ce qui reste',
		keepsPoints: [
			'Votre compte, la fiche de l’entreprise et vos liens avec les personnes.',
			'Vos mises en relation déjà faites.',
			'Dans le réseau, la date de votre entrée et celle de votre départ.',
		],
		back: 'Pour revenir, il faudra une nouvelle invitation.',
		reason: 'La raison, si vous voulez la dire',
		leave: 'Oui, quitter',
		stay: 'Rester',
		onlyRepresentative: (_: { firm: string }) =>
			`Seul un représentant ${elided('de', _.firm)} peut la faire sortir d’un réseau.`,
	},
	accept: {
		title: (_: { network: string }) => `Rejoindre ${_.network}`,
		lead: (_: { inviter: string; firm: string }) =>
			`${_.inviter} vous invite, au nom ${elided('de', _.firm)}.`,
		leadNobody: (_: { firm: string }) => `Une place vous attend, au nom ${elided('de', _.firm)}.`,
		says: (_: { inviter: string }) => `${_.inviter} vous écrit`,
		until: (_: { day: Day }) => `Ce lien sert une fois, jusqu’au ${formatDay(_.day, 'fr')}.`,
		join: (_: { network: string }) => `Rejoindre ${_.network}`,
		signedInAs: (_: { name: string }) => `Vous répondez avec le compte ${elided('de', _.name)}.`,
		inWhoseName: 'Au nom de quelle entreprise\u202f?',
		thePrepared: (_: { firm: string }) => `${_.firm}`,
		thePreparedHint: 'La fiche préparée pour vous\u00a0: vous représenterez cette entreprise.',
		ownHint: 'Vous la représentez déjà.',
		notMe: 'Ce n’est pas vous\u202f?',
		otherAccount: 'Se connecter avec un autre compte',
		onlyItsPeople: (_: { firm: string }) =>
			`${_.firm} a ses propres représentants. Connectez-vous avec le compte de l’un d’eux.`,
		signIn: 'Me connecter',
		acceptedTitle: 'Cette invitation a déjà servi',
		acceptedLead: 'Si c’est par vous, connectez-vous\u00a0: vous êtes dans le réseau.',
		withdrawnTitle: 'Cette invitation a été retirée',
		expiredTitle: 'Cette invitation a expiré',
		unknownTitle: 'Ce lien n’ouvre rien',
		unknownLead:
			'Il a peut-être été coupé en le copiant. Demandez-le de nouveau à la personne qui vous l’a donné.',
		askAgain: (_: { inviter: string | null }) =>
			`Demandez-en une nouvelle à ${_.inviter ?? 'la personne qui vous l’a donnée'}.`,
		privacy: 'Vos coordonnées seront lues par les membres de ce réseau, et par personne d’autre.',
	},
}

export type NetworksPageWords = typeof fr
