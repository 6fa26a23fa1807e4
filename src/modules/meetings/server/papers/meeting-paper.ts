import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { typesetPdf } from '#documents/server'
import { type Id, notFound } from '#kernel'
import { dotted, type Locale } from '#phrases'
import { meetingsPhrases } from '../../index.ts'
import type { MeetingKind } from '../../kinds.ts'
import type { Paper } from '../../papers/kinds.ts'
import { organiseMeeting } from '../access.ts'
import { type Attendee, attendeesOf } from '../check-in/attendees.ts'

/** What a meeting prints, for who runs the network: a PDF that screen readers read. */
export async function meetingPaper(
	look: Look,
	{
		networkId,
		meetingId,
		paper,
		locale,
	}: { networkId: Id; meetingId: Id; paper: Paper; locale: Locale },
): Promise<Uint8Array> {
	const { tx } = look
	const { meeting, network } = await organiseMeeting(look, meetingId)
	if (meeting.networkId !== networkId) notFound()
	const words = meetingsPhrases(locale)
	const all = await attendeesOf(tx, meeting)
	// A sheet to sign has a line for each seat; the rest is for those who come.
	const expected = paper === 'sheet' ? all : all.filter(isExpected)
	const trades = await tradesOf(tx, expected)
	return typesetPdf(templateOf(paper), {
		locale,
		network: network.name,
		title: words.papers.titles[paper]({
			title: meeting.title || words.kinds[meeting.kind as MeetingKind],
		}),
		when: words.when(meeting),
		place: meeting.place ?? meeting.videoUrl ?? '',
		count: words.sheet.comingCount(expected.length),
		heads: paper === 'sheet' ? words.papers.sheetHeads : words.papers.listHeads,
		signature: words.papers.signature,
		lines: expected.map((one) =>
			lineOf(one, trades.get(one.firmId ?? '') ?? '', words.sheet.guest),
		),
	})
}

const templateOf = (paper: Paper) =>
	readFileSync(join(import.meta.dirname, `../../papers/${paper}.typ`), 'utf8')

function isExpected({ answer, status }: Attendee): boolean {
	return (answer !== null && answer !== 'excused') || status === 'present' || status === 'late'
}

function lineOf(one: Attendee, trade: string, guest: string) {
	const name = (one.answer === 'substitute' && one.announcedSubstitute) || one.name
	// A firm in the place of its people has a name, no given and family names.
	const isFirm = one.membershipId !== null && one.firm === null
	return {
		name,
		firm: one.firm ?? '',
		detail: dotted([trade, one.guestId ? guest : '']),
		initials: name
			.split(/\s+/)
			.map((word) => [...word][0] ?? '')
			.slice(0, isFirm ? 1 : 2)
			.join(''),
	}
}

async function tradesOf(tx: Tx, attendees: readonly Attendee[]): Promise<Map<string, string>> {
	const firms = attendees.flatMap(({ firmId }) => firmId ?? [])
	const { rows } = await sql<{ firmId: Id; trade: string }>`
		select distinct on (firm_id) firm_id, label as trade from firm_label
		where firm_id = any (${firms}::uuid[]) and kind = 'trade' order by firm_id, key`.execute(tx)
	return new Map(rows.map(({ firmId, trade }) => [firmId, trade]))
}
