import { formatDay, formatWeekday } from '#phrases'
import type { ActionFacts, MinutesPhrases } from './phrases.fr.ts'

const action = (_: ActionFacts) =>
	[[_.who, _.what].filter(Boolean).join(': '), _.dueOn && `by ${formatWeekday(_.dueOn, 'en')}`]
		.filter(Boolean)
		.join(', ')

/** Minutes and actions, in English. */
export const en = {
	title: 'What do you keep of it?',
	lead: 'What was said and decided, plainly. Then who does what, and by when.',
	section: 'Minutes',
	body: 'Minutes',
	bodyHint: 'A few sentences are enough. The same day is even better.',
	save: 'Keep this text',
	saved: 'Kept. Publish it when it is ready.',
	publish: 'Publish and send it',
	publishLead: 'To those the meeting was for.',
	published: (_) => `Published, ${_.at}. A correction shows at once.`,
	none: 'The minutes are not published yet.',
	actions: 'Who does what',
	actionsAgain: 'Actions to follow',
	noActions: 'No action under way. They come back at each meeting until they are done.',
	what: 'What',
	whatPlaceholder: 'Book the room for January',
	who: 'Who',
	somebody: 'Somebody else',
	whoElse: 'Their name',
	dueOn: 'By when',
	addOne: 'Add an action',
	add: 'Add this action',
	done: 'It is done',
	drop: 'Give it up',
	reopen: 'Reopen it',
	isDone: 'Done',
	isDropped: 'Given up',
	isLapsed: 'Left without follow-up',
	isLate: 'Late',
	isOpen: 'To do',
	by: (_) => `by ${formatDay(_.day, 'en')}`,
	decided: (_) => `decided on ${formatDay(_.day, 'en')}`,
	letters: {
		minutes: (_) => ({
			subject: `Minutes: ${_.title}, ${formatWeekday(_.heldOn, 'en')}`,
			preheader: _.network,
			title: `Minutes of ${formatWeekday(_.heldOn, 'en')}`,
			paragraphs: [
				..._.body.split(/\n{2,}/),
				...(_.actions.length > 0 ? [_.actions.map(action).join('\n')] : []),
			],
			actions: [{ label: 'Read them online', url: _.url, kind: 'primary' as const }],
			afterwards: _.actions.length > 0 ? ['These actions come back at the next meeting.'] : [],
			why: `You receive this because this meeting of ${_.network} was for you.`,
			links: _.rulesUrl ? [{ label: 'Choose what I receive', url: _.rulesUrl }] : [],
		}),
	},
	refusals: {
		'meetings.nothingToPublish': () => 'These minutes are published already, or not written yet.',
		'meetings.notYourAction': () =>
			'This action is somebody else’s: they alone, or who runs the network, say that it is done.',
	},
	fields: {
		'write-minutes body': { 'text.missing': () => 'Write what you keep of it' },
		what: { 'text.missing': () => 'Say what there is to do' },
		ending: { 'choice.missing': () => 'Choose what becomes of this action' },
	},
	issues: {},
} satisfies MinutesPhrases
