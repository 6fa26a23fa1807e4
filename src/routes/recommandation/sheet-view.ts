import { dayAt } from '#kernel'
import type { Refused } from '#pages'
import { formatDay, formatHour, formatMoney, formatWeekday, type Locale } from '#phrases'
import type { ReferralSheet } from '#referrals/server'

/** What an action gave back to its page: which form, what was typed, what to correct. */
export type GivenBack = Refused | null | undefined

/** A recommendation as its pages show it: days, hours and amounts in words. */
export type ReferralView = ReturnType<typeof referralView>

/** Words the days, hours and amounts of a recommendation for its page. */
export function referralView(sheet: ReferralSheet, locale: Locale) {
	const { timeZone } = sheet
	const day = (at: Temporal.Instant) => formatDay(dayAt(at, timeZone), locale)
	const hour = (at: Temporal.Instant) => formatHour(at, timeZone, locale)
	const {
		sentAt,
		contactedOn,
		contactBy,
		agreement,
		move,
		steps,
		notes,
		amounts,
		thanks,
		...rest
	} = sheet
	return {
		...rest,
		sentOn: sentAt && day(sentAt),
		contactBy: contactBy && formatWeekday(contactBy, locale),
		agreement: { ...agreement, on: agreement.on && formatDay(agreement.on, locale) },
		move: move && { toState: move.toState, hour: hour(move.leavesAt) },
		steps: steps.map(({ at, ...step }) => ({ ...step, day: day(at) })),
		notes: notes.map(({ at, ...note }) => ({ ...note, day: day(at) })),
		amounts: amounts.map(({ at, amount, currency, ...one }) => ({
			...one,
			amount: formatMoney(amount, currency, locale),
			day: day(at),
		})),
		thanks: thanks && {
			id: thanks.id,
			words: thanks.words,
			by: thanks.by,
			day: thanks.leftAt && day(thanks.leftAt),
			hour: hour(thanks.leavesAt),
		},
	}
}
