import { formatDay } from '#phrases'
import { en as claims } from './claims/phrases.en.ts'
import { en as merges } from './merges/phrases.en.ts'
import type { RecordsPhrases } from './phrases.fr.ts'
import { en as proposals } from './proposals/phrases.en.ts'

/** Records of firms in English. */
export const en: RecordsPhrases = {
	claims,
	proposals,
	merges,
	letters: {
		mergeAsked: (_) => ({
			subject: `Two records for ${_.firm}?`,
			preheader: 'Someone proposes to join them.',
			title: 'Join two records',
			paragraphs: [
				`Someone proposes to join “${_.otherName}” and “${_.firm}”: one record would stay, with all that belonged to the other.`,
				'Look at both side by side. Nothing moves without your yes.',
			],
			actions: [{ label: 'See both records', url: _.url, kind: 'primary' as const }],
			afterwards: [
				`Without an answer on ${formatDay(_.day, 'en')}, both records stay as they are.`,
			],
			why: 'You receive this message because you represent one of these firms.',
		}),
		merged: (_) => ({
			subject: `${_.firm}: the records are joined`,
			preheader: 'One record stays.',
			title: 'The two records are one',
			paragraphs: [
				`“${_.otherName}” and “${_.firm}” are joined. Old addresses lead to the record that stays.`,
			],
			actions: [{ label: 'Open', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'You receive this message because you had proposed to join them.',
		}),
		notMerged: (_) => ({
			subject: `${_.firm}: the records stay apart`,
			preheader: 'Nothing has moved.',
			title: 'The records stay apart',
			paragraphs: [_.reason ? `The answer: “${_.reason}”` : 'Nobody answered in time.'],
			actions: [{ label: 'Open', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'You receive this message because you had proposed to join them.',
		}),
		toCheck: (_) => ({
			subject: `${_.name} says they represent ${_.firm}`,
			preheader: `An answer is expected before ${formatDay(_.day, 'en')}.`,
			title: _.isReminder ? 'A request is still waiting' : 'A request to check',
			quote: { text: _.message, by: _.name },
			paragraphs: [
				`${_.name} asks to take in hand the record of ${_.firm}${_.commune ? `, ${_.commune}` : ''}.`,
				'Reach the firm by a way you already know, then answer.',
			],
			actions: [{ label: 'See the request', url: _.url, kind: 'primary' as const }],
			afterwards: [
				`Without an answer on ${formatDay(_.day, 'en')}, the request lapses and the person is told.`,
			],
			why: 'You receive this message because you are an adviser here.',
		}),
		ofYourFirm: (_) => ({
			subject: `${_.name} says they are of ${_.firm}`,
			preheader: 'You alone can tell.',
			title: `Do you know ${_.name}?`,
			quote: { text: _.message, by: _.name },
			paragraphs: [
				`${_.name} asks to act for ${_.firm}, which you represent.`,
				'Give them a mandate if they are a colleague. Otherwise say so: nothing will change.',
			],
			actions: [{ label: 'Answer', url: _.url, kind: 'primary' as const }],
			afterwards: [`Without an answer on ${formatDay(_.day, 'en')}, the request lapses.`],
			why: 'You receive this message because you represent this firm.',
		}),
		accepted: (_) => ({
			subject: `${_.firm}: it is you`,
			preheader: 'Your request has been checked.',
			title: 'Your request is accepted',
			paragraphs: [`You now act for ${_.firm}. Read its record again: it is yours.`],
			actions: [{ label: 'Open the record', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'You receive this message because you asked to take this record in hand.',
		}),
		notAccepted: (_) => ({
			subject: `Your request for ${_.firm}`,
			preheader: 'It did not succeed.',
			title: 'Your request did not succeed',
			paragraphs: [
				_.reason ? `The answer: “${_.reason}”` : 'Nobody could check that you speak for this firm.',
				'You may start again with another proof, or ask the network that knows you for an invitation.',
			],
			actions: [{ label: 'See my requests', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'You receive this message because you asked to take this record in hand.',
		}),
	},
	refusals: {
		'records.noAdviser': () =>
			'Nobody here can check a request yet. Ask a network that knows you to invite you: its link is enough.',
		'records.tooManyClaims': (_) =>
			`You already have ${_.most} requests waiting. Wait for an answer, or withdraw one.`,
		'records.claimEnded': () => 'This request has already had its answer.',
		'records.notYourOwn': () => 'Nobody checks their own request. Another adviser will.',
		'records.hasItsPeople': (_) =>
			`${_.firm} has its own representatives. They have been told, and they alone can answer.`,
		'records.onlyRepresentative': (_) => `Only a representative of ${_.firm} can do this.`,
		'records.onlyRunners': () => 'Only whoever runs or presides over the network can do this.',
		'records.onlyItsPeople': (_) => `Only a representative or deputy of ${_.firm} can answer.`,
		'records.editInstead': (_) => `Nobody of ${_.firm} has come yet: correct its record directly.`,
		'records.nothingToPropose': () =>
			'The record already says all this. Change at least one field.',
		'records.proposalEnded': () => 'This proposal has already had its answer.',
		'records.cardChanged': () =>
			'The record changed while you were answering. Nothing is written; read it again, then answer.',
		'records.sameRecord': () =>
			'This link leads to this very record. Open it in the name of the other.',
		'records.mergeUnderWay': () =>
			'Joining these two records is already asked for. The answer is awaited.',
		'records.mergeEnded': () => 'This request has already had its answer.',
		'records.seatsDisagree': (_) =>
			`“${_.network}” has suspended or excluded one of the two records. Settle it with that network, then start again.`,
		'records.bothHavePeople': () =>
			'These records are not your network’s alone. Their representatives can join them by a link.',
		'records.takenMeanwhile': (_) =>
			`${_.firm} now has its representatives: it is for them to answer.`,
		'records.nobodyAnswers': (_) =>
			`Nobody can answer for the record of ${_.firm}: it is of no network alone. Ask an adviser for it instead.`,
		'records.keepTaken': (_) =>
			`${_.firm} has its representatives: its record is the one that stays.`,
	},
	fields: {
		keep: { 'choice.missing': () => 'Choose the record that stays' },
		name: { 'text.missing': () => 'Say the name of the firm' },
		firmName: { 'text.missing': () => 'Say which firm it is' },
		jobTitle: { 'text.missing': () => 'Say what you do there' },
		reach: { 'text.missing': () => 'Say how to reach you' },
		proof: { 'text.missing': () => 'Say what shows that you speak for it' },
		reason: { 'text.missing': () => 'Say why' },
		role: { 'choice.missing': () => 'Choose what this person will do for the firm' },
	},
	issues: {
		'records.reasonNeeded': () => 'Say why you take nothing',
		'records.phone': () =>
			'This telephone number does not exist. Write for example 03 20 00 00 00.',
	},
}
