import { formatDay, formatShortDay, formatWeekday } from '#phrases'
import type { Linked } from '../phrases.fr.ts'

type Day = Temporal.PlainDate
/** What a letter says of an action. */
export type ActionFacts = { what: string; who: string | null; dueOn: Day | null }

const action = (_: ActionFacts) =>
	[
		[_.who, _.what].filter(Boolean).join('\u00a0: '),
		_.dueOn && `pour le ${formatWeekday(_.dueOn, 'fr')}`,
	]
		.filter(Boolean)
		.join(', ')

/** Minutes and actions, in French: the reference. */
export const fr = {
	title: 'Que retenez-vous\u202f?',
	lead: 'Ce qui a été dit et décidé, en clair. Puis qui fait quoi, et pour quand.',
	section: 'Compte rendu',
	body: 'Compte rendu',
	bodyHint: 'Quelques phrases suffisent. Le jour même, c’est encore mieux.',
	save: 'Garder ce texte',
	saved: 'C’est gardé. Publiez-le quand il est prêt.',
	publish: 'Le publier et l’envoyer',
	publishLead: 'À celles et ceux pour qui était la réunion.',
	published: (_: { at: string }) => `Publié, ${_.at}. Une correction se voit aussitôt.`,
	none: 'Le compte rendu n’est pas encore publié.',
	actions: 'Qui fait quoi',
	actionsAgain: 'Actions à suivre',
	noActions:
		'Aucune action en cours. Elles reviennent à chaque réunion jusqu’à ce qu’elles soient faites.',
	what: 'Quoi',
	whatPlaceholder: 'Réserver la salle de janvier',
	who: 'Qui',
	somebody: 'Une autre personne',
	whoElse: 'Son nom',
	dueOn: 'Pour quand',
	addOne: 'Ajouter une action',
	add: 'Ajouter cette action',
	done: 'C’est fait',
	drop: 'Y renoncer',
	reopen: 'La rouvrir',
	isDone: 'Faite',
	isDropped: 'Abandonnée',
	isLapsed: 'Restée sans suite',
	isLate: 'En retard',
	isOpen: 'À faire',
	by: (_: { day: Day }) =>
		`pour le ${formatShortDay(_.day, 'fr')} ${formatDay(_.day, 'fr').replace(/^\S+ /, '')}`,
	decided: (_: { day: Day }) => `décidée le ${formatDay(_.day, 'fr')}`,
	letters: {
		minutes: (_: Linked & { body: string; actions: ActionFacts[] }) => ({
			subject: `Compte rendu\u00a0: ${_.title}, ${formatWeekday(_.heldOn, 'fr')}`,
			preheader: _.network,
			title: `Compte rendu du ${formatWeekday(_.heldOn, 'fr')}`,
			paragraphs: [
				..._.body.split(/\n{2,}/),
				...(_.actions.length > 0 ? [_.actions.map(action).join('\n')] : []),
			],
			actions: [{ label: 'Le lire en ligne', url: _.url, kind: 'primary' as const }],
			afterwards: _.actions.length > 0 ? ['Ces actions reviendront à la prochaine réunion.'] : [],
			why: `Vous recevez ce message parce que cette réunion de «\u00a0${_.network}\u00a0» était pour vous.`,
			links: _.rulesUrl ? [{ label: 'Choisir ce que je reçois', url: _.rulesUrl }] : [],
		}),
	},
	refusals: {
		'meetings.nothingToPublish': () =>
			'Ce compte rendu est déjà publié, ou n’est pas encore écrit.',
		'meetings.notYourAction': () =>
			'Cette action est à quelqu’un d’autre\u00a0: lui seul, ou l’animation, dit qu’elle est faite.',
	},
	fields: {
		'write-minutes body': { 'text.missing': () => 'Écrivez ce que vous retenez' },
		what: { 'text.missing': () => 'Dites ce qu’il y a à faire' },
		ending: { 'choice.missing': () => 'Choisissez ce que devient cette action' },
	},
	issues: {},
}

export type MinutesPhrases = typeof fr
