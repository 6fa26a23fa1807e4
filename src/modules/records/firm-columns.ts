/** What becomes of a column that holds a firm's id when that firm's record is absorbed by another. */
export type FirmColumn =
	/** The kept record's id is written instead. */
	| { moves: 'simply' }
	/** It moves with care: `absorb-firm.ts` says how. */
	| { moves: 'with care' }
	/** It goes with the record; `firm_merged.was` remembers it. */
	| { goes: string }
	/** It still says the old id, which `firm_merged` explains. */
	| { stays: string }

/**
 * Every column of the database that holds a firm's id. A test walks the catalogue: a new one fails there
 * until somebody says here what becomes of it.
 */
export const firmColumns: Readonly<Record<string, FirmColumn>> = {
	'mandate.firm_id': { moves: 'with care' },
	'mandate_offer.firm_id': { moves: 'simply' },
	'membership.firm_id': { moves: 'with care' },
	'firm_accord.a_firm': { moves: 'with care' },
	'firm_accord.b_firm': { moves: 'with care' },
	'firm_claim_match.firm_id': { moves: 'with care' },
	'consent.firm_id': { moves: 'simply' },
	'need.firm_id': { moves: 'simply' },
	'need_call.firm_id': { moves: 'simply' },
	'call_answer.firm_id': { moves: 'simply' },
	'one_to_one_seat.firm_id': { moves: 'simply' },
	'introduction.asker_firm_id': { moves: 'with care' },
	'introduction.target_firm_id': { moves: 'with care' },
	'shown_member.firm_id': { moves: 'simply' },
	'party_file.firm_id': { moves: 'simply' },
	'proposal.firm_id': { moves: 'simply' },
	'members_file_line.firm_id': { moves: 'simply' },
	'members_file_line.new_firm_id': { stays: 'the id of a record that may yet be made' },
	'referral.from_firm_id': { moves: 'simply' },
	'referral.to_firm_id': { moves: 'simply' },
	'referral_move.by_firm_id': { moves: 'simply' },
	'referral_note.firm_id': { moves: 'simply' },
	'thanks.from_firm_id': { moves: 'simply' },
	'thanks.to_firm_id': { moves: 'simply' },
	'lead.from_firm_id': { moves: 'simply' },
	'lead.to_firm_id': { moves: 'simply' },
	'firm_turnover.firm_id': { moves: 'with care' },
	'firm_label.firm_id': { goes: 'chosen field by field' },
	'firm_availability.firm_id': { goes: 'the kept record says when it is free' },
	'firm_zone.firm_id': { goes: 'the kept record says where it works' },
	'firm_visibility.firm_id': { goes: 'the kept record says who reads it' },
	'search_document.firm_id': { goes: 'made again from the kept card' },
	'posting.firm_id': { goes: 'made again from the kept card' },
	'register_answer.firm_id': { goes: 'the kept record asks the register again' },
	'tie_change.firm_id': { stays: 'a change as it happened, kept a day' },
	'certification_reminder.firm_id': { goes: 'told of labels that go with the record' },
	'firm_merge.kept_id': { stays: 'told as it happened' },
	'firm_merge.absorbed_id': { stays: 'told as it happened' },
	'firm_merged.old_id': { stays: 'the old address' },
	'firm_merged.new_id': { moves: 'simply' },
	'journal.firm_id': { stays: 'the journal is never changed' },
}
