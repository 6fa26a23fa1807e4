import { parameter, parametersOn, type Tx } from '#db'
import { dayAt } from '#kernel'
import type { Calendar } from '../next-ring.ts'

/** The numbers of recommendations in force at an instant, by name. */
export async function numbersAt(
	tx: Tx,
	now: Temporal.Instant,
): Promise<(parameterName: string) => number> {
	const parameters = await parametersOn(tx, dayAt(now, 'UTC'), [
		'referral',
		'lead',
		'news',
		'benefit',
	])
	return (name) => parameter(parameters, name)
}

/** The hours of a country: the product's two for now, the home's for any other. */
function timeZoneOf(country: string): string {
	return country === 'MA' ? 'Africa/Casablanca' : 'Europe/Paris'
}

/** The currency in which a firm of a country declares. */
export function currencyOf(country: string): string {
	return country === 'MA' ? 'MAD' : 'EUR'
}

/** By which calendar a firm works, and how many days each clock counts today. */
export async function calendarOf(tx: Tx, firmId: string, now: Temporal.Instant): Promise<Calendar> {
	const { country } = await tx
		.selectFrom('firm')
		.select('country')
		.where('id', '=', firmId)
		.executeTakeFirstOrThrow()
	return { country, timeZone: timeZoneOf(country), days: await numbersAt(tx, now) }
}
