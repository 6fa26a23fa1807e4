import { frenchCsv } from '#firms'
import { dayAt } from '#kernel'
import { idIn, screen } from '#pages'
import { referralsPhrases } from '#referrals'
import { type LeadLine, type ReferralLine, referralsOf } from '#referrals/server'
import { askedList } from '../asked-list.ts'
import type { RequestHandler } from './$types'

/** The list as it is seen, for a spreadsheet: its reader's own, without amounts. */
export const GET: RequestHandler = async (event) => {
	const { locale } = event.locals
	const asked = askedList(event.url)
	const { lines, leads } = await screen(event, (look) =>
		referralsOf(look, { firmId: idIn(event, 'firm'), ...asked }),
	)
	const words = referralsPhrases(locale)
	const body = asked.list === 'leads' ? leadsTable(words, leads) : linesTable(words, lines)
	return new Response(body, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="recommandations.csv"`,
			'cache-control': 'no-store',
		},
	})
}

type Words = ReturnType<typeof referralsPhrases>
const day = (at: Temporal.Instant | null) =>
	at ? dayAt(at, 'Europe/Paris').toLocaleString('fr-FR') : ''

function linesTable(words: Words, lines: ReferralLine[]): string {
	const { csv } = words
	const titles = [
		csv.state,
		csv.firm,
		csv.third,
		csv.need,
		csv.tier,
		csv.urgency,
		csv.sentOn,
		csv.movedOn,
	]
	return frenchCsv(
		titles,
		lines.map((line) => [
			{ text: words.states[line.state] },
			{ text: line.firm ?? '' },
			{ text: line.third ?? '' },
			{ text: line.need ?? '' },
			{ text: words.tiers[line.tier] },
			{ text: words.urgencies[line.urgency] },
			{ code: day(line.sentAt) },
			{ code: day(line.movedAt) },
		]),
	)
}

function leadsTable(words: Words, leads: LeadLine[]): string {
	const { csv } = words
	return frenchCsv(
		[csv.state, csv.side, csv.firm, csv.words, csv.sentOn],
		leads.map((lead) => [
			{ text: words.leadStates[lead.state] },
			{ text: lead.side === 'giver' ? csv.given : csv.received },
			{ text: lead.firm ?? '' },
			{ text: lead.words },
			{ code: day(lead.givenAt) },
		]),
	)
}
