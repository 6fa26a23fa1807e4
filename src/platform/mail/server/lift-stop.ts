import { sql } from 'kysely'
import * as v from 'valibot'
import { defineAct } from '#db'
import { type Id, isId, notFound, personOf } from '#kernel'

/** Whoever has an account takes back a stop on its address; another's does not exist for them (404). */
export const liftStop = defineAct({
	name: 'mail.lift-stop',
	input: v.strictObject({ stopId: v.custom<Id>(isId, 'form.unexpected') }),
	door: 'none',
	asSystem: true,
	act: async ({ tx, actor, now, record }, { stopId }) => {
		const { rows } = await sql<{ id: Id }>`update mail_stop set ended_at = ${now}
			where id = ${stopId} and ended_at is null and address_hash =
				(select address_hash(email) from account where person_id = ${personOf(actor)})
			returning id`.execute(tx)
		if (rows.length === 0) notFound()
		await record({ subjectId: stopId, content: null })
	},
})
