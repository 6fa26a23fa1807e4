/**
 * Which rows a person sees, told a second time: from all the rows, in plain TypeScript, as the design
 * says it. Row security says it in SQL; a test holds the two together.
 */
import type { Id } from '#kernel'
import type { Row } from './everything.ts'

type Sees = (row: Row) => boolean

/** For a person on a day, a predicate for each table; a table without one is seen by nobody. */
export function whoSees(all: Map<string, Row[]>, me: Id, today: string): Record<string, Sees> {
	const rows = (table: string) => all.get(table) ?? []
	const isNow = (row: Row) =>
		String(row.starts_on) <= today && (row.ends_on === null || String(row.ends_on) >= today)

	const firms = new Set(
		rows('mandate')
			.filter((one) => one.person_id === me && isNow(one))
			.map((one) => one.firm_id),
	)
	const networks = new Set([
		...rows('membership')
			.filter(
				(one) => firms.has(one.firm_id) && ['member', 'on_trial'].includes(one.state as string),
			)
			.filter((one) => one.person_id === null || one.person_id === me)
			.map((one) => one.network_id),
		...rows('network_role')
			.filter((one) => one.person_id === me && isNow(one))
			.map((one) => one.network_id),
	])
	const isAdministrator = rows('administrator').some((one) => one.person_id === me)

	const inNetwork: Sees = (row) => networks.has(row.network_id)
	const ofMe: Sees = (row) => row.person_id === me
	const ofMyFirm: Sees = (row) => firms.has(row.firm_id)
	const key = (row: Row, ...columns: string[]) => columns.map((column) => row[column]).join(' ')
	/** Whether a row stands for one that is seen in another table. */
	const through = (table: string, sees: Sees, on: [string, string][]): Sees => {
		const seen = new Set(
			rows(table)
				.filter(sees)
				.map((row) => key(row, ...on.map(([, theirs]) => theirs))),
		)
		return (row) => seen.has(key(row, ...on.map(([mine]) => mine)))
	}
	const ids = (table: string, sees: Sees, column: string) =>
		new Set(
			rows(table)
				.filter(sees)
				.map((row) => row[column]),
		)

	const membership: Sees = (row) => inNetwork(row) || ofMyFirm(row)
	const role: Sees = (row) => inNetwork(row) || ofMe(row)
	const step: Sees = (row) => ofMe(row) && row.asked_at !== null
	const asked: Sees = (row) => firms.has(row.asker_firm_id as Id)
	const introduction: Sees = (row) =>
		asked(row) || (row.state === 'introduced' && row.target_id === me)
	const acceptance = through('introduction', asked, [['introduction_id', 'id']])
	const tie: Sees = (row) => row.from_person === me || row.to_person === me
	const fact: Sees = (row) => row.a_person === me || row.b_person === me

	const askedNeeds = ids('introduction_step', step, 'need_id')
	const metNeeds = ids(
		'introduction',
		(row) => introduction(row) && row.state === 'introduced',
		'need_id',
	)
	const need: Sees = (row) => ofMyFirm(row) || askedNeeds.has(row.id) || metNeeds.has(row.id)

	/** Networks in which a firm of theirs takes part, with a seat that is not somebody else's. */
	const partIn = new Set(
		rows('membership')
			.filter((row) => ofMyFirm(row) && ['member', 'on_trial'].includes(row.state as string))
			.filter((row) => row.person_id === null || row.person_id === me)
			.map((row) => row.network_id),
	)
	const call: Sees = (row) => ofMyFirm(row) || partIn.has(row.network_id)
	const ofMyCall = through('need_call', ofMyFirm, [
		['network_id', 'network_id'],
		['call_id', 'call_id'],
	])

	const ledTo = ids(
		'introduction_step',
		(row) => step(row) && row.next_person !== null && row.concluded === 'introduced',
		'introduction_id',
	)

	const firmsInNetworks = ids('membership', inNetwork, 'firm_id')
	const met = rows('introduction').filter((row) => introduction(row) && row.state === 'introduced')
	const firstAsked = ids('introduction_step', (row) => ofMe(row) && row.position === 1, 'need_id')
	const recommended: Sees = (row) =>
		firms.has(row.from_firm_id as Id) ||
		(firms.has(row.to_firm_id as Id) && row.state !== 'drafted')
	const lead: Sees = (row) =>
		firms.has(row.from_firm_id as Id) || (firms.has(row.to_firm_id as Id) && row.left_at !== null)
	const referral = (sees: Sees = () => true) =>
		through('referral', (row) => recommended(row) && sees(row), [['referral_id', 'id']])
	const givesIt: Sees = (row) => firms.has(row.from_firm_id as Id)
	const receivesIt: Sees = (row) => firms.has(row.to_firm_id as Id)
	const exchanged = [
		...rows('referral').filter((row) => recommended(row) && row.state !== 'drafted'),
		...rows('lead').filter((row) => lead(row) && row.left_at !== null),
	]
	const firmsMet = new Set([
		...exchanged.flatMap((row) => [row.from_firm_id, row.to_firm_id]),
		...met.flatMap((row) => [row.target_firm_id, row.asker_firm_id]),
		...ids('need', (row) => firstAsked.has(row.id), 'firm_id'),
	])
	const firm: Sees = (row) =>
		firms.has(row.id as Id) ||
		row.visibility === 'instance' ||
		row.visibility === 'public' ||
		firmsInNetworks.has(row.id) ||
		firmsMet.has(row.id)
	/** Audiences: one's networks and firms, everybody, everyone signed in. */
	const forMe: Sees = (row) =>
		inNetwork({ ...row, network_id: row.audience as Id }) ||
		firms.has(row.audience as Id) ||
		/^0{8}-0{4}-0{4}-0{4}-0{11}[12]$/.test(String(row.audience))
	const readable = new Set(
		rows('posting')
			.filter(forMe)
			.map(({ term }) => term),
	)
	const ofSeenFirm = through('firm', firm, [['firm_id', 'id']])
	const present = ids(
		'membership',
		(row) => inNetwork(row) && row.state !== 'left' && row.state !== 'excluded',
		'firm_id',
	)
	const introduced = new Set(met.flatMap((row) => [row.target_firm_id, row.asker_firm_id]))
	const visibilities = new Map(rows('firm').map((row) => [row.id, row.visibility]))
	/** A label or a zone, by its own audience and by how far its firm goes. */
	const told: Sees = (row) => {
		if (ofMyFirm(row)) return true
		if (row.audience === 'self') return false
		if (present.has(row.firm_id) || introduced.has(row.firm_id)) return true
		return visibilities.get(row.firm_id) !== 'networks' && row.audience !== 'networks'
	}
	const mandate: Sees = (row) => ofMe(row) || ofSeenFirm(row)

	const isAdviser = rows('adviser').some((one) => one.person_id === me && isNow(one))
	const askedAdviser: Sees = (row) => isAdviser && ofMe(row)
	const askedClaims = ids('firm_claim_adviser', askedAdviser, 'claim_id')
	const match: Sees = (row) => ofMyFirm(row) || askedClaims.has(row.claim_id)
	const matchedClaims = ids('firm_claim_match', match, 'claim_id')
	const claim: Sees = (row) => ofMe(row) || askedClaims.has(row.id) || matchedClaims.has(row.id)

	const merge: Sees = (row) =>
		firms.has(row.kept_id as Id) || firms.has(row.absorbed_id as Id) || inNetwork(row)
	const proposal: Sees = (row) => ofMyFirm(row) || inNetwork(row)

	const holdsNow = (row: Row) => row.ends_on === null || String(row.ends_on) >= today
	const named = new Set<unknown>([
		me,
		...ids('mandate', (row) => mandate(row) && holdsNow(row), 'person_id'),
		...ids('network_role', role, 'person_id'),
		...rows('tie_declaration')
			.filter((row) => tie(row) && row.withdrawn_at === null)
			.flatMap((row) => [row.from_person, row.to_person]),
		...rows('tie_fact')
			.filter(fact)
			.flatMap((row) => [row.a_person, row.b_person]),
		...rows('introduction_step')
			.filter(step)
			.flatMap((row) => [row.previous_person, row.next_person]),
		...ids('introduction_acceptance', acceptance, 'person_id'),
		...ids('adviser', () => true, 'person_id'),
		...ids('firm_claim', claim, 'person_id'),
		...ids('referral', recommended, 'given_by'),
		...ids('lead', lead, 'given_by'),
	])
	const reached = new Set<unknown>([
		me,
		...ids('mandate', (row) => firmsInNetworks.has(row.firm_id) && holdsNow(row), 'person_id'),
		...ids('network_role', role, 'person_id'),
		...met
			.filter((row) => row.asker_id === me || row.target_id === me)
			.flatMap((row) => [row.asker_id, row.target_id]),
	])

	const readWords = new Set(
		rows('word_recipient')
			.filter(ofMe)
			.map((row) => row.word_id),
	)
	const run = new Set(
		rows('network_role')
			.filter(ofMe)
			.filter((row) => ['facilitator', 'president'].includes(row.role as string) && isNow(row))
			.map((row) => row.network_id),
	)
	const runs: Sees = (row) => inNetwork(row) && run.has(row.network_id)
	const meets: Sees = (row) => (row.people as unknown as Id[]).includes(me)
	const peerIn = new Set(
		rows('peer_help_acceptance')
			.filter((row) => ofMe(row) && row.left_at === null)
			.map((row) => row.meeting_id),
	)
	const keptPlans = new Set(rows('peer_help_plan_kept').map((row) => row.meeting_id))
	const ofPeers: Sees = (row) => peerIn.has(row.meeting_id)
	const mineOrPeers: Sees = (row) => ofMe(row) || ofPeers(row)
	const ofPlan: Sees = (row) => ofMe(row) || (ofPeers(row) && !keptPlans.has(row.meeting_id))
	const word: Sees = (row) =>
		inNetwork(row) &&
		(row.author_id === me ||
			(row.sent_at !== null && (row.audience === 'everyone' || readWords.has(row.word_id))))
	const attachment = through('word', word, [['word_id', 'word_id']])
	const attached = through('word_attachment', attachment, [['file_id', 'file_id']])
	const seesNetwork: Sees = (row) =>
		inNetwork(row) ||
		rows('membership').some((one) => one.network_id === row.network_id && ofMyFirm(one))
	const talkedAbout = new Set<unknown>([
		...ids('document', inNetwork, 'document_id'),
		...ids('word', (row) => word(row) && row.sent_at !== null, 'word_id'),
		...met.filter((row) => row.asker_id === me || row.target_id === me).map((row) => row.id),
	])
	const mySeat: Sees = (row) =>
		rows('membership').some(
			(one) =>
				one.network_id === row.network_id &&
				one.membership_id === row.membership_id &&
				ofMyFirm(one) &&
				(one.person_id === null || ofMe(one)),
		)
	const ran: Sees = (row) => inNetwork(row) && runs(row)
	const myGuest: Sees = (row) =>
		rows('meeting_guest').some((one) => one.guest_id === row.guest_id && one.invited_by === me)
	const registration: Sees = (row) =>
		(inNetwork(row) && (row.answer !== 'excused' || runs(row) || myGuest(row))) || mySeat(row)
	const presence: Sees = (row) => mySeat(row) || ran(row)
	const mySheet: Sees = (row) => row.network_id !== null && networks.has(row.network_id)
	const kept: Sees = (row) => isAdviser && row.network_id === null
	const sheet: Sees = (row) =>
		mySheet(row) || kept(row) || (row.audience !== 'self' && row.closed_at === null)
	const ofSheet = through('network_sheet', sheet, [['sheet_id', 'id']])
	const ofMySheet = through('network_sheet', (row) => mySheet(row) || kept(row), [
		['sheet_id', 'id'],
	])

	return {
		instance: () => true,
		network: (row) =>
			inNetwork(row) ||
			rows('membership').some((one) => one.network_id === row.network_id && ofMyFirm(one)),
		network_role: role,
		membership,
		membership_step: through('membership', membership, [
			['network_id', 'network_id'],
			['membership_id', 'membership_id'],
		]),
		invitation: inNetwork,
		role_offer: inNetwork,
		members_file: inNetwork,
		members_file_line: inNetwork,
		members_file_progress: inNetwork,
		network_zone: inNetwork,
		network_trade: inNetwork,
		visit_request: inNetwork,
		shown_member: (row) => inNetwork(row) || ofMyFirm(row),
		network_sheet: sheet,
		sheet_step: () => isAdviser,
		sheet_claim: (row) => ofMe(row) || isAdviser,
		sheet_file: (row) => isAdviser && row.given_by === me,
		contact_opposition: () => isAdviser,
		sheet_zone: ofSheet,
		sheet_trade: ofSheet,
		sheet_contact: (row) => ofMySheet(row) || (row.is_shown === true && ofSheet(row)),
		import_step: inNetwork,
		network_file: (row) =>
			row.reach === 'public' ||
			(inNetwork(row) && (row.reach === 'network' || row.stored_by === me || attached(row))),
		network_look: seesNetwork,
		pair_draw: runs,
		one_to_one: meets,
		one_to_one_seat: meets,
		one_to_one_end: meets,
		one_to_one_note: ofMe,
		preparation_sheet: (row) =>
			ofMe(row) ||
			rows('one_to_one_seat').some((seat) => seat.person_id === row.person_id && meets(seat)),
		one_to_one_pause: ofMe,
		peer_help_pact: inNetwork,
		peer_help_acceptance: ofMe,
		peer_help_peer: mineOrPeers,
		peer_help_subject: mineOrPeers,
		peer_help_vote: mineOrPeers,
		peer_help_role: ofPeers,
		peer_help_timing: ofPeers,
		peer_help_move: ofPeers,
		peer_help_action: ofPlan,
		peer_help_follow_up: ofPlan,
		peer_help_plan_kept: mineOrPeers,
		peer_help_note: ofMe,
		peer_help_reminder: ofMe,
		document_folder: inNetwork,
		document: inNetwork,
		document_version: inNetwork,
		word,
		word_attachment: attachment,
		word_recipient: ofMe,
		word_opening: ofMe,
		word_answer: (row) =>
			inNetwork(row) &&
			(ofMe(row) ||
				rows('word').some((one) => one.word_id === row.word_id && one.author_id === me)),
		meeting_series: inNetwork,
		meeting: (row) => inNetwork(row) && (row.removed_at === null || runs(row)),
		meeting_invitee: inNetwork,
		meeting_change: inNetwork,
		agenda_item: inNetwork,
		meeting_document: inNetwork,
		registration,
		meeting_guest: (row) =>
			row.person_id === me ||
			(inNetwork(row) &&
				(row.invited_by === me ||
					runs(row) ||
					(row.removed_at === null &&
						rows('registration').some(
							(one) =>
								one.guest_id === row.guest_id && registration(one) && one.answer !== 'excused',
						)))),
		guest_contact: (row) => inNetwork(row) && (runs(row) || myGuest(row)),
		attendance_sheet: inNetwork,
		attendance: presence,
		attendance_mark: presence,
		attendance_correction: presence,
		meeting_code: ran,
		// Every meeting of the stage is for everybody.
		meeting_minutes: (row) => inNetwork(row) && (row.published_at !== null || runs(row)),
		meeting_action: inNetwork,
		leave: (row) =>
			ofMe(row) ||
			rows('mandate').some(
				(one) => one.person_id === row.person_id && firmsInNetworks.has(one.firm_id),
			),
		thread_message: (row) => row.author_id === me || talkedAbout.has(row.object_id),
		mail_preference: ofMe,
		consent: (row) => ofMe(row) || ofMyFirm(row) || inNetwork(row),
		party_file: (row) => ofMe(row) || ofMyFirm(row),
		journal: (row) => inNetwork(row) || ofMe(row) || ofMyFirm(row),
		journal_salt: inNetwork,
		seal: (row) => inNetwork(row) || isAdministrator,

		account: (row) => ofMe(row) || isAdministrator,
		administrator: (row) => ofMe(row) || isAdministrator,
		adviser: () => true,
		session: ofMe,
		passkey: ofMe,
		passkey_challenge: through('session', ofMe, [['session_id', 'id']]),
		authenticator_app: ofMe,
		recovery_code: ofMe,
		linked_identity: ofMe,
		session_logout: through('session', ofMe, [['session_id', 'id']]),
		identity_provider: () => isAdministrator,
		one_time_link: (row) => ofMe(row) || row.created_by === me,
		answered_request: ofMe,
		mail: (row) => ofMe(row) || isAdministrator,
		mail_body: through('mail', ofMe, [['mail_id', 'id']]),
		person: (row) => named.has(row.id),
		person_contact: (row) => reached.has(row.person_id),

		firm,
		firm_label: told,
		firm_zone: told,
		register_answer: ofMyFirm,
		certification_reminder: ofMyFirm,
		firm_visibility: ofSeenFirm,
		firm_availability: ofSeenFirm,
		search_document: forMe,
		posting: forMe,
		common_term: forMe,
		search_count: forMe,
		spelling_word: (row) => readable.has(`=${row.word}`),
		spelling_letters: () => true,
		mandate,
		mandate_offer: ofMyFirm,
		firm_accord: (row) => firms.has(row.a_firm as Id) || firms.has(row.b_firm as Id),

		firm_claim: claim,
		firm_claim_match: match,
		firm_claim_adviser: askedAdviser,
		firm_claim_end: through('firm_claim', claim, [['claim_id', 'id']]),

		firm_merge: merge,
		firm_merge_end: through('firm_merge', merge, [['merge_id', 'id']]),
		firm_merged: (row) => firms.has(row.new_id as Id),
		proposal,
		proposal_change: through('proposal', proposal, [['proposal_id', 'id']]),
		proposal_end: through('proposal', proposal, [['proposal_id', 'id']]),

		referral: recommended,
		referral_third_party: referral(),
		referral_move: (row) => firms.has(row.by_firm_id as Id),
		referral_step: referral(),
		referral_ring: referral(receivesIt),
		referral_note: ofMyFirm,
		referral_amount: referral(
			(row) => receivesIt(row) || (row.shows_amount === true && givesIt(row)),
		),
		referral_echo: referral(givesIt),
		thanks: (row) => givesIt(row) || (receivesIt(row) && row.left_at !== null),
		lead,
		firm_turnover: ofMyFirm,
		news: ofMe,

		tie_declaration: tie,
		tie_fact: fact,
		tie_block: ofMe,
		outsider_note: (row) => row.author_id === me,
		meeting_set_aside: ofMe,
		go_between_rule: ofMe,
		need,
		introduction_thanks: (row) => ofMe(row) || ledTo.has(row.introduction_id),
		need_call: call,
		call_answer: (row) => ofMyFirm(row) || ofMyCall(row),
		introduction,
		introduction_step: step,
		introduction_acceptance: acceptance,
		introduction_outcome: (row) =>
			ofMe(row) || through('introduction', introduction, [['introduction_id', 'id']])(row),
	}
}
