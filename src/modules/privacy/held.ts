/**
 * Everything held on people, column by column: every column that names a person is here, with what the
 * person is given of it and what becomes of it when they leave. A test reads the catalogue of the
 * database and fails when a column is missing.
 */

/** `given`: its rows are in « my data », as the person may read them; else the reason why not. */
export type Given = 'given' | `not: ${string}`
/**
 * What becomes of it when its person leaves: `erased`: the row goes; `emptied`: the name leaves the row;
 * `kept`: the row stays and names nobody any more, since the person's own row keeps no name.
 */
export type Afterwards = 'erased' | 'emptied' | 'kept'

/**
 * Until when, while its person stays: `account`: as long as they want; `life`: as long as its network, its
 * firm or this installation lives, without their name once they have left; else the clock that forgets it
 * some days after it served (`retention.<name>_days`, `defineRetention`).
 */
export type Until = 'account' | 'life' | (string & {})

export type Held = { given: Given; afterwards: Afterwards; until: Until }

const own: Held = { given: 'given', afterwards: 'erased', until: 'account' }
const work: Held = { given: 'given', afterwards: 'kept', until: 'life' }
/** The same, for the days a clock says. */
const forDays = (held: Held, until: Until): Held => ({ ...held, until })
const theirs = (reason: string, afterwards: Afterwards): Held => ({
	given: `not: ${reason}`,
	afterwards,
	until: afterwards === 'erased' ? 'account' : 'life',
})
const secret = theirs('a secret that opens the account, nothing it says of its person', 'erased')
const ofOthers = 'belongs to the others it names; the person reads it on their screens'

export const held: Readonly<Record<string, Held>> = {
	'network_sheet.kept_by': work,
	'sheet_claim.answered_by': forDays(work, 'sheet_claim'),
	'sheet_claim.person_id': forDays(work, 'sheet_claim'),
	'sheet_file.given_by': work,
	'sheet_step.by_person': work,
	'shown_member.shown_by': work,
	'visit_request.answered_by': forDays(work, 'visit_request'),
	'account.person_id': own,
	'administrator.person_id': own,
	'adviser.named_by': work,
	'adviser.person_id': work,
	'answered_request.person_id': forDays(
		theirs('answers to double clicks', 'erased'),
		'answered_request',
	),
	'authenticator_app.person_id': secret,
	'consent.person_id': forDays(own, 'consent'),
	'document.created_by': work,
	'document_folder.created_by': work,
	'document_version.added_by': work,
	'firm_claim.person_id': forDays(work, 'claim'),
	'firm_claim_adviser.person_id': forDays(work, 'claim'),
	'firm_claim_end.by_person': forDays(work, 'claim'),
	'firm_merge.started_by': work,
	'firm_merge_end.by_person': work,
	'go_between_rule.person_id': own,
	'introduction.asker_id': work,
	'introduction.first_person': theirs(ofOthers, 'kept'),
	'introduction.target_id': work,
	'introduction_acceptance.person_id': work,
	'introduction_outcome.person_id': own,
	'introduction_path.first_person': theirs(ofOthers, 'kept'),
	'introduction_step.next_person': theirs(ofOthers, 'kept'),
	'introduction_step.person_id': work,
	'introduction_step.previous_person': theirs(ofOthers, 'kept'),
	'invitation.accepted_by': { given: 'given', afterwards: 'emptied', until: 'life' },
	'invitation.invited_by': work,
	'journal.person_id': work,
	'linked_identity.person_id': own,
	'mail.person_id': { given: 'given', afterwards: 'emptied', until: 'mail' },
	'mail.written_by': forDays(work, 'mail'),
	'mail_preference.person_id': own,
	'mandate.granted_by': work,
	'mandate.person_id': work,
	'mandate_offer.accepted_by': work,
	'mandate_offer.offered_by': work,
	'members_file.accepted_by': work,
	'members_file.given_by': work,
	'members_file_line.person_id': theirs('a line of a file that its network keeps', 'kept'),
	'attendance.marked_by': work,
	'attendance.person_id': work,
	'attendance_correction.by_person': work,
	'attendance_mark.made_by': work,
	'attendance_mark.settled_by': work,
	'attendance_sheet.frozen_by': work,
	'attendance_sheet.signed_by': work,
	'leave.person_id': own,
	'meeting.created_by': work,
	'meeting_action.ended_by': work,
	'meeting_action.written_by': work,
	'meeting_change.by_person': work,
	'meeting_guest.closed_by': forDays(work, 'visitor'),
	'meeting_guest.invited_by': forDays(work, 'visitor'),
	'meeting_guest.person_id': { given: 'given', afterwards: 'emptied', until: 'visitor' },
	'meeting_minutes.published_by': work,
	'meeting_minutes.written_by': work,
	'meeting_series.created_by': work,
	'registration.answered_by': work,
	'registration.person_id': work,
	'membership.person_id': work,
	'membership.sponsor_id': work,
	'membership_step.by_person': work,
	'need.person_id': work,
	'network_file.stored_by': work,
	'network_role.person_id': work,
	'one_time_link.created_by': forDays(
		theirs('links to others, in their mailboxes', 'erased'),
		'link',
	),
	'one_time_link.person_id': forDays(secret, 'link'),
	'party_file.person_id': work,
	'party_file.stored_by': work,
	'one_to_one.asked_by': work,
	'one_to_one_note.person_id': own,
	'one_to_one_pause.person_id': own,
	'one_to_one_seat.person_id': work,
	'pair_draw.asked_by': work,
	'peer_help_acceptance.person_id': work,
	'peer_help_action.person_id': forDays(own, 'peer_help'),
	'peer_help_follow_up.person_id': forDays(own, 'peer_help'),
	'peer_help_move.by_person': theirs(ofOthers, 'kept'),
	'peer_help_move.undone_by': theirs(ofOthers, 'kept'),
	'peer_help_note.person_id': forDays(own, 'peer_help'),
	'peer_help_pact.written_by': work,
	'peer_help_peer.person_id': work,
	'peer_help_plan_kept.person_id': forDays(own, 'peer_help'),
	'peer_help_reminder.person_id': forDays(work, 'peer_help'),
	'peer_help_role.chosen_by': forDays(theirs(ofOthers, 'kept'), 'peer_help'),
	'peer_help_role.person_id': forDays(work, 'peer_help'),
	'peer_help_subject.person_id': forDays(own, 'peer_help'),
	'peer_help_vote.for_person': forDays(theirs('the voice of another peer', 'erased'), 'peer_help'),
	'peer_help_vote.person_id': forDays(own, 'peer_help'),
	'preparation_sheet.person_id': own,
	'passkey.person_id': own,
	'person.id': { given: 'given', afterwards: 'emptied', until: 'account' },
	'person_contact.person_id': own,
	'proposal.by_person': forDays(work, 'proposal'),
	'proposal_end.by_person': forDays(work, 'proposal'),
	'recovery_code.person_id': secret,
	'firm_turnover.declared_by': work,
	'lead.given_by': work,
	'news.other_person': theirs(ofOthers, 'erased'),
	'news.person_id': own,
	'referral.agreement_asked_by': work,
	'referral.given_by': work,
	'referral_amount.declared_by': work,
	'referral_move.by_person': work,
	'referral_note.by_person': work,
	'referral_step.by_person': work,
	'role_offer.accepted_by': { given: 'given', afterwards: 'emptied', until: 'life' },
	'role_offer.offered_by': work,
	'session.person_id': own,
	'thanks.by_person': work,
	'thread_message.author_id': work,
	'introduction_thanks.person_id': own,
	'need_call.person_id': work,
	'call_answer.person_id': work,
	'outsider_note.author_id': own,
	'meeting_set_aside.other_id': theirs(
		'a choice of whoever does not wish to be proposed them',
		'erased',
	),
	'meeting_set_aside.person_id': own,
	'tie_block.blocked_id': theirs('protects whoever blocked them', 'erased'),
	'tie_block.person_id': own,
	'tie_change.person_id': theirs('a number of a change, without what changed, kept a day', 'kept'),
	'tie_declaration.from_person': own,
	'tie_declaration.to_person': own,
	'tie_fact.a_person': own,
	'tie_fact.b_person': own,
	'word.author_id': work,
	'word_answer.person_id': work,
	'word_answer.written_by': work,
	'word_opening.person_id': work,
	'word_recipient.person_id': work,
}

