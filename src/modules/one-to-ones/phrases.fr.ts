import { dotted, elided, formatDay, formatList, formatNumber, plural } from '#phrases'
import type { OneToOneState } from './states.ts'

type Day = Temporal.PlainDate
const n = (count: number) => formatNumber(count, 'fr')
const day = (on: Day) => formatDay(on, 'fr')
const people = (count: number) =>
	plural(count, 'fr', { one: 'une personne', other: `${n(count)}\u00a0personnes` })
const pairs = (count: number) =>
	plural(count, 'fr', { one: 'une paire', other: `${n(count)}\u00a0paires` })

/** What a letter needs to know: the others, their firms, the network, the last day. */
type Facts = { others: string; firms: string; network: string; meetUntil: Day }

const customers: Record<string, string> = {
	consumers: 'particuliers',
	firms: 'entreprises',
	public: 'acteurs publics',
}

/** One-to-ones, in French: the reference. */
export const fr = {
	names: (names: string[]) => formatList(names, 'fr'),
	customers: (kinds: readonly string[]) =>
		formatList(
			kinds.map((kind) => customers[kind] ?? kind),
			'fr',
		),
	states: {
		proposed: 'Proposé',
		agreed: 'À faire',
		held: 'Fait',
		not_held: 'N’a pas eu lieu',
		unconfirmed: 'Non confirmé',
		declined: 'Pas cette fois',
		unanswered: 'Sans réponse',
		left: 'Interrompu par un départ',
		withdrawn: 'Retiré',
	} satisfies Record<OneToOneState, string>,
	/** Instead of the state, when it waits for the reader. */
	awaits: { answer: 'Attend votre réponse', said: 'A-t-il eu lieu\u202f?' },
	reasons: {
		title: 'Pourquoi vous\u202f?',
		firstTime: 'Vous ne vous êtes jamais vus en tête-à-tête.',
		lastMet: (on: Day) => `Votre dernier tête-à-tête date du ${day(on)}.`,
		trades: 'Vos métiers sont différents.',
		customers: (kinds: string) => `Vous avez les mêmes clients\u00a0: ${kinds}.`,
		answers: (labels: string) => `L’un cherche ce que l’autre fait\u00a0: ${labels}.`,
		minutes: (minutes: number) =>
			plural(minutes, 'fr', {
				one: 'Environ une minute de route vous sépare.',
				other: `Environ ${n(minutes)}\u00a0minutes de route vous séparent.`,
			}),
		arithmetic: 'Le détail des points',
		points: (_: {
			trades: number
			customers: number
			answers: number
			nearness: number
			points: number
		}) =>
			`Métiers ${n(_.trades)} + clients ${n(_.customers)} + besoins ${n(_.answers)} + proximité ${n(_.nearness)} = ${n(_.points)} sur 1\u202f000. Les points départagent seulement des premières rencontres entre elles.`,
	},
	mine: {
		title: 'Qui rencontrer en tête-à-tête\u202f?',
		nav: 'Tête-à-tête',
		lead: 'Une heure à deux, sans ordre du jour imposé\u00a0: c’est là que se préparent les recommandations.',
		toAnswer: (count: number) =>
			plural(count, 'fr', {
				one: 'Un tête-à-tête attend',
				other: `${n(count)}\u00a0tête-à-tête attendent`,
			}),
		upcoming: 'À faire',
		past: 'Passés',
		none: 'Aucun tête-à-tête pour l’instant',
		noneText:
			'L’animation en propose, et vous pouvez inviter ci-dessous toute personne que vous n’avez pas encore rencontrée.',
		with: (names: string) => `Avec ${names}`,
		on: (on: Day) => `le ${day(on)}`,
		waitingFor: (names: string) => `${names} n’a pas encore répondu`,
		youSaid: 'Vous l’avez confirmé, l’autre côté pas encore',
		notMet: (count: number) =>
			plural(count, 'fr', {
				one: 'Une personne que vous n’avez jamais vue en tête-à-tête',
				other: `${n(count)}\u00a0personnes que vous n’avez jamais vues en tête-à-tête`,
			}),
		everyoneMet: 'Vous avez vu tout le monde en tête-à-tête, ou c’est en cours.',
		invite: (name: string) => `Proposer un tête-à-tête à ${name}`,
		inviteShort: 'Proposer',
		prepare: 'Préparer mes tête-à-tête',
		inPause: (until: Day | null) =>
			until
				? `Vous êtes en pause jusqu’au ${day(until)}\u00a0: aucune paire ne vous est proposée.`
				: 'Vous êtes en pause\u00a0: aucune paire ne vous est proposée.',
	},
	ask: {
		title: (name: string) => `Proposer un tête-à-tête à ${name}\u202f?`,
		lead: (_: { firm: string; network: string }) =>
			`${_.firm}, que vous croisez dans «\u00a0${_.network}\u00a0».`,
		message: 'Votre mot',
		messageHint:
			'Dites pourquoi vous aimeriez vous voir, et une ou deux dates. La personne répond d’un clic.',
		send: 'Envoyer ma proposition',
		after:
			'Sans réponse dans trois jours, nous le lui rappellerons une fois. Vous avez trente jours pour vous voir.',
	},
	sheet: {
		title: (names: string) => `Tête-à-tête avec ${names}`,
		proposedByNetwork: (network: string) => `«\u00a0${network}\u00a0» vous propose de vous voir.`,
		askedByThem: 'Voici ce que vous lisez de sa part.',
		askedByMe: 'Vous avez proposé ce tête-à-tête.',
		meetUntil: (on: Day) => `À faire avant le ${day(on)}.`,
		heldOn: (on: Day) => `Il a eu lieu le ${day(on)}.`,
		yes: 'Oui, voyons-nous',
		no: 'Pas cette fois',
		changeNo: 'Finalement, je ne peux pas',
		withdraw: 'Retirer ma proposition',
		noHint: 'Aucune raison ne vous est demandée, et votre non n’est montré à personne d’autre.',
		card: 'Pour vous joindre',
		cardLater: 'Vos coordonnées s’échangent quand chacun a dit oui.',
		prepared: (name: string) => `Ce ${elided('que', name)} a préparé`,
		preparedNothing: (name: string) => `${name} n’a rien préparé pour l’instant.`,
		minePrepared: 'Ce que vous avez préparé',
		minePreparedNothing:
			'Vous n’avez rien préparé\u00a0: cinq minutes suffisent, et cela sert à tous vos tête-à-tête.',
		goals: 'Objectifs',
		skills: 'Savoir-faire',
		customers: 'Bons clients à me présenter',
		needs: 'Ce que je cherche',
		took: 'A-t-il eu lieu\u202f?',
		tookHint: 'Chacun le dit de son côté\u00a0: un tête-à-tête compte quand tous le confirment.',
		held: 'Oui',
		notHeld: 'Non, il n’a pas eu lieu',
		heldOnField: 'Le',
		say: 'Le dire',
		said: 'Vous l’avez dit. Il sera compté quand l’autre côté l’aura confirmé aussi.',
		note: 'Mes notes',
		noteHint: 'Personne d’autre ne les lit.',
		keepNote: 'Garder mes notes',
		noteKept: 'Vos notes sont gardées.',
		answeredYes: (names: string) => `Vous avez dit oui. ${names} doit encore répondre.`,
	},
	preparation: {
		title: 'Préparer mes tête-à-tête',
		lead: 'Une fiche, lue seulement par les personnes que vous allez rencontrer ou avez rencontrées.',
		goalsHint: 'Ce que vous voulez réussir dans les six mois.',
		skillsHint: 'Ce que vous faites de mieux, et que l’on ignore souvent.',
		customersHint: 'Le client idéal\u00a0: quel métier, quelle taille, à quel moment.',
		needsHint: 'Ce qu’un autre membre pourrait vous apporter.',
		save: 'Garder ma fiche',
		saved: 'Votre fiche est gardée.',
		pauseTitle: 'Faire une pause',
		pauseLead:
			'Pendant une pause, aucune paire ne vous est proposée. Les tête-à-tête en cours continuent.',
		takePart: 'Je participe',
		pause: 'Je fais une pause',
		until: 'Jusqu’au',
		untilHint: 'Laissez vide pour une pause sans fin.',
		savePause: 'Garder ce choix',
		pauseSaved: 'C’est noté.',
	},
	draw: {
		nav: 'Tête-à-tête',
		title: 'Qui a rencontré qui\u202f?',
		lead: 'Vous voyez des nombres et des dates, jamais ce que les membres se sont dit.',
		figure: (_: { met: number; possible: number }) =>
			`${n(_.met)} rencontres faites sur ${n(_.possible)} possibles entre les personnes montrées.`,
		gridTitle: 'La grille',
		window: (_: { page: number; pages: number }) =>
			`Groupe ${n(_.page)} sur ${n(_.pages)}, par ordre alphabétique`,
		next: 'Groupe suivant',
		previous: 'Groupe précédent',
		legendMet: 'se sont vus (plus le point est grand, plus souvent)',
		legendOpen: 'une paire est proposée',
		legendNever: 'jamais',
		table: 'Combien de membres chacun a rencontrés',
		member: 'Membre',
		firm: 'Entreprise',
		met: 'Rencontrés',
		waiting: 'Proposés',
		few: 'Il faut au moins deux membres qui ont pris leur fiche en main pour proposer des paires.',
		form: 'Proposer des paires',
		formLead:
			'Chacun a une paire, personne n’est laissé seul, et ceux qui ne se sont jamais vus passent d’abord. Vous regardez avant que rien ne parte.',
		meetUntil: 'À faire avant le',
		leftOut: 'Laisser quelqu’un de côté cette fois',
		leftOutHint:
			'Cochez qui ne participe pas cette fois. Les personnes en pause sont déjà laissées de côté.',
		submit: 'Préparer les paires',
		asked: 'Les paires se préparent. Cela prend quelques secondes.',
		refresh: 'Voir les paires',
		drawn: (_: { pairs: number; people: number; firstTimes: number }) =>
			`${pairs(_.pairs)} pour ${people(_.people)}, dont ${n(_.firstTimes)} qui ne se sont jamais vues.`,
		proof:
			'Aucune autre répartition ne fait se rencontrer plus de personnes, ni plus de premières fois\u00a0: le calcul est exact.',
		pair: 'Paire',
		why: 'Pourquoi',
		alone: 'Sans paire',
		because: {
			nobodyElse: 'toutes les personnes possibles sont déjà placées',
			nobodyAllowed: 'personne d’une autre entreprise ne peut être proposé',
		},
		send: (count: number) => `Envoyer ces ${pairs(count)}`,
		drop: 'Ne rien envoyer',
		leaving: (minutes: number) =>
			`Les propositions partent dans ${n(minutes)}\u00a0minutes. Vous pouvez encore les retenir.`,
		hold: 'Retenir',
		past: 'Les tirages précédents',
		sentOn: (on: Day) => `Proposé le ${day(on)}`,
		outcome: (_: { held: number; agreed: number; ended: number; waiting: number }) =>
			dotted([
				`${n(_.held)} faits`,
				`${n(_.agreed)} convenus`,
				`${n(_.waiting)} en attente`,
				`${n(_.ended)} sans suite`,
			]),
		short: {
			firstTime: 'première fois',
			answers: 'besoins qui se répondent',
			customers: 'mêmes clients',
			trades: 'métiers différents',
		},
		minutes: (minutes: number) => `${n(minutes)}\u00a0min`,
	},
	link: {
		expired: 'Ce lien n’est plus valable',
		expiredText: 'Vos tête-à-tête sont aussi sur la page du même nom, après connexion.',
		unknown: 'Ce lien n’ouvre rien',
		unknownText: 'Il est peut-être incomplet\u00a0: recopiez-le en entier depuis le courriel.',
		over: 'C’est terminé',
		thanks: 'C’est noté',
		answered: (names: string) => `${names} reçoit votre réponse.`,
		all: 'Tous mes tête-à-tête',
	},
	letters: {
		asked: {
			title: (_: Facts) => `${_.others} vous propose un tête-à-tête`,
			text: (_: Facts) => `${_.firms}, dans «\u00a0${_.network}\u00a0».`,
		},
		drawn: {
			title: (_: Facts) => `Un tête-à-tête avec ${_.others}\u202f?`,
			text: (_: Facts) =>
				`«\u00a0${_.network}\u00a0» vous propose de voir ${_.others} (${_.firms}). La page dit pourquoi vous.`,
		},
		reminder: (_: { subject: string }) => `Rappel\u00a0: ${_.subject}`,
		until: (_: Facts) => `Vous avez jusqu’au ${day(_.meetUntil)} pour vous voir.`,
		yes: 'Oui, voyons-nous',
		no: 'Pas cette fois',
		touch: 'Toucher une réponse ouvre une page\u00a0: c’est son bouton qui répond.',
		why: (_: Facts) => `Vous recevez ce mot comme membre de «\u00a0${_.network}\u00a0».`,
		pause: 'Faire une pause',
		question: {
			title: (_: Facts) => `Avez-vous vu ${_.others}\u202f?`,
			text: 'Un mot suffit\u00a0: un tête-à-tête compte quand chacun le confirme.',
		},
		met: 'Oui, c’est fait',
		notMet: 'Non',
		agreed: {
			title: (_: Facts) => `C’est dit\u00a0: tête-à-tête avec ${_.others}`,
			text: (_: Facts) =>
				`À faire avant le ${day(_.meetUntil)}. Écrivez-vous pour convenir du jour.`,
		},
		prepare: 'Préparer ce tête-à-tête',
		afterwards: 'Le lendemain de la date, nous vous demanderons s’il a eu lieu.',
		ended: {
			title: (_: Facts) => `Pas de tête-à-tête avec ${_.others} cette fois`,
			text: 'Ce sera pour une autre fois. D’autres personnes n’attendent que de vous connaître.',
		},
		another: 'Proposer à quelqu’un d’autre',
		nothingElse: 'Il ne vous reste rien à faire.',
	},
	home: {
		answer: (_: { names: string }) => `Tête-à-tête avec ${_.names}\u00a0: répondre`,
		said: (_: { names: string }) => `Tête-à-tête avec ${_.names}\u00a0: a-t-il eu lieu\u202f?`,
	},
	refusals: {
		'one-to-ones.onlyRunners': () =>
			'Proposer des paires revient à l’animation ou à la présidence du réseau.',
		'one-to-ones.onlyMembers': () => 'Les tête-à-tête se proposent entre membres du réseau.',
		'one-to-ones.onlyAsker': () => 'Seule la personne qui l’a proposé peut retirer ce tête-à-tête.',
		'one-to-ones.drawUnderWay': () =>
			'Des paires partent dans quelques minutes. Retenez-les, ou attendez qu’elles soient parties.',
		'one-to-ones.notDrawnYet': () =>
			'Les paires se préparent encore. Rechargez la page dans quelques secondes.',
		'one-to-ones.drawSent': () => 'Ces paires sont déjà parties.',
		'one-to-ones.drawDropped': () => 'Ces paires ont été abandonnées.',
		'one-to-ones.withOneself': () =>
			'Un tête-à-tête se fait à deux\u00a0: choisissez quelqu’un d’autre.',
		'one-to-ones.sameFirm': () => 'Vous travaillez dans la même entreprise.',
		'one-to-ones.alreadyOpen': () =>
			'Un tête-à-tête est déjà proposé entre vous. Répondez-lui d’abord.',
		'one-to-ones.enoughAsks': (_: { most: number }) =>
			`Vous en avez déjà proposé ${n(_.most)} depuis hier, et c’est le plafond. Recommencez demain.`,
		'one-to-ones.over': () => 'Ce tête-à-tête est terminé\u00a0: il ne se change plus.',
		'one-to-ones.alreadySaid': () => 'Vous avez déjà dit s’il a eu lieu.',
		'one-to-ones.notAgreed': () => 'Chacun doit d’abord avoir dit oui.',
		'one-to-ones.settled': () => 'C’est déjà fait.',
	},
	fields: {
		meetUntil: { 'text.missing': () => 'Dites avant quel jour se voir' },
		message: { 'text.missing': () => 'Écrivez un mot\u00a0: il donne envie de dire oui' },
		personId: { 'choice.missing': () => 'Cette personne ne peut pas être invitée ici' },
		answer: { 'choice.missing': () => 'Choisissez oui, ou pas cette fois' },
		said: { 'choice.missing': () => 'Dites s’il a eu lieu' },
	},
	issues: {
		'one-to-ones.dayMalformed': () => 'Écrivez le jour comme 15/01/2027',
		'one-to-ones.dayMissing': () => 'Dites quel jour vous vous êtes vus',
		'one-to-ones.dayElsewhere': () => 'Ce jour est avant la proposition, ou n’est pas encore venu',
		'one-to-ones.dayPassed': () => 'Ce jour est passé',
		'one-to-ones.tooSoon': () => 'Laissez au moins trois jours pour se voir',
		'one-to-ones.tooFar': () => 'Six mois au plus\u00a0: au-delà, on oublie',
	},
}

export type OneToOnesPhrases = typeof fr
