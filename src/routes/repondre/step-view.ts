import { dayAt } from '#kernel'
import { formatDay, formatHour, formatWeekday, type Locale } from '#phrases'
import type { StepSheet } from '#ties/server'

const zone = 'Europe/Paris'

/** A request as its page shows it: days and hours in words. */
export type StepView = Omit<StepSheet, 'lapsesAt' | 'leavesAt' | 'cameOf'> & {
	lapseDay: string
	leavesHour: string | null
	/** What came of it, for a go-between: the day it was learnt that the two met, and thanks. */
	cameOf: { metDay: string | null; thanks: string | null } | null
}

/** Words the days and hours of a request for its page. */
export function stepView(sheet: StepSheet, locale: Locale): StepView {
	const { lapsesAt, leavesAt, cameOf, ...rest } = sheet
	return {
		...rest,
		lapseDay: formatWeekday(dayAt(lapsesAt, zone), locale),
		leavesHour: leavesAt && formatHour(leavesAt, zone, locale),
		cameOf: cameOf && {
			metDay: cameOf.metOn && formatDay(cameOf.metOn, locale),
			thanks: cameOf.thanks,
		},
	}
}
