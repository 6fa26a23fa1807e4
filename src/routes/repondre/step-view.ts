import { dayAt } from '#kernel'
import { formatHour, formatWeekday, type Locale } from '#phrases'
import type { StepSheet } from '#ties/server'

const zone = 'Europe/Paris'

/** A request as its page shows it: days and hours in words. */
export type StepView = Omit<StepSheet, 'lapseAt' | 'leavesAt'> & {
	lapseDay: string
	leavesHour: string | null
}

/** Words the days and hours of a request for its page. */
export function stepView(sheet: StepSheet, locale: Locale): StepView {
	const { lapseAt, leavesAt, ...rest } = sheet
	return {
		...rest,
		lapseDay: formatWeekday(dayAt(lapseAt, zone), locale),
		leavesHour: leavesAt && formatHour(leavesAt, zone, locale),
	}
}
