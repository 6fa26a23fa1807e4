import { redirect } from '@sveltejs/kit'
import type { Cents } from '#kernel'
import { idIn, readForm, screen, tryAct } from '#pages'
import { currencySign, formatMoney, formatPercent } from '#phrases'
import { benefitOf, declareTurnover } from '#referrals/server'
import type { Actions, PageServerLoad } from './$types'

/** What the network brought the firm, year by year, beside its turnover; the lines behind each total. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const firmId = idIn(event, 'firm')
	const seen = await screen(event, (look) => benefitOf(look, { firmId }))
	const money = (amount: Cents) => formatMoney(amount, seen.currency, locale)
	return {
		firm: seen.firm,
		sign: currencySign(seen.currency, locale),
		thisYear: seen.thisYear,
		toDeclare: seen.toDeclare,
		isSaved: event.url.searchParams.has('enregistre'),
		years: seen.years.map((one) => ({
			year: one.year,
			through: money(one.throughNetwork),
			turnover: one.turnover === null ? null : money(one.turnover),
			percent: one.shareBps === null ? null : formatPercent(one.shareBps, locale),
			reference: formatPercent(one.referenceBps, locale),
			shareBps: one.shareBps,
			referenceBps: one.referenceBps,
			lines: one.lines.map(({ amount, ...line }) => ({ ...line, amount: money(amount) })),
		})),
	}
}

export const actions: Actions = {
	default: async (event) => {
		const posted = await readForm(event.request)
		const firmId = idIn(event, 'firm')
		const { refused } = await tryAct(event, declareTurnover, posted, {
			firmId,
			year: posted.number('year') ?? Number.NaN,
			turnover: posted.text('turnover'),
		})
		if (refused) return refused
		redirect(303, `/e/${firmId}/apport?enregistre`)
	},
}
