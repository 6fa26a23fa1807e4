import type { Letter } from '#mail'
import { formatClock, formatDay, formatNumber, formatWeekday, plural } from '#phrases'
import type { FollowUp, PeerRole, SessionState, SubjectKind } from './states.ts'

type Day = Temporal.PlainDate
const n = (count: number) => formatNumber(count, 'fr')
const s = '\u00a0'
const quoted = (text: string) => `«${s}${text}${s}»`
const peers = (count: number) =>
	plural(count, 'fr', { one: 'un pair', other: `${n(count)}${s}pairs` })
const inMinutes = (count: number) => `${n(count)}${s}min`

/** What a letter says of a session: whose network, when it was, when the group meets again. */
export type FollowUpFacts = { network: string; heldOn: Day; nextOn: Day | null; url: string }

/** A step as each one needs it: its name, what it is for, and what each role does then. */
type StepWords = {
	name: string
	aim: string
	client: string
	consultants: string
	facilitator: string
}

/** Peer-help sessions, in French: the reference. */
export const fr = {
	title: 'Séance d’entraide',
	method: 'codéveloppement',
	when: (_: { heldOn: Day; heldHour: string }) =>
		`${formatWeekday(_.heldOn, 'fr')}, ${formatClock(_.heldHour, 'fr')}`,
	day: (on: Day) => formatDay(on, 'fr'),
	minutes: inMinutes,
	somebody: 'Quelqu’un qui est parti',
	states: {
		waiting: 'En préparation',
		under_way: 'En cours',
		closed: 'Close',
		over: 'N’a pas eu lieu',
	} satisfies Record<SessionState, string>,
	roles: {
		facilitator: 'Animateur de la séance',
		client: 'Client de la séance',
		consultants: 'Consultants',
		facilitatorText: 'Tient le temps et les étapes, donne la parole, veille au pacte.',
		clientText: 'La personne aidée\u00a0: elle apporte son sujet et repart avec un plan.',
		consultantsText: 'Tous les autres\u00a0: ils écoutent, questionnent, puis proposent.',
	} satisfies Record<PeerRole | 'consultants' | `${PeerRole | 'consultants'}Text`, string>,
	kinds: {
		question: 'Ma question',
		problem: 'Mon problème',
		project: 'Mon projet',
	} satisfies Record<SubjectKind, string>,
	followUps: {
		done: 'C’est fait',
		under_way: 'C’est en cours',
		dropped: 'J’y ai renoncé',
	} satisfies Record<FollowUp, string>,
	steps: {
		0: {
			name: 'Suivi de la dernière fois',
			aim: 'Savoir ce que l’aide a produit.',
			client:
				'Le client de la dernière fois raconte ce qu’il a fait de son plan, sans se justifier.',
			consultants: 'Ils écoutent et demandent ce qui a aidé.',
			facilitator: 'Il remercie, et garde le reste du temps pour le sujet du jour.',
		},
		1: {
			name: 'Exposé du sujet',
			aim: 'Comprendre la situation telle que le client la vit.',
			client: 'Il expose son sujet\u00a0: les faits, ce qu’il a essayé, ce qui le gêne.',
			consultants: 'Ils écoutent sans interrompre et notent leurs questions.',
			facilitator: 'Il veille à ce que personne ne coupe la parole.',
		},
		2: {
			name: 'Clarification',
			aim: 'Avoir les mêmes faits en tête.',
			client: 'Il répond court et précise.',
			consultants: 'Ils posent des questions de fait, une à la fois. Pas encore de conseil.',
			facilitator: 'Il arrête les conseils déguisés en questions et fait le tour de la table.',
		},
		3: {
			name: 'Contrat',
			aim: 'Se mettre d’accord sur l’aide attendue.',
			client:
				'Il dit en une phrase ce qu’il attend de vous\u00a0: des idées, une décision, un avis.',
			consultants: 'Ils redisent la demande avec leurs mots, jusqu’à ce qu’il dise oui.',
			facilitator: 'Il fait écrire la demande en une phrase que tous voient.',
		},
		4: {
			name: 'Consultations',
			aim: 'Donner au client tout ce que le groupe peut donner.',
			client: 'Il écoute et note, sans répondre ni se défendre.',
			consultants:
				'Ils disent ce qu’ils voient, ce qu’ils ont vécu, ce qu’ils feraient à sa place.',
			facilitator: 'Il relance ceux qui parlent peu et ramène à la demande.',
		},
		5: {
			name: 'Synthèse et plan d’action',
			aim: 'Choisir ce qui sera fait.',
			client: 'Il dit ce qu’il garde, et écrit ce qu’il fera et pour quand.',
			consultants: 'Ils aident à rendre chaque action petite et datée.',
			facilitator: 'Il demande le premier pas\u00a0: quoi, quand, avec qui\u202f?',
		},
		6: {
			name: 'Apprentissages et évaluation',
			aim: 'Repartir chacun avec quelque chose.',
			client: 'Il dit ce que la séance lui a apporté.',
			consultants: 'Chacun dit ce qu’il retient pour sa propre entreprise, et le note pour soi.',
			facilitator: 'Il demande ce qu’il faut garder ou changer la prochaine fois, puis clôt.',
		},
	} satisfies Record<0 | 1 | 2 | 3 | 4 | 5 | 6, StepWords>,
	pact: {
		title: 'Le pacte de confidentialité',
		proposed:
			'Ce qui se dit en séance reste entre nous. Je ne répète ni les noms, ni les chiffres, ni le sujet\u00a0: ni dehors, ni chez moi, ni à un membre absent, même pour rendre service.\n\nJe n’utilise rien de ce que j’ai entendu pour mon entreprise contre celle d’un autre. Si un sujet touche à mon marché, je le dis avant qu’il commence et je me retire.\n\nJ’écoute sans juger et je parle de mon expérience. Je ne donne de conseil qu’à l’étape où il est demandé.\n\nCe que la personne aidée décide lui appartient. Je ne lui en reparle hors séance que si elle m’y invite.',
		lead: (_: { peers: number }) =>
			_.peers === 0
				? 'Personne ne l’a encore accepté. Qui l’accepte voit les sujets des autres\u202f; qui ne l’accepte pas n’en voit rien.'
				: `${peers(_.peers)} ${_.peers === 1 ? 'l’a' : 'l’ont'} accepté. Qui l’accepte voit les sujets des autres\u202f; qui ne l’accepte pas n’en voit rien.`,
		from: (_: { on: Day }) => `Version en vigueur depuis le ${formatDay(_.on, 'fr')}.`,
		ofProduct: 'Texte proposé par Maillage\u202f; votre réseau peut écrire le sien.',
		accepts: 'J’ai lu ce pacte et je m’y tiens',
		accept: 'J’accepte et je participe',
		acceptedOn: (_: { on: Day }) => `Accepté le ${formatDay(_.on, 'fr')}.`,
		read: 'Relire ce que j’ai accepté',
		notInvited: 'Cette séance n’est pas ouverte à votre place dans ce réseau.',
		onlyCount:
			'Vous animez ce réseau\u00a0: sans être de la séance, vous en voyez la date et le nombre de pairs, rien d’autre.',
		over: 'Cette séance est passée. Ce qui s’y est dit reste à ses pairs.',
		comes: 'Dire si vous venez se fait sur la page de la réunion.',
	},
	sheet: {
		open: 'La séance et son pacte',
		mine: 'Mes séances',
		meeting: 'La réunion',
		screen: 'Ouvrir l’écran commun',
		group: 'Le groupe',
		count: (_: { peers: number }) => peers(_.peers),
		tooFew: (_: { peers: number; least: number }) =>
			`${peers(_.peers)} pour l’instant\u00a0: il en faut ${n(_.least)} pour commencer.`,
		few: (_: { peers: number; few: number; many: number }) =>
			`${peers(_.peers)}\u00a0: la séance peut avoir lieu, mais elle donne son meilleur entre ${n(_.few)} et ${n(_.many)}.`,
		many: (_: { peers: number; few: number; many: number }) =>
			`${peers(_.peers)}\u00a0: c’est beaucoup. Entre ${n(_.few)} et ${n(_.many)}, chacun a le temps de parler\u202f; formez deux groupes si vous le pouvez.`,
		you: 'vous',
		facilitate: 'J’anime cette séance',
		takeOver: 'Je prends l’animation',
		handOver: 'Confier l’animation',
		handOverTo: 'À qui',
		handOverDo: 'Lui confier l’animation',
		noFacilitator: 'Personne n’anime encore. Dites-le ici, ou entre vous.',
		leave: 'Je quitte cette séance',
		leaveText: 'Votre sujet s’efface. Le pacte vaut toujours pour ce que vous avez lu.',
		subjects: 'Les sujets',
		subjectsText: 'Lus par les pairs de cette séance, et par personne d’autre.',
		noSubject: 'Aucun sujet pour l’instant. Le premier donne envie aux autres.',
		mySubject: 'Mon sujet',
		subjectKind: 'C’est',
		subjectWords: 'En quelques mots',
		subjectHint:
			'Une vraie question, à vous, sur laquelle vous pouvez agir. Exemple\u00a0: «\u00a0Mon chef d’atelier part dans six mois, comment préparer sa suite\u202f?\u00a0»',
		propose: 'Proposer mon sujet',
		change: 'Changer mon sujet',
		withdraw: 'Retirer mon sujet',
		voices: (_: { voices: number }) =>
			_.voices === 0
				? 'Aucune voix'
				: plural(_.voices, 'fr', { one: 'Une voix', other: `${n(_.voices)} voix` }),
		vote: 'Je choisis ce sujet',
		myVoice: 'Votre voix',
		voteText: 'Une voix chacun, changée d’un geste. L’animateur décide en dernier.',
		choose: 'Ce sera ce sujet',
		chosen: 'Le sujet du jour',
		times: 'Le temps de chaque étape',
		timesText: (_: { planned: number; available: number }) =>
			_.planned === _.available
				? `${inMinutes(_.planned)} en tout, le temps de la réunion.`
				: `${inMinutes(_.planned)} en tout, pour une réunion de ${inMinutes(_.available)}.`,
		timesSave: 'Garder ces durées',
		begin: 'Commencer la séance',
		beginText: 'L’étape 1 démarre et le temps court. Vous pourrez revenir en arrière.',
		plan: 'Le plan d’action',
		planText: 'Ce que le client fera et pour quand. Il ouvrira votre prochaine séance.',
		planLater: 'Il s’écrit à partir de l’étape 5.',
		planNone: 'Le client n’a encore rien écrit.',
		planKept: 'Le client garde son plan pour lui.',
		planMine: 'Mon plan d’action',
		what: 'Je ferai',
		dueOn: 'Pour le',
		dueHint: 'jj/mm/aaaa',
		readers: 'Qui peut le lire',
		readersOf: { peers: 'Les pairs de cette séance', client: 'Moi seulement' },
		planSave: 'Garder mon plan',
		planSaved: 'Votre plan est gardé.',
		dueBy: (_: { on: Day }) => `pour le ${formatDay(_.on, 'fr')}`,
		follow: 'Où en êtes-vous\u202f?',
		followText: 'Un mot par action. Votre prochaine séance s’ouvrira sur ces réponses.',
		followWords: 'Un mot de plus',
		followSave: 'Répondre',
		note: 'Ce que j’en retiens',
		noteHint: 'Pour vous seul\u00a0: personne d’autre ne le lit.',
		noteSave: 'Garder ma note',
		noteSaved: 'Votre note est gardée.',
		saved: 'C’est enregistré.',
		kept: (_: { days: number }) =>
			`Sujets, plan et notes s’effacent ${n(_.days)}${s}jours après la séance, ou après le dernier mot du client sur son plan.`,
		taken: 'Le temps passé',
		takenFor: (_: { minutes: number; planned: number }) =>
			`${inMinutes(_.minutes)}, pour ${inMinutes(_.planned)} prévues`,
	},
	screen: {
		title: 'Écran commun',
		step: (_: { step: number }) => (_.step === 0 ? 'Ouverture' : `Étape ${n(_.step)} sur 6`),
		left: 'Temps restant',
		over: 'Temps dépassé de',
		endsAt: (_: { hour: string }) => `jusqu’à ${_.hour}`,
		added: (_: { minutes: number }) => `dont ${inMinutes(_.minutes)} ajoutées`,
		next: 'Ensuite',
		nextIs: (_: { name: string; minutes: number }) => `${_.name}, ${inMinutes(_.minutes)}`,
		nextIsEnd: 'Fin de la séance',
		goOn: 'Étape suivante',
		close: 'Clore la séance',
		extend: 'Prolonger de 5\u00a0min',
		back: 'Revenir en arrière',
		reload: 'Actualiser',
		whoLeads: (_: { name: string }) => `${_.name} tient les étapes.`,
		prepare: 'Préparation',
		writePlan: 'Écrire mon plan',
		writeNote: 'Noter ce que j’en retiens',
		notBegun: 'La séance n’a pas commencé.',
		closed: 'La séance est close.',
		closedText: 'Merci à chacun. Le plan et vos notes restent sur la page de la séance.',
		reopen: 'Rouvrir la séance',
		before: (_: { name: string; on: Day }) => `${_.name}, à la séance du ${formatDay(_.on, 'fr')}`,
		beforeAbsent: (_: { on: Day }) =>
			`La séance du ${formatDay(_.on, 'fr')} reste à ceux qui y étaient\u00a0: son client en dit ce qu’il veut.`,
		beforeKept: 'Son plan est gardé pour soi\u00a0: il en dit ce qu’il veut.',
		notSaid: 'Pas encore dit',
		all: 'Toutes les étapes',
	},
	mine: {
		title: 'Mes séances d’entraide',
		lead: 'Un groupe de pairs, un sujet apporté par l’un de vous, six étapes.',
		ahead: 'À venir',
		behind: 'Passées',
		none: 'Aucune séance pour l’instant',
		noneText: 'Quand un réseau vous invitera à une séance d’entraide, elle sera ici.',
		toAccept: 'Pacte à lire',
		toFollow: (_: { count: number }) =>
			plural(_.count, 'fr', {
				one: 'Une action à suivre',
				other: `${n(_.count)} actions à suivre`,
			}),
		wasClient: 'Vous étiez le client',
	},
	network: {
		title: 'Séances d’entraide',
		lead: 'Vous voyez qu’elles ont lieu, quand, et combien de pairs y sont. Ce qui s’y dit reste à eux.',
		plan: 'Prévoir une séance',
		ahead: 'À venir',
		behind: 'Passées',
		none: 'Aucune séance pour l’instant.',
		lasted: 'A eu lieu',
		notHeld: 'N’a pas eu lieu',
		pact: 'Le pacte du réseau',
		pactText:
			'Une nouvelle version vaut pour les séances tenues à partir de son jour. Ce qui a été accepté avant le reste.',
		toCome: (_: { on: Day }) => `À partir du ${formatDay(_.on, 'fr')}`,
		words: 'Nouveau texte',
		startsOn: 'À partir du',
		write: 'Écrire cette version',
		written: 'La nouvelle version est écrite.',
	},
	link: {
		title: 'Où en est votre plan\u202f?',
		lead: (_: { network: string; heldOn: Day }) =>
			`Séance d’entraide du ${formatDay(_.heldOn, 'fr')}, ${quoted(_.network)}.`,
		thanks: 'Merci, c’est noté. Vous pouvez encore changer.',
		all: 'Toutes vos réponses sont notées. Votre prochaine séance s’ouvrira dessus.',
		nothing: 'Ce plan a été effacé\u00a0: il ne vous reste rien à faire.',
		unknown: 'Ce lien n’ouvre rien',
		unknownText: 'Il a pu être coupé en le copiant. Tout se trouve aussi dans vos séances.',
		expired: 'Ce lien a fait son temps',
		expiredText: 'Vous pouvez répondre depuis vos séances.',
	},
	letter: {
		followUp: (_: FollowUpFacts): Letter => ({
			subject: 'Où en est votre plan\u202f?',
			preheader: _.nextOn
				? `Votre groupe se retrouve le ${formatDay(_.nextOn, 'fr')}.`
				: `Votre séance du ${formatDay(_.heldOn, 'fr')}.`,
			title: 'Où en est votre plan\u202f?',
			paragraphs: [
				`Le ${formatDay(_.heldOn, 'fr')}, votre groupe d’entraide vous a aidé à le bâtir.`,
				_.nextOn
					? `Il se retrouve le ${formatDay(_.nextOn, 'fr')} et commencera par vous demander ce que vous en avez fait. Un mot par action suffit.`
					: 'Dites-lui ce que vous en avez fait\u00a0: un mot par action suffit.',
			],
			actions: [{ label: 'Dire où j’en suis', url: _.url, kind: 'primary' }],
			afterwards: ['Le lien ouvre une page\u00a0: c’est son bouton qui répond.'],
			why: `Vous recevez ce mot comme client d’une séance d’entraide de ${quoted(_.network)}.`,
		}),
	},
	home: {
		kind: 'Entraide',
		pact: (_: { network: string }) => `${_.network}\u00a0: une séance d’entraide, son pacte à lire`,
		plan: (_: { network: string }) =>
			_.network ? `${_.network}\u00a0: où en est votre plan\u202f?` : 'Où en est votre plan\u202f?',
	},
	refusals: {
		'peer-help.acceptFirst': () => 'Lisez et acceptez d’abord le pacte de cette séance.',
		'peer-help.notInvited': () => 'Cette séance n’est pas ouverte à votre place dans ce réseau.',
		'peer-help.alreadyPeer': () => 'Vous êtes déjà de cette séance.',
		'peer-help.pactChanged': () =>
			'Le pacte a changé depuis que vous l’avez ouvert. Relisez-le avant d’accepter.',
		'peer-help.closed': () => 'Cette séance est close.',
		'peer-help.over': () => 'Cette séance n’a pas eu lieu à son heure. Prévoyez-en une autre.',
		'peer-help.begun': () => 'La séance a commencé.',
		'peer-help.notBegun': () => 'La séance n’a pas commencé.',
		'peer-help.noFacilitator': () => 'Dites d’abord qui anime la séance.',
		'peer-help.onlyFacilitator': () =>
			'C’est à l’animateur de la séance de le faire. Prenez l’animation si elle est à vous.',
		'peer-help.oneRoleEach': () =>
			'Une même personne n’est pas à la fois client et animateur\u00a0: confiez l’animation à quelqu’un d’autre.',
		'peer-help.noSubject': () => 'Cette personne n’a pas proposé de sujet.',
		'peer-help.subjectChosen': () =>
			'Votre sujet est celui du jour. L’animateur peut en choisir un autre.',
		'peer-help.noClient': () => 'Choisissez d’abord le sujet du jour.',
		'peer-help.tooFew': (_: { peers: number; least: number }) =>
			`${peers(_.peers)} seulement\u00a0: il en faut ${n(_.least)} pour commencer. Attendez les autres, ou remettez la séance.`,
		'peer-help.alreadyMoved': () =>
			'Quelqu’un vient de changer d’étape. Regardez où vous en êtes avant de continuer.',
		'peer-help.onlyClient': () => 'Le plan est écrit par le client de la séance.',
		'peer-help.planLater': () => 'Le plan s’écrit à partir de l’étape 5.',
		'peer-help.planClosed': () =>
			'La séance a plus de deux semaines\u00a0: son plan ne change plus.',
		'peer-help.planFollowed': () =>
			'Vous avez déjà dit ce qu’il en est de ce plan\u00a0: il ne change plus.',
		'peer-help.onlyRunners': () => 'C’est à l’animation ou à la présidence du réseau de le faire.',
		'peer-help.settled': () => 'C’est déjà fait.',
	},
	fields: {
		words: { 'text.missing': () => 'Écrivez votre sujet en quelques mots' },
		'write-pact words': { 'text.missing': () => 'Écrivez le texte du pacte' },
		kind: { 'choice.missing': () => 'Dites si c’est une question, un problème ou un projet' },
		forPerson: { 'choice.missing': () => 'Choisissez un des sujets proposés' },
		personId: { 'choice.missing': () => 'Choisissez un des pairs de cette séance' },
		said: { 'choice.missing': () => 'Dites où en est cette action' },
		readers: { 'choice.missing': () => 'Dites qui peut lire votre plan' },
	},
	issues: {
		'peer-help.acceptMissing': () => 'Cochez que vous vous tenez à ce pacte',
		'peer-help.dayMalformed': () => 'Écrivez le jour comme 15/01/2027',
		'peer-help.minutes': () => 'Entre 1 et 240\u00a0minutes',
		'peer-help.noAction': () => 'Écrivez au moins une action',
		'peer-help.tooManyActions': () => 'Douze actions au plus\u00a0: gardez les premières',
		'peer-help.pactFromTomorrow': () =>
			'Choisissez un jour à venir\u00a0: ce qui est en vigueur ne change pas',
	},
}

export type PeerHelpPhrases = typeof fr
