import type { TiesPhrases } from './phrases.fr.ts'

/** What ties and introductions say in English. */
export const en: TiesPhrases = {
	refusals: {
		'ties.onlySpeakers': (_) =>
			`Only those who represent ${_.firm}, or their deputies, may ask in its name.`,
		'ties.needsSpent': (_) =>
			`Your firm has already stated ${_.most} needs today. Come back tomorrow, or correct one of them.`,
		'ties.needClosed': () => 'This need is closed. State a new one to ask for someone.',
		'ties.alreadyAsking': () =>
			'This introduction is already being asked for. You will find it among your introductions.',
		'ties.ownFirm': () => 'You already act for this firm: write to it directly.',
		'ties.stepAnswered': () => 'You have already answered this request.',
		'ties.stepEnded': () => 'This request is closed: nobody is waiting for an answer any more.',
		'ties.answerLeft': () => 'Your answer has left: it can no longer be taken back.',
		'ties.notAsking': () => 'This introduction is already over.',
		'ties.notIntroduced': () => 'You can say so once the introduction is made.',
		'ties.alreadyDeclared': () => 'You have already said that you know this person.',
		'ties.yourself': () => 'A tie takes two people.',
		'ties.tieSettled': () => 'This tie has already been answered.',
		'ties.settled': () => 'This has already been done.',
	},
	issues: {
		'ties.kmRange': () => 'A distance goes from 1 to 1,000 km',
		'ties.capRange': () => 'A ceiling goes from 0 to 100 introductions a month',
		'ties.yearRange': () => 'Write a year, such as 2019',
		'ties.dayMalformed': () => 'Write a day, such as 01/02/2027',
		'ties.daysReversed': () => 'The last day comes after the first',
		'ties.tooManySkills': () => 'Keep twelve strengths at most',
	},
}
