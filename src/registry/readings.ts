import * as v from 'valibot'
import { identitySettings, myAccount, myProtection, proposedApp } from '#accounts/server'
import { isThreadKind } from '#everyday'
import {
	documentSheet,
	documents,
	newWordSheet,
	threadOf,
	wordSheet,
	words,
} from '#everyday/server'
import { fetchFile } from '#files/server'
import { id } from '#firms'
import {
	cardPage,
	cardPreview,
	colleagues,
	firmSheet,
	registerPage,
	registerPrefill,
} from '#firms/server'
import { advisers, instanceSettings } from '#instance/server'
import { moments } from '#listings'
import {
	keptSheet,
	keptSheets,
	networkDirectory,
	sheetMember,
	sheetPage,
	sheetsFileColumns,
	sheetsFilePreview,
	wrongSheetLines,
} from '#listings/server'
import { mailChoices, mailWords, myStops, outbox } from '#mail/server'
import { papers } from '#meetings'
import {
	agenda,
	agendaToWrite,
	calendarFeeds,
	checkInSheet,
	firmAttendance,
	meetingCalendar,
	meetingPaper,
	meetingSheet,
	meetingToEdit,
	meetingTools,
	minutesToWrite,
	networkAttendance,
	networkMeetings,
	newMeetingSheet,
	unseenSheet,
	weekMeetings,
} from '#meetings/server'
import {
	firmNetworks,
	invitations,
	leavingSheet,
	memberCard,
	membersDirectory,
	membersFilePreview,
	membersFileSheet,
	membersFiles,
	membershipSheet,
	networkHome,
	networkLookSheet,
	networkRolesSheet,
	networkSettings,
	notYetInvited,
	runnersDirectory,
	visitRequests,
	wrongLines,
} from '#networks/server'
import {
	askingSheet,
	myOneToOnes,
	oneToOneSheet,
	pairsSheet,
	preparationSheet,
} from '#one-to-ones/server'
import { firmHome, lookEverywhere, shellSheet } from '#pages'
import { mySessions, networkSessions, sessionSheet } from '#peer-help/server'
import { locales } from '#phrases'
import { heldOnMe, keptDays, myAgreements, myDataSheet } from '#privacy/server'
import {
	claimSheet,
	claimsOnFirm,
	claimsToCheck,
	mergeSheet,
	mergesOfFirm,
	myClaims,
	nearDuplicates,
	proposalsOnFirm,
	proposingSheet,
	recordMerges,
	twinSheet,
} from '#records/server'
import { referralStates } from '#referrals'
import {
	benefitOf,
	draftPage,
	networkReferrals,
	possibleReceivers,
	referralSheet,
	referralsOf,
	stayingInMind,
} from '#referrals/server'
import {
	askedOfMe,
	callSheet,
	calls,
	criteriaIn,
	helpAnswers,
	helpPage,
	introductionSheet,
	introductionsOf,
	myNotes,
	myRules,
	myTies,
	networkIntroductions,
	nextToMeet,
	ownNetwork,
	publishPage,
	stepSheet,
	tieCandidates,
} from '#ties/server'
import { defineReading, type ReadingDefinition } from './reading-definition.ts'

const nothing = v.strictObject({})
const ofFirm = v.strictObject({ firmId: id })
const ofNetwork = v.strictObject({ networkId: id })
const ofFile = v.strictObject({ networkId: id, fileId: id })
const text = v.optional(v.pipe(v.string(), v.maxLength(200)))
/** What a list of seats is narrowed by. */
const filters = v.strictObject({
	trade: text,
	skill: text,
	place: text,
	words: text,
	claimed: v.optional(v.boolean()),
	page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 1),
})

