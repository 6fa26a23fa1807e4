import type { Act } from '#db'
import { dayAt, type Id } from '#kernel'
import { sendMail } from '#mail/server'
import { isLocale, type Locale } from '#phrases'

/** Representatives of today who have an account. */
export async function representativesOf({ tx, now }: Act, firmId: Id): Promise<Id[]> {
	const day = dayAt(now, 'UTC')
	const rows = await tx
		.selectFrom('mandate')
		.innerJoin('account', 'account.personId', 'mandate.personId')
		.select('mandate.personId')
		.distinct()
		.where('firmId', '=', firmId)
		.where('role', '=', 'representative')
		.where('startsOn', '<=', day)
		.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', day)]))
		.orderBy('mandate.personId')
		.execute()
	return rows.map((one) => one.personId)
}

/** Sends a letter to somebody with an account, in their language; to nobody else. */
export async function write(
	act: Act,
	personId: Id,
	kind: string,
	letter: (locale: Locale) => Parameters<typeof sendMail>[1]['letter'],
): Promise<void> {
	const reader = await act.tx
		.selectFrom('account')
		.innerJoin('person', 'person.id', 'account.personId')
		.select(['account.email', 'person.locale'])
		.where('account.personId', '=', personId)
		.executeTakeFirst()
	if (!reader) return
	const locale = isLocale(reader.locale) ? reader.locale : 'fr'
	await sendMail(act, { kind, personId, recipient: reader.email, locale, letter: letter(locale) })
}
