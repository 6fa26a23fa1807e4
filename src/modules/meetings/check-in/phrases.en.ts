import { formatNumber, plural } from '#phrases'
import type { CheckInPhrases } from './phrases.fr.ts'

const n = (count: number) => formatNumber(count, 'en')

/** Who is there, in English. */
export const en = {
	title: 'Who is here?',
	meetings: 'Meetings',
	of: (_) => `of ${n(_.total)}`,
	excused: (count) => `${n(count)} excused`,
	toMark: (count) => (count === 0 ? 'everybody is marked' : `${n(count)} to mark`),
	tap: 'Tap a name to say “here”.',
	statuses: {
		present: 'Here',
		late: 'Late',
		video: 'By video',
		substitute: 'Substitute',
		excused: 'Excused',
		medical: 'Medical reason',
		absent: 'Absent',
	},
	substitutedBy: (_) => `Replaced by ${_.name}`,
	guest: 'By invitation',
	saidExcused: 'Said they cannot come',
	saidRemote: 'Will be on video',
	saidSubstitute: (_) => `${_.name} will come instead`,
	more: (_) => `Something else for ${_.name}`,
	mark: (_) => `Say that ${_.name} is here`,
	unmark: (_) => `Take back the mark of ${_.name}`,
	undo: 'Take this mark back',
	substituteName: 'Name of the substitute',
	note: 'Note',
	offline: 'Offline.',
	waiting: (count) =>
		plural(count, 'en', {
			one: 'One mark will leave when the network is back.',
			other: `${n(count)} marks will leave when the network is back.`,
		}),
	sent: 'All marks have arrived.',
	outcomes: {
		counts: 'Noted.',
		same: 'Noted already.',
		older: 'Somebody noted something else afterwards: the latest counts.',
		frozen: 'The sheet is frozen: this mark waits for your decision, below.',
	},
	sign: 'Sign the sheet',
	signLead:
		'Whoever is not marked becomes absent, or excused if they said so. The sheet freezes a day later.',
	notBegun: 'The sheet is signed once the meeting has begun.',
	signed: (_) => `Signed${_.name ? ` by ${_.name}` : ''}, ${_.at}.`,
	freeze: 'Freeze it now',
	freezeLead:
		'A phone that was without network may still send its marks. Once frozen, the sheet changes by a correction only.',
	frozen: (_) => `Frozen, ${_.at}. A correction says why, and keeps what was written.`,
	correct: 'Correct',
	correction: 'Correction',
	whom: 'Whose',
	status: 'What is true',
	reason: 'Why',
	keepCorrection: 'Keep this correction',
	corrections: 'Corrections',
	corrected: (_) => `${_.from}, corrected to ${_.to}: ${_.reason}`,
	lateMarks: 'Marks that came afterwards',
	lateMark: (_) => `${_.status}, marked ${_.at}${_.by ? ` by ${_.by}` : ''}`,
	take: 'Make it a correction',
	leave: 'Leave the sheet as it is',
	code: 'To scan at the door',
	codeLead: (_) =>
		`Each marks themselves with their phone. This code serves this meeting alone and goes out at ${_.until}.`,
	makeCode: 'Show a code to scan',
	newCode: 'Make another one',
	poster: 'Show it large',
	own: {
		title: 'I am here',
		lead: 'Say it here, or let whoever runs the meeting scan your code.',
		button: 'Say that I am here',
		remote: 'I am on video',
		done: (_) => `Noted: ${_.status.toLowerCase()}.`,
		code: 'My code',
		codeLead: 'Whoever runs the meeting scans it and confirms. It marks nothing by itself.',
	},
	door: {
		lead: (_) => `${_.title}, ${_.when}`,
		name: 'Your first and family names',
		nameHint: 'As on the list of the meeting.',
		button: 'I am here',
		signIn: 'Sign in instead',
		done: (_) => `Noted, ${_.name}. Have a good meeting.`,
		again: (_) => `${_.name}, it was noted already. Have a good meeting.`,
		late: (_) =>
			`${_.name}, the sheet is frozen already. Whoever runs the meeting will see that you were here and decide.`,
		closed: 'This code serves during the meeting only',
		closedText:
			'It goes on an hour before and out half an hour after. See whoever runs the meeting.',
		unknown: 'This code opens no meeting',
		unknownText: 'It may have been replaced. Scan the one shown now.',
	},
	refusals: {
		'meetings.onlyOwnPresence': () => 'You mark your own presence only.',
		'meetings.notCheckInTime': () =>
			'One marks from an hour before the meeting to half an hour after. See whoever runs it.',
		'meetings.codeUnknown': () => 'This code opens no meeting. Scan the one shown now.',
		'meetings.notBegun': () => 'The meeting has not begun: the sheet is signed afterwards.',
		'meetings.alreadySigned': () => 'This sheet is signed already.',
		'meetings.notSigned': () => 'Sign the sheet first.',
		'meetings.notFrozen': () => 'This sheet is not frozen: simply change the mark.',
	},
	fields: {
		'check-in-by-code name': { 'text.missing': () => 'Write your first and family names' },
		status: { 'choice.missing': () => 'Choose what is true' },
		'correct-attendance reason': { 'text.missing': () => 'Say why the sheet is corrected' },
		decision: { 'choice.missing': () => 'Choose what becomes of this mark' },
	},
	issues: {
		'meetings.nameNotExpected': () =>
			'This name is not on the list of the meeting. Check it, or see whoever runs it.',
	},
} satisfies CheckInPhrases
