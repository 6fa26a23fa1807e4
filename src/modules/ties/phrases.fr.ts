import { elided, plural } from '#phrases'
import { callsFr } from './calls/phrases.fr.ts'
import { fr as reading } from './needs/phrases.fr.ts'
import { ownFr } from './own/phrases.fr.ts'

const n = (count: number, one: string, other: string) =>
	`${count}\u00a0${plural(count, 'fr', { one, other })}`

/** « Trois » entreprises: a small count opens a title in letters. */
const few = (count: number) =>
	['', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix'][count] ??
	String(count)

const of = (name: string) => elided('de', name)

/** What a letter that asks something knows: who passes it on, to whom it would lead, until when. */
export type AskedFacts = {
	from: string
	fromGiven: string
	to: string
	toGiven: string
	reminderDay: string
	lastDay: string
}

/** What ties and introductions say in French, the reference. */
export const fr = {
	you: 'Vous',
	/** Between two parts of a line. */
	apart: ',',
	strength: {
		strong: 'lien fort',
		medium: 'lien moyen',
		recent: 'lien récent',
		none: 'lien à confirmer',
	},
	legend: { strong: 'lien fort', medium: 'lien moyen', weak: 'lien récent' },
	reasons: {
		metThisYear: (count: number, year: number) =>
			`${n(count, 'rencontre', 'rencontres')} en ${year}`,
		met: (count: number) => n(count, 'rencontre', 'rencontres'),
		jobs: (count: number) => `${n(count, 'chantier', 'chantiers')} ensemble`,
		recommendations: (count: number) => n(count, 'recommandation', 'recommandations'),
		introduced: 'une mise en relation',
		sponsorship: 'un parrainage',
		declaredSince: (year: number) => `connaissance depuis ${year}`,
		declared: 'connaissance déclarée',
		network: (name: string) => `même réseau\u00a0: ${name}`,
	},
	facts: {
		one_to_one: 'Tête-à-tête',
		meeting: 'Réunion à quelques-uns',
		introduction: 'Mise en relation',
		recommendation: 'Recommandation',
		job: 'Chantier ensemble',
		sponsorship: 'Parrainage',
		oneToOne: 'Tête-à-tête',
		sameMeeting: 'Réunion à quelques-uns',
		acceptedIntroduction: 'Mise en relation',
		recommendationWon: 'Recommandation',
		jobTogether: 'Chantier ensemble',
		declaredAndConfirmed: 'Connaissance déclarée',
		sameNetwork: 'Même réseau',
	},
	customers: { consumers: 'particuliers', firms: 'entreprises', public: 'secteur public' },
	distance: (km: number, isApproximate: boolean) =>
		`à ${isApproximate ? 'environ ' : ''}${km}\u00a0km`,
	/** A firm that the reader may not see yet: its trade and its commune, its name after agreement. */
	hiddenFirm: ({ trade, commune }: { trade: string | null; commune: string | null }) =>
		[
			`Une entreprise ${trade ? of(trade.charAt(0).toLocaleLowerCase('fr') + trade.slice(1)) : 'd’un autre réseau'}`,
			commune,
		]
			.filter(Boolean)
			.join(', '),
	nameAfterAgreement: 'Nom après accord',
	untoldTie: 'lien gardé entre eux',
	otherNetwork: 'd’un autre réseau',
	peopleAfter: (count: number) => n(count, 'autre personne', 'autres personnes'),
	reading,
	help: {
		title: 'Qui peut m’aider\u202f?',
		need: 'Votre besoin',
		needHint: 'Dites-le comme à un ami\u00a0: le métier, le lieu, ce qui compte pour vous.',
		needExample:
			'Un électricien pour rénover une école, autour de Roubaix, qui connaît les marchés publics.',
		search: 'Chercher',
		searchAgain: 'Chercher à nouveau',
		trade: 'Métier',
		tradeHint: 'Choisissez un métier, ou écrivez le vôtre dessous.',
		tradeNone: 'Choisir un métier',
		otherTrade: 'Un autre métier',
		place: 'Lieu',
		commune: 'Lieu',
		within: 'Dans un rayon de',
		days: 'Dates',
		startsOn: 'À partir du',
		endsOn: 'Jusqu’au',
		skills: 'Atouts',
		skillsHint: 'Séparés par des virgules',
		customer: 'Sa clientèle',
		anyCustomer: 'Peu importe',
		correct: 'Ce n’est pas cela\u202f? Corriger',
		correctAct: 'Corriger et chercher',
		notSaid: 'non précisé',
		placeOf: (commune: string, km: number | null) =>
			km === null ? commune : `${commune}, ${km}\u00a0km`,
		from: (day: string) => `à partir du ${day}`,
		until: (day: string) => `jusqu’au ${day}`,
		between: (first: string, last: string) => `du ${first} au ${last}`,
		found: (count: number) =>
			plural(count, 'fr', {
				one: 'Une entreprise, à votre portée',
				other: `${few(count)} entreprises, à votre portée`,
			}),
		path: (firm: string) => `De vous à ${firm}`,
		askTo: (given: string) => `Demander à ${given}`,
		alreadyAsked: 'Voir où en est la demande',
		offers: (labels: string) => `Propose\u00a0: ${labels}.`,
		worksThere: (commune: string) => `Travaille à ${commune}.`,
		noConflict: 'Aucune concurrence avec vous ni avec vos partenaires.',
		outside: 'Hors de vos réseaux',
		fold: (others: number) =>
			others === 0
				? 'Le calcul'
				: plural(others, 'fr', {
						one: 'Un autre chemin, et le calcul',
						other: `${few(others)} autres chemins, et le calcul`,
					}),
		otherPath: (first: string, after: number) =>
			after === 0
				? `Par ${first}.`
				: `Par ${first}, puis ${n(after, 'autre personne', 'autres personnes')}.`,
		arithmetic: {
			fit: ({ covered, wanted }: { covered: number; wanted: number }) =>
				`Ce que vous cherchez\u00a0: ${covered} sur ${wanted}`,
			near: (km: number) => `Proximité\u00a0: ${km}\u00a0km`,
			nearUnknown: 'Proximité\u00a0: distance inconnue, comptée comme nulle',
			total: 'Adéquation',
			tie: (name: string) => `Votre lien avec ${name}`,
			fact: (kind: string, day: string) => `${kind}, ${day}`,
			perThousand: (value: string) => `${value}\u00a0‰`,
			others: (words: string) => `Le lien suivant\u00a0: ${words}`,
			rule: 'Le rang multiplie l’adéquation par la force de chaque lien du chemin. Un peu plus pour un cercle nouveau, un peu moins si l’intermédiaire porte déjà d’autres demandes. La force des liens des autres ne regarde qu’eux.',
		},
		none: 'Personne à votre portée, pour l’instant',
		noneCriteria: 'Dites quel métier vous cherchez',
		noneCriteriaHint:
			'Nous n’avons reconnu aucun métier dans votre phrase. Choisissez-le ci-dessous, puis cherchez à nouveau.',
		noneSentence:
			'Dites qui vous connaissez déjà\u00a0: chaque lien confirmé ouvre des chemins. Ou élargissez la distance.',
		tooFar: (count: number, km: number) =>
			`${n(count, 'entreprise correspond', 'entreprises correspondent')} au-delà de ${km}\u00a0km.`,
		widen: (km: number) => `Élargir à ${km}\u00a0km`,
		declareTies: 'Dire qui je connais',
		setAside: (count: number) =>
			plural(count, 'fr', {
				one: 'Une écartée, et pourquoi',
				other: `${few(count)} écartées, et pourquoi`,
			}),
		because: {
			conflict:
				'Concurrente de la vôtre\u00a0: même métier, mêmes clients, même zone, et aucun accord entre vous.',
			competesWithMember: (member: string) =>
				`Concurrente ${of(member)}\u00a0: même métier, mêmes clients, même zone, et aucun accord entre elles.`,
			onlyThroughOptedOut:
				'La seule personne qui vous y mène ne sert pas d’intermédiaire en ce moment.',
			onlyThroughConflict: 'On n’y arrive que par une entreprise concurrente de l’une des deux.',
			noPathWithinHops: 'Personne de votre connaissance n’y mène en trois pas.',
			notHereYet: 'Personne de cette entreprise n’a encore rejoint Maillage.',
		},
		openNeeds: 'Vos besoins en cours',
		noNeeds: 'Aucun besoin en cours',
		noNeedsSentence: 'Ce que vous cherchez restera ici jusqu’à ce que vous le fermiez.',
		statedBy: (name: string) => `par ${name}`,
		asked: (count: number) => n(count, 'mise en relation demandée', 'mises en relation demandées'),
		close: 'Fermer ce besoin',
		closed: 'Ce besoin est fermé.',
		closeHint: 'Les demandes en cours pour ce besoin seront retirées.',
	},
	ask: {
		title: (given: string) => `Demander à ${given}`,
		lead: (name: string, after: number) =>
			after === 0
				? `${name} recevra votre demande et pourra répondre par oui ou par non.`
				: `${name} recevra votre demande, puis la passera plus loin\u00a0: ${n(after, 'personne vient après', 'personnes viennent après')}.`,
		message: 'Votre message',
		messageHint:
			'Chaque personne du chemin le lira, jusqu’à celle que vous voulez rencontrer\u00a0: dites qui vous êtes.',
		draft: (_: { given: string; words: string; me: string; firm: string }) =>
			`Bonjour ${_.given},\n\n${_.words}\n\n${_.me}, ${_.firm}`,
		send: (given: string) => `Envoyer ma demande à ${given}`,
		after: ({ days }: { days: number }) =>
			`Si ce chemin ne mène à rien, nous demandons par d’autres que vous connaissez. Vous saurez dans ${n(days, 'jour', 'jours')} au plus tard, et jamais qui n’a pas donné suite. Les coordonnées ne viennent qu’avec l’accord de la personne à rencontrer.`,
		gone: 'Ce chemin n’est plus possible',
		goneSentence:
			'Quelque chose a changé depuis votre recherche. Revenez au besoin pour voir les chemins d’aujourd’hui.',
		back: 'Revenir au besoin',
	},
	introductions: {
		title: 'Où en sont vos demandes\u202f?',
		lead: 'Qui vous avez demandé à rencontrer, et par qui.',
		none: 'Vous n’avez encore rien demandé',
		noneSentence: 'Exprimez un besoin\u00a0: vous verrez qui peut vous aider, et par qui.',
		through: (name: string) => `Par ${name}`,
		state: {
			asking: 'en cours',
			introduced: 'en relation',
			no_path: 'sans suite',
			withdrawn: 'retirée',
		},
		back: 'Mises en relation',
		need: 'Le besoin',
		message: 'Votre message',
		askedBy: (name: string) => `Demandé par ${name}`,
		steps: {
			label: 'Où en est la demande',
			asked: 'Demandée',
			accepts: (name: string) => `${name} accepte`,
			people: 'Chacun répond à son tour',
			introduced: 'En relation',
			met: 'Rencontrés',
			past: 'fait',
			current: 'en cours',
			future: 'à venir',
		},
		asking: ({ name, day }: { name: string | null; day: string }) =>
			`${name ? `Nous demandons d’abord à ${name}, puis, s’il le faut, par d’autres que vous connaissez.` : 'Nous demandons à ceux que vous connaissez, l’un après l’autre.'} Vous saurez au plus tard ${day}.`,
		untold:
			'D’ici là, cette page ne change pas, quoi que chacun réponde\u00a0: personne n’a à se justifier d’un non. Rien ne vous empêche de demander aussi à une autre entreprise.',
		by: (day: string) => `au plus tard ${day}`,
		noPath: 'Cette demande n’a pas eu de suite.',
		noPathTodo:
			'Dites qui d’autre vous connaissez, élargissez la distance, ou choisissez une autre entreprise.',
		withdrawn: 'Vous avez retiré cette demande.',
		introducedTo: (name: string) => `${name} accepte de vous rencontrer`,
		card: 'Sa fiche',
		name: 'Nom',
		firm: 'Entreprise',
		email: 'E-mail',
		phone: 'Téléphone',
		writeFirst: 'À vous d’écrire en premier.',
		withdraw: 'Retirer ma demande',
		withdrawHint: 'Qui a été sollicité verra que plus personne n’attend sa réponse.',
		outcome: 'Et ensuite\u202f?',
		met: 'Vous êtes-vous rencontrés\u202f?',
		wasUseful: 'Était-ce utile\u202f?',
		yes: 'Oui',
		notYet: 'Pas encore',
		no: 'Non',
		thank: 'Remercier',
		thankLead: (count: number) =>
			`${n(count, 'personne a fait le lien', 'personnes ont fait le lien')}. Un mot de vous leur dira que cela a servi.`,
		thankWords: 'Votre mot',
		thankAct: 'Envoyer mon merci',
		thanked: 'Votre merci est parti\u00a0:',
		sayOutcome: 'Le dire',
		said: 'C’est noté.',
	},
	demands: {
		title: 'Que vous demande-t-on\u202f?',
		lead: (count: number) =>
			count === 0
				? 'Personne n’attend de réponse de vous.'
				: plural(count, 'fr', {
						one: 'Une personne attend votre réponse.',
						other: `${count} personnes attendent votre réponse.`,
					}),
		waiting: 'À vous de répondre',
		past: 'Vos réponses',
		none: 'Rien ne vous attend',
		noneSentence:
			'Quand quelqu’un que vous connaissez cherchera quelqu’un d’autre que vous connaissez, sa demande arrivera ici.',
		between: ({ from, to }: { from: string; to: string }) => `${from} voudrait aller vers ${to}`,
		meet: (from: string) => `${from} vous demande`,
		answer: 'Répondre',
		state: {
			waiting: 'vous attend',
			answered: 'répondu',
			passed_on: 'transmise',
			declined: 'pas cette fois',
			introduced: 'a abouti',
			ended: 'close',
		},
		byDay: (day: string) => `avant ${day}`,
		back: 'On me demande',
		carried: ({ count, cap }: { count: number; cap: number | null }) =>
			count === 0 && cap === null
				? 'On ne vous a demandé aucune présentation ce mois-ci.'
				: cap === null
					? `On vous a demandé ${n(count, 'présentation', 'présentations')} ce mois-ci.`
					: `On vous a demandé ${n(count, 'présentation', 'présentations')} ce mois-ci, sur les ${cap} que vous acceptez.`,
		changeCap: 'Changer ce plafond',
	},
	answer: {
		first: ({ from, to }: { from: string; to: string }) =>
			`${from} vous demande de faire le lien avec ${to}`,
		relay: ({ from, to }: { from: string; to: string }) =>
			`${from} vous transmet une demande, pour ${to}`,
		target: ({ from }: { from: string }) => `${from} souhaite vous présenter quelqu’un`,
		direct: ({ from }: { from: string }) => `${from} aimerait vous rencontrer`,
		inYourName: (name: string) => `Vous répondez en votre nom, ${name}.`,
		thread: 'Le chemin, autour de vous',
		from: ({
			name,
			firm,
			commune,
		}: {
			name: string
			firm: string | null
			commune: string | null
		}) => [name, firm, commune].filter(Boolean).join(', '),
		fromAsker: 'La personne qui demande',
		youKnow: (reasons: string) => `Entre vous\u00a0: ${reasons}.`,
		need: 'Le besoin',
		ifYes: (to: string) =>
			`Si vous acceptez, nous demandons ensuite l’accord ${of(to)}. Personne ne reçoit de coordonnées avant le oui de la personne à rencontrer.`,
		byYes: 'En disant oui\u00a0:',
		ifYesTarget:
			'Si vous acceptez, vous recevez chacun la fiche et les coordonnées de l’autre. Sinon, rien ne part.',
		ifNo: 'Si vous refusez, qui demande saura seulement, le moment venu, que sa demande n’a pas eu de suite.',
		yes: 'Oui, je fais le lien',
		yesTarget: 'Oui, mettez-nous en relation',
		no: 'Pas cette fois',
		until: (day: string) => `Sans réponse ${day}, nous demanderons par un autre chemin.`,
		saidYes: 'Vous avez dit oui.',
		saidNo: 'Vous avez dit «\u00a0pas cette fois\u00a0».',
		leavesAt: (hour: string) => `Votre réponse part à ${hour}.`,
		undo: 'Annuler ma réponse',
		passedOn: 'Votre oui est parti. Nous vous dirons ce qu’il en advient.',
		declined: 'C’est entendu. Personne ne saura que cela vient de vous.',
		introduced: 'La mise en relation est faite, grâce à vous.',
		introducedTarget: 'Vous voilà en relation.',
		ended: 'Cette demande est close\u00a0: plus personne n’attend de réponse.',
		theirCard: 'Sa fiche',
		theyMet: (day: string) => `Ils se sont rencontrés\u00a0: nous l’avons appris le ${day}.`,
		notMetYet: 'Nous vous dirons s’ils se sont rencontrés.',
		thanksYou: (words: string) => `On vous remercie\u00a0: «\u00a0${words}\u00a0»`,
		linkExpired: 'Ce lien a expiré',
		linkExpiredSentence: 'Connectez-vous pour voir ce qu’on vous demande.',
		linkUnknown: 'Ce lien n’ouvre rien',
		linkUnknownSentence:
			'Il a été recopié à moitié, ou il n’est pas pour ici. Connectez-vous pour voir ce qu’on vous demande.',
		signIn: 'Voir ce qu’on me demande',
	},
	ties: {
		title: 'Qui connaissez-vous\u202f?',
		lead: 'Vos liens ne sont lus que par vous et l’autre personne. Ils ouvrent des chemins.',
		toConfirm: 'À confirmer',
		saysKnows: (name: string) => `${name} dit vous connaître`,
		since: (year: number) => `depuis ${year}`,
		confirm: 'Oui, je connais cette personne',
		decline: 'Non',
		mine: (count: number) =>
			count === 0
				? 'Vos liens'
				: plural(count, 'fr', { one: 'Votre lien', other: `Vos ${count} liens` }),
		none: 'Aucun lien encore',
		noneSentence:
			'Dites qui vous connaissez\u00a0: partez des personnes que vous connaissez le mieux.',
		waiting: 'En attente de l’autre',
		waitingSentence: 'Ce lien ne sert qu’à vous tant que l’autre personne ne l’a pas confirmé.',
		withdraw: 'Retirer ce lien',
		block: 'Ne plus être mis en relation',
		blockHint:
			'Aucune mise en relation ne passera entre vous deux. Cette personne n’en saura rien.',
		blocked: 'Plus de mise en relation avec',
		unblock: 'Rétablir',
		facts: 'Ce qui fait ce lien',
		declare: 'Dire que je connais quelqu’un',
		who: 'Qui',
		chooseSomeone: 'Choisir une personne de vos réseaux',
		noCandidates:
			'Personne à ajouter pour l’instant\u00a0: vous avez un lien avec chacun, ou vos réseaux n’ont pas encore d’autres inscrits.',
		sinceYear: 'Depuis quelle année',
		words: 'D’où vous vous connaissez',
		wordsHint: 'Un chantier, une école, un voisinage. L’autre personne lira ces mots.',
		declareAct: 'Le dire',
		declared: 'C’est dit. L’autre personne reçoit un courriel pour le confirmer.',
		confirmed: 'Le lien est confirmé\u00a0: il vous sert à tous les deux.',
		rule: 'Servir d’intermédiaire',
		ruleLead: 'Vous décidez quand, et combien de fois par mois.',
		serve: 'Pour les demandes des autres',
		serves: 'Je veux bien faire le lien',
		pauses: 'Je ne fais pas le lien pour le moment',
		until: 'Jusqu’au (inclus)',
		untilHint: 'Laissez vide pour une pause sans fin.',
		cap: 'Au plus, par mois',
		capHint: 'Laissez vide pour ne pas mettre de plafond.',
		capUnit: 'présentations',
		saveRule: 'Enregistrer',
		ruleSaved: 'Vos règles sont enregistrées.',
	},
	letters: {
		preheader: 'Un oui ou un non suffit, sans vous connecter.',
		first: {
			subject: (_: AskedFacts) => `${_.from} vous demande de faire le lien avec ${_.to}`,
			consent: (_: AskedFacts) =>
				`Si vous acceptez, nous demandons ensuite l’accord ${of(_.toGiven)}. Personne ne reçoit de coordonnées avant le oui de la personne à rencontrer.`,
			refusal: (_: AskedFacts) =>
				`Si vous refusez, ${_.fromGiven} saura seulement, le moment venu, que sa demande n’a pas eu de suite.`,
			why: (_: AskedFacts) =>
				`Vous recevez ce message parce que vous connaissez ${_.fromGiven} et ${_.toGiven}.`,
		},
		relay: {
			subject: (_: AskedFacts) => `${_.from} vous transmet une demande, pour ${_.to}`,
			consent: (_: AskedFacts) =>
				`Si vous acceptez, nous demandons ensuite l’accord ${of(_.toGiven)}. Personne ne reçoit de coordonnées avant le oui de la personne à rencontrer.`,
			refusal: (_: AskedFacts) =>
				'Si vous refusez, qui demande saura seulement, le moment venu, que sa demande n’a pas eu de suite.',
			why: (_: AskedFacts) =>
				`Vous recevez ce message parce que vous connaissez ${_.fromGiven} et ${_.toGiven}.`,
		},
		target: {
			subject: (_: AskedFacts) => `${_.from} souhaite vous présenter quelqu’un`,
			consent: (_: AskedFacts) =>
				'Si vous acceptez, vous recevez chacun la fiche et les coordonnées de l’autre. Sinon, rien ne part.',
			refusal: (_: AskedFacts) =>
				'Si vous refusez, qui demande saura seulement, le moment venu, que sa demande n’a pas eu de suite.',
			why: (_: AskedFacts) => `Vous recevez ce message parce que vous connaissez ${_.fromGiven}.`,
		},
		direct: {
			subject: (_: AskedFacts) => `${_.from} aimerait vous rencontrer`,
			consent: (_: AskedFacts) =>
				'Si vous acceptez, vous recevez chacun la fiche et les coordonnées de l’autre. Sinon, rien ne part.',
			refusal: (_: AskedFacts) =>
				`Si vous refusez, ${_.fromGiven} saura seulement, le moment venu, que sa demande n’a pas eu de suite.`,
			why: (_: AskedFacts) => `Vous recevez ce message parce que vous connaissez ${_.fromGiven}.`,
		},
		reminder: (subject: string) => `Rappel\u00a0: ${subject}`,
		touch: 'Touchez une réponse\u00a0: pas besoin de vous connecter.',
		unanswered: (_: AskedFacts) =>
			`Sans réponse ${_.reminderDay}, nous vous le rappellerons une fois, puis nous demanderons par un autre chemin.`,
		lastCall: (_: AskedFacts) =>
			`Sans réponse ${_.lastDay}, nous demanderons par un autre chemin. Nous ne vous le rappellerons plus.`,
		need: (words: string) => `Le besoin\u00a0: ${words}`,
		byAsker: 'La personne qui demande',
		noPath: {
			subject: 'Votre demande n’a pas eu de suite',
			title: 'Votre demande n’a pas eu de suite cette fois.',
			text: 'Dites qui d’autre vous connaissez\u00a0: chaque lien confirmé ouvre des chemins. Vous pouvez aussi choisir une autre entreprise pour ce besoin.',
			back: 'Revenir à mon besoin',
		},
		introduced: {
			toAsker: (_: { name: string }) => `${_.name} accepte de vous rencontrer`,
			toTarget: (_: { name: string }) => `Vous voilà en relation avec ${_.name}`,
			writeFirst: 'À vous d’écrire en premier, aujourd’hui si vous pouvez.',
			expect: (_: { name: string }) => `${_.name} a reçu vos coordonnées et vous écrira.`,
			see: 'Voir sa fiche',
		},
		tie: {
			subject: (_: { name: string }) => `${_.name} dit vous connaître`,
			since: (_: { year: number }) => `Depuis ${_.year}.`,
			text: 'Si c’est vrai, dites-le\u00a0: ce lien vous servira à tous les deux pour rencontrer d’autres personnes. Sinon, dites non\u00a0: cela reste entre nous.',
			act: 'Répondre',
			why: 'Vous recevez ce message parce qu’une personne de Maillage a écrit qu’elle vous connaît.',
		},
		see: 'Voir où en est la demande',
		outcome: {
			met: {
				title: (_: { name: string }) => `Avez-vous rencontré ${_.name}\u202f?`,
				text: 'Un oui ou un «\u00a0pas encore\u00a0» suffit.',
			},
			useful: {
				title: (_: { name: string }) =>
					`Votre rencontre avec ${_.name} vous a-t-elle été utile\u202f?`,
				text: 'Un oui ou un non suffit. Vous seul lisez votre réponse.',
			},
		},
		thanks: {
			subject: (_: { name: string }) => `${_.name} vous remercie`,
			text: 'La mise en relation que vous avez permise a eu lieu.',
			see: 'Voir ce qu’il en est advenu',
			why: 'Vous recevez ce message parce que vous avez fait le lien.',
		},
		whyOutcome: 'Vous recevez ce message parce que cette mise en relation a été faite.',
		whyAsked: 'Vous recevez ce message parce que vous avez demandé cette mise en relation.',
		whyMet: 'Vous recevez ce message parce que vous avez accepté cette rencontre.',
		nothingElse: 'Vous n’avez rien d’autre à faire.',
		changeCap: 'Changer ce plafond',
	},
	counts: {
		title: 'Comment vont les mises en relation\u202f?',
		lead: 'Des nombres seulement. Qui demande quoi, et à qui, ne regarde que les personnes concernées.',
		nav: 'Mises en relation',
		past: 'Sur douze mois',
		between: (first: string, last: string) => `du ${first} au ${last}`,
		present: 'En ce moment',
		calls: 'Besoins publiés sur douze mois',
		closed:
			'Moins de cinq entreprises, ou une seule qui pèse plus de la moitié\u00a0: ce nombre parlerait de quelqu’un, il n’est pas montré.',
		asked: 'Demandées',
		introduced: 'Abouties',
		met: 'Suivies d’une rencontre',
		noPath: 'Sans chemin',
		underWay: 'En cours',
		late: (days: number) => `Sans réponse depuis plus de ${days}\u00a0jours`,
		lateHint:
			'Un mot en réunion aide\u00a0: «\u00a0répondez oui ou non, les deux rendent service\u00a0». Chaque demande passe par un autre chemin après sept jours.',
		published: 'Publiés',
		answered: 'Ayant reçu une réponse',
		foundHere: 'Ayant trouvé ici',
		expired: 'Arrivés au terme',
	},
	own: ownFr,
	calls: callsFr,
	refusals: {
		'ties.setAside': (_: { network: string }) =>
			`Votre entreprise ne participe plus à ${_.network}\u00a0: elle garde ses données et ne cherche plus d’aide ici. Pour revenir, écrivez à qui anime ce réseau.`,
		'ties.notProposed': () =>
			'Cette entreprise ne répond pas à ce besoin. Revenez au besoin pour voir qui peut vous aider aujourd’hui.',
		'ties.onlySpeakers': (_: { firm: string }) =>
			`Seules les personnes qui représentent ${_.firm} ou les suppléent peuvent demander en son nom.`,
		'ties.needsSpent': (_: { most: number }) =>
			`Votre entreprise a déjà exprimé ${_.most} besoins aujourd’hui. Reprenez demain.`,
		'ties.alreadyPublished': () => 'Ce besoin est déjà publié dans ce réseau.',
		'ties.callsSpent': (_: { most: number }) =>
			`Votre entreprise a déjà publié ${_.most} besoins aujourd’hui. Reprenez demain.`,
		'ties.callClosed': () => 'Ce besoin est clos\u00a0: il n’y a plus rien à répondre.',
		'ties.callAnswered': () =>
			'Vous avez déjà répondu à ce besoin, ou quelqu’un de votre entreprise l’a fait.',
		'ties.needClosed': () => 'Ce besoin est fermé. Exprimez-en un nouveau pour demander quelqu’un.',
		'ties.alreadyAsking': () =>
			'Cette mise en relation est déjà demandée. Vous la trouverez parmi les mises en relation.',
		'ties.ownFirm': () => 'Vous agissez déjà pour cette entreprise\u00a0: écrivez-lui directement.',
		'ties.onlyAsker': () => 'Seule la personne qui a demandé peut remercier.',
		'ties.nobodyToThank': () =>
			'Personne n’a eu à faire le lien\u00a0: vous vous connaissiez déjà.',
		'ties.alreadyThanked': () => 'Votre merci est déjà parti.',
		'ties.onlyRunners': () =>
			'Seules les personnes qui animent ou président ce réseau lisent ces nombres.',
		'ties.stepAnswered': () => 'Vous avez déjà répondu à cette demande.',
		'ties.stepEnded': () => 'Cette demande est close\u00a0: plus personne n’attend de réponse.',
		'ties.answerLeft': () => 'Votre réponse est déjà partie\u00a0: elle ne peut plus être reprise.',
		'ties.notAsking': () => 'Cette mise en relation est déjà terminée.',
		'ties.notIntroduced': () => 'Vous pourrez le dire une fois la mise en relation faite.',
		'ties.onlyBothEnds': () => 'Seules les deux personnes mises en relation peuvent le dire.',
		'ties.declarationsSpent': (_: { most: number }) =>
			`Vous avez déjà dit connaître ${_.most} personnes aujourd’hui. Reprenez demain.`,
		'ties.alreadyDeclared': () => 'Vous avez déjà dit que vous connaissez cette personne.',
		'ties.yourself': () => 'Un lien demande deux personnes.',
		'ties.tieSettled': () => 'Il a déjà été répondu à ce lien.',
		'ties.settled': () => 'Cela a déjà été fait.',
		'ties.pathFell': () => 'Ce chemin n’est plus possible.',
	},
	/** What a finding says of one field: by the field, or by the act and the field, then by the code. */
	fields: {
		'set-meeting-aside isAside': {
			'choice.missing': () => 'Dites s’il faut encore vous proposer cette personne',
		},
		'thank-go-betweens words': { 'text.missing': () => 'Écrivez un mot de remerciement' },
		'publish-need words': { 'text.missing': () => 'Dites ce que les membres liront' },
		'publish-need networkId': { 'choice.missing': () => 'Choisissez un réseau' },
		'answer-call kind': {
			'choice.missing': () => 'Dites si vous pouvez aider, ou si vous connaissez quelqu’un',
		},
		'close-call because': { 'choice.missing': () => 'Dites pourquoi vous le fermez' },
		'write-note name': { 'text.missing': () => 'Écrivez le nom de la personne' },
		words: { 'text.missing': () => 'Dites ce que vous cherchez, en une phrase' },
		message: { 'text.missing': () => 'Écrivez quelques mots à la personne sollicitée' },
		personId: { 'choice.missing': () => 'Choisissez la personne que vous connaissez' },
		answer: { 'choice.missing': () => 'Dites oui ou non' },
		met: { 'choice.missing': () => 'Dites si vous vous êtes rencontrés' },
	},
	issues: {
		'ties.communeUnknown': () => 'Nous ne trouvons pas ce lieu',
		'ties.kmRange': () => 'Une distance va de 1 à 1\u202f000\u00a0km',
		'ties.capRange': () => 'Un plafond va de 0 à 100 présentations par mois',
		'ties.yearRange': () => 'Écrivez une année, par exemple 2019',
		'ties.dayMalformed': () => 'Écrivez un jour, par exemple 01/02/2027',
		'ties.daysReversed': () => 'Le dernier jour vient après le premier',
		'ties.lastDayMissing': () => 'Écrivez le dernier jour',
	},
}

export type TiesPhrases = typeof fr
