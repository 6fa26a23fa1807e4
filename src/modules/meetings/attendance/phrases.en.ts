import { formatNumber, formatWeekday, plural } from '#phrases'
import type { AttendancePhrases, VisitTold } from './phrases.fr.ts'

const n = (count: number) => formatNumber(count, 'en')
const percent = (bps: number) => `${formatNumber(Math.round(bps / 100), 'en')}%`
const times = (count: number) =>
	plural(count, 'en', { one: 'one meeting', other: `${n(count)} meetings` })

const visit = (_: VisitTold) =>
	`visit on ${formatWeekday(_.heldOn, 'en')}${_.host ? `, invited by ${_.host}` : ''}`

/** Regularity, in English. */
export const en = {
	percent: (_) => percent(_.rateBps),
	own: {
		title: 'Are you often there?',
		lead: 'Your regularity over six months, network by network. You and whoever runs it alone see it: neither a ranking nor a quota.',
		none: 'No sheet frozen yet',
		noneText: 'Your regularity will appear here after your first meetings.',
		noNetwork: 'Your firm sits in no network for now',
		counted: (_) =>
			`${n(_.came)} of ${n(_.due)}${_.substituted > 0 ? `, ${n(_.substituted)} of them by somebody else` : ''}${_.medical > 0 ? `; ${n(_.medical)} for a medical reason, not counted` : ''}.`,
		arithmetic: 'How this figure is made',
		rule: 'Presences and substitutions, on the meetings due in the last six months. Late and by video count as present; a medical reason leaves the count.',
		link: 'My regularity',
	},
	trends: { up: 'rising', down: 'falling', steady: 'steady' },
	run: {
		title: 'Who comes, who drifts away?',
		lead: 'Over six months, in alphabetical order. Each member sees their line, you see them all, nobody else does.',
		unseen: (_) => `Not seen for ${times(_.count)}`,
		unseenNone: 'Everybody came lately.',
		notSeen: (_) => `not there for ${times(_.count)}`,
		write: 'Write a word',
		toFollow: 'Visitors to answer',
		toFollowLead:
			'They came, or ask to join the network. “Nothing comes of it” writes to nobody: tell them yourself.',
		noneToFollow: 'No visitor waits for an answer.',
		visit,
		closeVisit: 'Nothing comes of it',
		closed: 'Noted: nothing comes of it. Nobody is told.',
		closedVisits: (_) =>
			plural(_.count, 'en', {
				one: 'One visit of which nothing comes',
				other: `${n(_.count)} visits of which nothing comes`,
			}),
		closedLead: (_) => `A visit noted by mistake may be reopened for ${n(_.days)} days.`,
		reopenVisit: 'Reopen it',
		members: 'Regularity',
		member: 'Member',
		rate: 'Six months',
		trend: 'Trend',
		counted: 'Presences',
		of: (_) => `${n(_.came)}/${n(_.due)}`,
		noRate: 'not yet',
		health: 'How the meetings do',
		meetings: 'Meetings held',
		hours: 'Hours given by members and their guests',
		hoursOf: (_) => `${n(Math.round(_.minutes / 60))} h`,
		visitors: 'Visitors, then applicants, then members',
		funnel: (_) => `${n(_.visitors)}, ${n(_.applied)}, ${n(_.joined)}`,
		balance: 'Floor of the three who speak most',
		balanceOf: (_) =>
			`${percent(_.topBps)} of the time with a name, where an even share between ${n(_.speakers)} would make ${percent(_.evenBps)}`,
		noBalance: 'Write the minutes taken in the agenda to see it.',
	},
	word: {
		title: (_) => `A word to ${_.name}`,
		lead: 'A word of yours, to change as you wish. It leaves by mail, to this person alone.',
		body: 'Your word',
		suggested: (_) =>
			`Hello${_.name ? ` ${_.name}` : ''},\n\nWe have not seen you at the last ${n(_.count)} meetings, and we miss you.${_.next ? ` Are you coming on ${formatWeekday(_.next.heldOn, 'en')}?` : ''}\n\nIf something holds you back, tell me: somebody may come in your place, or join from afar.`,
		send: 'Send this word',
		sent: 'The word has left.',
	},
	letters: {
		visitors: (_) => {
			const subject =
				_.visitors.length === 1
					? `After their visit, ${_.visitors[0]?.name} waits for a word from you`
					: `After their visit, ${n(_.visitors.length)} people wait for a word from you`
			return {
				subject,
				preheader: _.network,
				title: subject,
				paragraphs: _.visitors.map(
					(one) =>
						`${[one.name, one.firmName].filter(Boolean).join(', ')}: ${visit(one)}. ${one.wantsToJoin ? 'Wishes to join the network.' : 'Has not said yet whether the network suits them.'}`,
				),
				actions: [{ label: 'Answer them', url: _.url, kind: 'primary' as const }],
				afterwards: [
					'Offer a seat, or note that nothing comes of the visit. You are reminded of each visit once, no more.',
				],
				why: `You receive this because you run ${_.network}.`,
			}
		},
		unseen: (_) => ({
			subject: `${_.by} asks how you are`,
			preheader: _.network,
			title: 'A word for you',
			quote: { text: _.body, by: _.by },
			paragraphs: [],
			actions: [{ label: 'See the next meetings', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: `You receive this because ${_.by} runs ${_.network} and writes to you in person.`,
		}),
	},
	refusals: {
		'meetings.nobodyToWriteTo': () =>
			'Nobody of this firm can receive this word for now: without an account, or on leave.',
		'meetings.visitLongClosed': (_) =>
			`Nothing was to come of this visit for more than ${n(_.days)} days. Invite this person to a meeting again: their visit will then wait for an answer.`,
	},
	fields: {
		'write-to-unseen body': { 'text.missing': () => 'Write your word' },
	},
	issues: {},
} satisfies AttendancePhrases