/**
 * Words that name or reach people without a row of their own: whom one invites, who asks to visit, whom a
 * mail went to. Each column, and until when. A test reads the catalogue for columns of such names.
 */
export const heldInWords: Readonly<Record<string, Until>> = {
	'account.email': 'account',
	'firm.email': 'life',
	'firm.phone': 'life',
	'firm_claim.proof': 'claim',
	'firm_claim.reach': 'claim',
	'guest_contact.email': 'visitor',
	'identity_visit.email': 'account',
	'invitation.email': 'invitation',
	'invitation.family_name': 'invitation',
	'invitation.given_name': 'invitation',
	'linked_identity.email': 'account',
	'mail.recipient': 'mail',
	'meeting_guest.family_name': 'visitor',
	'meeting_guest.given_name': 'visitor',
	'network.contact_email': 'life',
	'network.contact_name': 'life',
	'network.contact_phone': 'life',
	'one_time_link.email': 'link',
	'person.family_name': 'unclaimed_person',
	'person.given_name': 'unclaimed_person',
	'person_contact.email': 'unclaimed_person',
	'person_contact.phone': 'unclaimed_person',
	// Forgotten earlier, by the nightly task of recommendations, which has delays of its own.
	'referral_third_party.email': 'life',
	'referral_third_party.phone': 'life',
	'role_offer.email': 'invitation',
	'role_offer.family_name': 'invitation',
	'role_offer.given_name': 'invitation',
	'sheet_contact.email': 'life',
	'sheet_contact.phone': 'life',
	'sign_in_request.email': 'sign_in_request',
	'visit_request.email': 'visit_request',
}

/** What is never given, whatever its table: it opens or proves, and says nothing of anybody. */
export const secretColumns: readonly string[] = [
	'password_hash',
	'token_hash',
	'content_hash',
	'public_key',
	'input_hash',
]

/** Tables whose rows are given to a person, each with the columns that name them. */
export function givenTables(): Map<string, string[]> {
	const tables = new Map<string, string[]>()
	for (const [name, { given }] of Object.entries(held)) {
		const [table = '', column = ''] = name.split('.')
		if (given === 'given') tables.set(table, [...(tables.get(table) ?? []), column])
	}
	return tables
}

/** Columns whose rows go with their person, by table. */
export function erasedColumns(): [table: string, column: string][] {
	return Object.entries(held)
		.filter(([, { afterwards }]) => afterwards === 'erased')
		.map(([name]) => name.split('.') as [string, string])
}
