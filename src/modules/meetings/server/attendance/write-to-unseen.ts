import { sql } from 'kysely'
import { defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { assert, dayAt, type Id, notFound, personOf } from '#kernel'
import { sendMail } from '#mail/server'
import type { Locale } from '#phrases'
import { writeToUnseenInput } from '../../attendance/inputs.ts'
import { attendancePhrases } from '../../index.ts'
import { organise } from '../access.ts'
import { dressOf } from '../letter-facts.ts'
import { refuse } from '../refusal.ts'

/** A word from who runs the network to a member who was not seen for some time, in their own words. */
export const writeToUnseen = defineAct({
	name: 'meetings.write-to-unseen',
	input: writeToUnseenInput,
	door: 'none',
	act: async (act, { networkId, membershipId, body }) => {
		const { tx, actor, now, record } = act
		const network = await organise(act, networkId)
		const me = personOf(actor)
		assert(me, 'someone writes')
		const today = dayAt(now, network.timeZone)
		const { rows: readers } = await sql<{ personId: Id; email: string; locale: Locale }>`
			select distinct on (d.person_id) d.person_id, c.email, p.locale
			from membership m join mandate d on d.firm_id = m.firm_id
				and (d.ends_on is null or d.ends_on >= ${today})
				and (d.person_id = m.person_id or (m.person_id is null and d.role = 'representative'))
			join person_contact c on c.person_id = d.person_id and c.email is not null
			join person p on p.id = d.person_id
			where m.network_id = ${networkId} and m.membership_id = ${membershipId}
				and m.state in ('member', 'on_trial')
				and not exists (select from leave l where l.person_id = d.person_id
					and ${today}::date between l.starts_on and l.ends_on)
			order by d.person_id`.execute(tx)
		const { rows: seats } = await sql<{ isThere: boolean }>`select exists (select from membership
			where network_id = ${networkId} and membership_id = ${membershipId}) as is_there`.execute(tx)
		if (!seats[0]?.isThere) notFound()
		if (readers.length === 0) refuse('meetings.nobodyToWriteTo')
		const { rows: writers } = await sql<{ name: string }>`
			select given_name || ' ' || family_name as name from person where id = ${me}`.execute(tx)
		const url = `${await publicAddress(tx)}/moi/agenda`
		for (const { personId, email, locale } of readers)
			await sendMail(act, {
				kind: 'meeting.unseen',
				personId,
				recipient: email,
				locale,
				...(await dressOf(tx, networkId)),
				letter: attendancePhrases(locale).letters.unseen({
					network: network.name,
					by: writers[0]?.name ?? network.name,
					body,
					url,
				}),
			})
		await record({ networkId, subjectId: membershipId, content: { body } })
	},
})
