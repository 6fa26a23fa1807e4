import type { Look } from '#db'
import { type ShownCard, shownCard } from '#firms/server'
import { type Id, notFound } from '#kernel'
import { sheetPage } from './sheet-page.ts'

/**
 * The card of a member that appears on the page of its network, for whoever reads the page: what the firm shows
 * to everybody and nothing else, whoever looks. 404 for a firm that does not appear there, or whose card is not
 * public. Nobody's address is on it: to reach people is for those who share a network.
 */
export async function sheetMember(
	look: Look,
	{ sheetId, firmId }: { sheetId: Id; firmId: Id },
): Promise<Pick<ShownCard, 'firm' | 'card'> & { network: { sheetId: Id; name: string } }> {
	const { sheet } = await sheetPage(look, { sheetId })
	const member = sheet.members.find((one) => one.firmId === firmId)
	if (!member?.isPublic) notFound()
	const { firm, card } = await shownCard(look, firmId, 'public')
	const people = card.people?.map((one) => ({ ...one, email: null, phone: null }))
	return {
		firm,
		card: { ...card, ...(people && { people }) },
		network: { sheetId: sheet.id, name: sheet.name },
	}
}
