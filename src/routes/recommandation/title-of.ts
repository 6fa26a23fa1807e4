import type { ReferralsPhrases } from '#referrals'
import type { ReferralView } from './sheet-view.ts'

/** Who recommends whom, as its reader would say it; the third party unnamed once forgotten. */
export function titleOf(words: ReferralsPhrases, sheet: ReferralView): string {
	const { sheet: page, list } = words
	const third = sheet.third?.name ?? page.somebody
	if (sheet.side === 'giver') return page.given({ third, firm: sheet.receiver ?? list.gone })
	if (sheet.tier === 'inside') return page.forMember(sheet.giverFirm ?? list.gone)
	return page.received({ giver: sheet.giver ?? sheet.giverFirm ?? list.gone, third })
}
