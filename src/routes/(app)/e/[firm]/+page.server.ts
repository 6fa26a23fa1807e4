import { homePhrases } from '#home'
import { dayAt } from '#kernel'
import { type Awaiting, firmHome, idIn, screen } from '#pages'
import {
	formatMoney,
	formatMonth,
	formatPercent,
	formatShortDay,
	formatWeekday,
	type Locale,
} from '#phrases'
import type { Brought } from '#referrals/server'
import type { PageServerLoad } from './$types'

const zone = 'Europe/Paris'

/** The day, what waits and for when, worded for the timetable. */
export const load: PageServerLoad = async (event) => {
	const { locale } = event.locals
	const home = await screen(event, (look) => firmHome(look, { firmId: idIn(event, 'firm') }))
	const today = dayAt(Temporal.Now.instant(), zone)
	const awaiting = home.awaiting.map((one) => ({
		...one,
		by: null,
		due: dueOf(one, today, locale),
	}))
	return {
		...home,
		awaiting,
		brought: home.brought && broughtOf(home.brought, locale),
		underWay: home.underWay.map(({ asked, ...one }) => ({
			...one,
			day: dayOf(dayAt(asked, zone), locale),
		})),
		week: today.weekOfYear ?? 0,
		title: capital(formatWeekday(today, locale)),
		beforeTonight: awaiting.filter(({ due }) => due?.look !== undefined).length,
	}
}

function broughtOf({ amount, currency, share }: Brought, locale: Locale) {
	const { year, shareBps, referenceBps } = share
	return {
		year,
		amount: formatMoney(amount, currency, locale),
		percent: shareBps === null ? null : formatPercent(shareBps, locale),
		reference: formatPercent(referenceBps, locale),
	}
}

function dueOf({ by }: Awaiting, today: Temporal.PlainDate, locale: Locale) {
	if (!by) return null
	const words = homePhrases(locale)
	const day = dayAt(by, zone)
	const days = today.until(day).days
	const datetime = day.toString()
	if (days < 0) return { label: words.late, look: 'overdue' as const, datetime }
	if (days === 0) return { label: words.tonight, look: 'today' as const, datetime }
	return { ...dayOf(day, locale), detail: words.inDays(days) }
}

function dayOf(day: Temporal.PlainDate, locale: Locale) {
	return {
		label: formatShortDay(day, locale),
		detail: formatMonth(day, locale),
		datetime: day.toString(),
	}
}

function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
