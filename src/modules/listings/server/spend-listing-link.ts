import { findLink, type Link, useLink } from '#accounts/server'
import type { Act } from '#db'
import { assert } from '#kernel'
import { gone } from './refusal.ts'

/**
 * The sheet that a link « still right? » is about. One answer for one question: the links sent before it for
 * the same sheet serve no longer. Refuses (410) a link that served, and one whose sheet is closed or claimed.
 */
export async function spendListingLink({ tx, now }: Act, token: string) {
	const link: Link = await findLink(tx, token, 'listing', now)
	assert(link.subjectId, 'such a link is about a sheet')
	const sheet = await tx
		.selectFrom('networkSheet')
		.select(['id', 'name', 'keptBy', 'currency'])
		.where('id', '=', link.subjectId)
		.where('networkId', 'is', null)
		.where('closedAt', 'is', null)
		.executeTakeFirst()
	if (!sheet) return gone('listings.linkOver')
	await useLink(tx, link, now)
	await tx
		.updateTable('oneTimeLink')
		.set({ usedAt: now })
		.where('purpose', '=', 'listing')
		.where('subjectId', '=', sheet.id)
		.where('usedAt', 'is', null)
		.execute()
	return { sheet, email: link.email }
}
