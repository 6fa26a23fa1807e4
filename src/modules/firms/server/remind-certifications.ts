import * as v from 'valibot'
import { type Act, defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { dayAt, type Id, notFound } from '#kernel'
import { sendMail } from '#mail/server'
import { isLocale } from '#phrases'
import { reminderDue } from '../certification-reminder.ts'
import { firmsPhrases } from '../index.ts'
import { id } from '../inputs.ts'

type Ending = { key: string; label: string; expiresOn: Temporal.PlainDate; days: number }

/**
 * A clock's act: tells a firm's representatives which of its certifications end soon, once for each delay.
 * One letter for all of them.
 */
export const remindCertifications = defineAct({
	name: 'firms.remind-certifications',
	input: v.strictObject({ firmId: id }, 'form.unexpected'),
	door: 'none',
	act: async (act, { firmId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const endings = await endingsOf(act, firmId)
		if (endings.length > 0) {
			await tx
				.insertInto('certificationReminder')
				.values(
					endings.map(({ key, expiresOn, days }) => ({
						firmId,
						key,
						expiresOn,
						days,
						sentAt: now,
					})),
				)
				.execute()
			await write(act, firmId, endings)
		}
		await record({ firmId, subjectId: firmId, content: { told: endings.length } })
		return { told: endings.length }
	},
})

async function endingsOf({ tx, now }: Act, firmId: Id): Promise<Ending[]> {
	const today = dayAt(now, 'Europe/Paris')
	const delays = await delaysOn({ tx }, today)
	const labels = await tx
		.selectFrom('firmLabel')
		.select(['key', 'label', 'expiresOn'])
		.where('firmId', '=', firmId)
		.where('kind', '=', 'certification')
		.orderBy('expiresOn')
		.orderBy('key')
		.execute()
	const told = await tx
		.selectFrom('certificationReminder')
		.select(['key', 'expiresOn', 'days'])
		.where('firmId', '=', firmId)
		.execute()
	return labels.flatMap(({ key, label, expiresOn }) => {
		if (!expiresOn) return []
		const before = told.filter((one) => one.key === key && one.expiresOn.equals(expiresOn))
		const days = reminderDue(
			expiresOn,
			today,
			delays,
			before.map((one) => one.days),
		)
		return days === null ? [] : [{ key, label, expiresOn, days }]
	})
}

/** The delays in force on a day, by the dated parameters. */
export async function delaysOn(
	{ tx }: Pick<Act, 'tx'>,
	day: Temporal.PlainDate,
): Promise<number[]> {
	const rows = await tx
		.selectFrom('parameter')
		.select(['name', 'value'])
		.distinctOn('name')
		.where('name', 'like', 'certification.%_reminder_days')
		.where('startsOn', '<=', day)
		.orderBy('name')
		.orderBy('startsOn', 'desc')
		.execute()
	return rows.map(({ value }) => Number(value))
}

async function write(act: Act, firmId: Id, endings: Ending[]): Promise<void> {
	const { tx, now } = act
	const day = dayAt(now, 'UTC')
	const readers = await tx
		.selectFrom('mandate')
		.innerJoin('account', 'account.personId', 'mandate.personId')
		.innerJoin('person', 'person.id', 'mandate.personId')
		.innerJoin('firm', 'firm.id', 'mandate.firmId')
		.select(['account.personId', 'account.email', 'person.locale', 'firm.name as firm'])
		.distinct()
		.where('mandate.firmId', '=', firmId)
		.where('mandate.role', '=', 'representative')
		.where('mandate.startsOn', '<=', day)
		.where((eb) => eb.or([eb('mandate.endsOn', 'is', null), eb('mandate.endsOn', '>=', day)]))
		.orderBy('account.personId')
		.execute()
	const url = `${await publicAddress(tx)}/e/${firmId}/fiche#section-certifications`
	for (const { personId, email, locale: spoken, firm } of readers) {
		const locale = isLocale(spoken) ? spoken : 'fr'
		const words = firmsPhrases(locale).letters.certifications
		const title = words.title({ firm, count: endings.length })
		await sendMail(act, {
			kind: 'firms.certifications-end',
			personId,
			recipient: email,
			locale,
			letter: {
				subject: title,
				preheader: endings.map(({ label }) => label).join(', '),
				title,
				paragraphs: endings.map(({ label, expiresOn }) => words.line({ label, until: expiresOn })),
				actions: [{ label: words.act, url, kind: 'primary' }],
				afterwards: [words.afterwards],
				why: words.why,
			},
		})
	}
}