/** Every reading of a screen, named after its module and its function. */
export const everyReading: ReadingDefinition[] = [
	defineReading('one-to-ones.my-one-to-ones', nothing, (look) => myOneToOnes(look)),
	defineReading('one-to-ones.preparation-sheet', nothing, (look) => preparationSheet(look)),
	defineReading('one-to-ones.one-to-one-sheet', v.strictObject({ oneToOneId: id }), (look, asked) =>
		oneToOneSheet(look, asked),
	),
	defineReading(
		'one-to-ones.asking-sheet',
		v.strictObject({ networkId: id, personId: id }),
		(look, asked) => askingSheet(look, asked),
	),
	defineReading(
		'one-to-ones.pairs-sheet',
		v.strictObject({ networkId: id, page: v.optional(v.number(), 1) }),
		(look, asked) => pairsSheet(look, asked),
	),
	defineReading('peer-help.my-sessions', nothing, (look) => mySessions(look)),
	defineReading('peer-help.session-sheet', v.strictObject({ meetingId: id }), sessionSheet),
	defineReading('peer-help.network-sessions', ofNetwork, networkSessions),
	defineReading('accounts.my-account', nothing, (look) => myAccount(look)),
	defineReading('privacy.kept-days', nothing, (look) => keptDays(look)),
	defineReading('privacy.held-on-me', nothing, (look) => heldOnMe(look)),
	defineReading('privacy.my-agreements', nothing, (look) => myAgreements(look)),
	defineReading('privacy.my-data-sheet', nothing, (look) => myDataSheet(look)),
	defineReading('accounts.my-protection', nothing, (look) => myProtection(look)),
	defineReading('accounts.proposed-app', nothing, (look) => proposedApp(look)),
	defineReading('accounts.identity-settings', nothing, (look) => identitySettings(look)),
	defineReading('instance.instance-settings', nothing, (look) => instanceSettings(look)),
	defineReading('instance.advisers', nothing, (look) => advisers(look)),

	defineReading(
		'mail.outbox',
		v.strictObject({
			state: v.nullable(v.picklist(['waiting', 'sent', 'given_up', 'withdrawn'])),
		}),
		outbox,
	),
	defineReading('mail.mail-choices', nothing, (look) => mailChoices(look)),
	defineReading('mail.my-stops', nothing, (look) => myStops(look)),
	defineReading('mail.mail-words', v.strictObject({ mailId: id }), mailWords),

	defineReading('files.fetch-file', v.strictObject({ fileId: id }), fetchFile),

	defineReading('firms.firm-sheet', ofFirm, firmSheet),
	defineReading('firms.card-page', ofFirm, cardPage),
	defineReading('firms.register-page', ofFirm, registerPage),
	defineReading(
		'firms.register-prefill',
		v.strictObject({ communeCode: v.optional(v.string()) }),
		registerPrefill,
	),
	defineReading(
		'firms.card-preview',
		v.strictObject({ firmId: id, audience: v.picklist(['networks', 'instance', 'public']) }),
		cardPreview,
	),
	defineReading('firms.colleagues', ofFirm, colleagues),

	defineReading('networks.network-home', ofNetwork, networkHome),
	defineReading(
		'networks.runners-directory',
		v.strictObject({ networkId: id, filters }),
		runnersDirectory,
	),
	defineReading(
		'networks.members-directory',
		v.strictObject({
			firmId: id,
			networkId: v.optional(id),
			scope: v.optional(v.picklist(['network', 'networks', 'instance'])),
			words: v.optional(v.pipe(v.string(), v.maxLength(10_000))),
			trade: text,
			skill: text,
			headcount: text,
			capacity: text,
			place: text,
			view: v.optional(v.picklist(['list', 'map'])),
			frame: text,
			page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), 1),
		}),
		membersDirectory,
	),
	defineReading('networks.member-card', v.strictObject({ firmId: id, id }), memberCard),
	defineReading(
		'networks.membership-sheet',
		v.strictObject({ networkId: id, membershipId: id }),
		membershipSheet,
	),
	defineReading('networks.invitations', ofNetwork, invitations),
	defineReading('networks.not-yet-invited', ofNetwork, notYetInvited),
	defineReading('networks.network-settings', ofNetwork, networkSettings),
	defineReading('networks.network-look-sheet', ofNetwork, networkLookSheet),
	defineReading('networks.visit-requests', ofNetwork, visitRequests),
	defineReading('networks.network-roles-sheet', ofNetwork, networkRolesSheet),
	defineReading('networks.members-files', ofNetwork, membersFiles),
	defineReading('networks.members-file-sheet', ofFile, membersFileSheet),
	defineReading('networks.members-file-preview', ofFile, membersFilePreview),
	defineReading('networks.wrong-lines', ofFile, wrongLines),
	defineReading('networks.firm-networks', ofFirm, firmNetworks),
	defineReading(
		'networks.leaving-sheet',
		v.strictObject({ firmId: id, networkId: id }),
		leavingSheet,
	),

	// Pages that are read without an account.
	{
		...defineReading(
			'listings.network-directory',
			v.strictObject({
				words: text,
				family: text,
				place: text,
				trade: text,
				day: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
				moment: v.optional(v.picklist(moments)),
				budgetCents: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
				view: v.optional(v.picklist(['list', 'map'])),
				frame: text,
			}),
			networkDirectory,
		),
		door: 'open',
	},
	{
		...defineReading('listings.sheet-page', v.strictObject({ sheetId: id }), sheetPage),
		door: 'open',
	},
	{
		...defineReading(
			'listings.sheet-member',
			v.strictObject({ sheetId: id, firmId: id }),
			sheetMember,
		),
		door: 'open',
	},
	defineReading(
		'listings.kept-sheets',
		v.strictObject({ closed: v.optional(v.boolean()) }),
		keptSheets,
	),
	defineReading('listings.kept-sheet', v.strictObject({ sheetId: id }), keptSheet),
	defineReading('listings.sheets-file-columns', v.strictObject({ fileId: id }), sheetsFileColumns),
	defineReading('listings.wrong-sheet-lines', v.strictObject({ fileId: id }), wrongSheetLines),
	defineReading('listings.sheets-file-preview', v.strictObject({ fileId: id }), sheetsFilePreview),

	defineReading('ties.help-page', ofFirm, helpPage),
	defineReading(
		'ties.criteria-in',
		v.strictObject({ firmId: id, words: v.pipe(v.string(), v.maxLength(5000)) }),
		criteriaIn,
	),
	defineReading('ties.help-answers', v.strictObject({ firmId: id, needId: id }), helpAnswers),
	defineReading('ties.introductions-of', ofFirm, introductionsOf),
	defineReading(
		'ties.introduction-sheet',
		v.strictObject({ firmId: id, introductionId: id }),
		introductionSheet,
	),
	defineReading(
		'ties.my-ties',
		v.strictObject({ words: text, page: v.optional(v.number()) }),
		myTies,
	),
	defineReading(
		'ties.tie-candidates',
		v.strictObject({ words: text, page: v.optional(v.number()), chosenId: v.optional(id) }),
		tieCandidates,
	),
	defineReading('ties.my-rules', nothing, (look) => myRules(look)),
	defineReading('ties.my-notes', nothing, (look) => myNotes(look)),
	defineReading('ties.network-introductions', ofNetwork, networkIntroductions),
	defineReading('ties.calls', ofFirm, calls),
	defineReading(
		'ties.call-sheet',
		v.strictObject({ firmId: id, networkId: id, callId: id }),
		callSheet,
	),
	defineReading('ties.publish-page', v.strictObject({ firmId: id, needId: id }), publishPage),
	defineReading('ties.own-network', nothing, (look) => ownNetwork(look)),
	defineReading('ties.next-to-meet', nothing, (look) => nextToMeet(look)),
	defineReading('ties.asked-of-me', nothing, (look) => askedOfMe(look)),
	{ ...defineReading('ties.step-sheet', v.strictObject({ stepId: id }), stepSheet), door: 'link' },

	defineReading(
		'referrals.referrals-of',
		v.strictObject({
			firmId: id,
			list: v.picklist(['received', 'given', 'leads']),
			state: v.optional(v.picklist([...referralStates, 'open'])),
		}),
		referralsOf,
	),
	{
		...defineReading(
			'referrals.referral-sheet',
			v.strictObject({ firmId: id, referralId: id }),
			referralSheet,
		),
		door: 'link',
	},
	defineReading(
		'referrals.possible-receivers',
		v.strictObject({ firmId: id, words: text }),
		possibleReceivers,
	),
	defineReading(
		'referrals.draft-page',
		v.strictObject({ firmId: id, toFirmId: v.optional(id), referralId: v.optional(id) }),
		draftPage,
	),
	defineReading('referrals.benefit-of', ofFirm, benefitOf),
	defineReading('referrals.staying-in-mind', ofFirm, stayingInMind),
	defineReading('referrals.network-referrals', ofNetwork, networkReferrals),

	defineReading('records.my-claims', nothing, (look) => myClaims(look)),
	defineReading('records.claims-to-check', nothing, (look) => claimsToCheck(look)),
	defineReading('records.claim-sheet', v.strictObject({ claimId: id }), claimSheet),
	defineReading('records.claims-on-firm', ofFirm, claimsOnFirm),
	defineReading('meetings.week-meetings', v.strictObject({ firmId: id }), weekMeetings),
	defineReading('meetings.agenda', v.strictObject({ networkId: v.optional(id) }), agenda),
	defineReading('meetings.meeting-sheet', v.strictObject({ meetingId: id }), meetingSheet),
	defineReading('meetings.meeting-calendar', v.strictObject({ meetingId: id }), meetingCalendar),
	defineReading('meetings.network-meetings', v.strictObject({ networkId: id }), networkMeetings),
	defineReading(
		'meetings.new-meeting-sheet',
		v.strictObject({ networkId: id, like: v.optional(id) }),
		newMeetingSheet,
	),
	defineReading('meetings.meeting-to-edit', v.strictObject({ meetingId: id }), meetingToEdit),
	defineReading('meetings.agenda-to-write', v.strictObject({ meetingId: id }), agendaToWrite),
	defineReading(
		'meetings.meeting-tools',
		v.strictObject({ networkId: id, meetingId: id }),
		meetingTools,
	),
	defineReading(
		'meetings.meeting-paper',
		v.strictObject({
			networkId: id,
			meetingId: id,
			paper: v.picklist(papers),
			locale: v.picklist(locales),
		}),
		meetingPaper,
	),
	defineReading('meetings.calendar-feeds', v.strictObject({}), calendarFeeds),
	defineReading('meetings.firm-attendance', v.strictObject({ firmId: id }), firmAttendance),
	defineReading(
		'meetings.network-attendance',
		v.strictObject({ networkId: id }),
		networkAttendance,
	),
	defineReading(
		'meetings.unseen-sheet',
		v.strictObject({ networkId: id, membershipId: id }),
		unseenSheet,
	),
	defineReading(
		'meetings.minutes-to-write',
		v.strictObject({ networkId: id, meetingId: id }),
		minutesToWrite,
	),
	defineReading(
		'meetings.check-in-sheet',
		v.strictObject({ networkId: id, meetingId: id }),
		checkInSheet,
	),
	defineReading('everyday.documents', v.strictObject({ networkId: v.optional(id) }), documents),
	defineReading('everyday.document-sheet', v.strictObject({ documentId: id }), documentSheet),
	defineReading('everyday.words', v.strictObject({ networkId: v.optional(id) }), words),
	defineReading('everyday.word-sheet', v.strictObject({ wordId: id }), wordSheet),
	defineReading(
		'everyday.new-word-sheet',
		v.strictObject({ networkId: id, resumed: v.optional(id) }),
		newWordSheet,
	),
	defineReading(
		'everyday.thread-of',
		v.strictObject({ kind: v.pipe(v.string(), v.guard(isThreadKind)), objectId: id }),
		threadOf,
	),
	defineReading('records.proposals-on-firm', ofFirm, proposalsOnFirm),
	defineReading('records.merges-of-firm', ofFirm, mergesOfFirm),
	defineReading('records.merge-sheet', v.strictObject({ firmId: id, mergeId: id }), mergeSheet),
	defineReading('records.near-duplicates', ofNetwork, nearDuplicates),
	defineReading(
		'records.record-merges',
		v.strictObject({ networkId: id, membershipId: id }),
		recordMerges,
	),
	defineReading(
		'records.twin-sheet',
		v.strictObject({ networkId: id, one: id, other: id }),
		twinSheet,
	),
	defineReading(
		'records.proposing-sheet',
		v.strictObject({ networkId: id, membershipId: id }),
		proposingSheet,
	),

	defineReading(
		'pages.shell-sheet',
		v.strictObject({ firmId: v.nullable(id), networkId: v.nullable(id) }),
		shellSheet,
	),
	defineReading('pages.firm-home', ofFirm, firmHome),
	{
		...defineReading(
			'pages.look-everywhere',
			v.strictObject({ words: v.pipe(v.string(), v.maxLength(2000)), firmId: v.nullable(id) }),
			lookEverywhere,
		),
		door: 'open',
	},
]
