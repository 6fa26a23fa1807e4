import { sql } from 'kysely'
import type { Tx } from '#db'
import { makeFindable } from '#firms/server'
import { defineRetention, deleted } from '#jobs/server'
import type { Id } from '#kernel'
import { takingPart } from '../states.ts'

/** An invitation that is over still says that it was made and what came of it: not whom it named, nor the words. */
const invitation = defineRetention('invitation', async (tx, before) => {
	let emptied = 0
	for (const table of ['invitation', 'role_offer']) {
		const { numAffectedRows } = await sql`update ${sql.table(table)}
			set given_name = null, family_name = null, email = null, message = null
			where coalesce(accepted_at, withdrawn_at, expires_at) < ${before}::timestamptz
				and (given_name, family_name, email, message) is distinct from (null, null, null, null)`.execute(
			tx,
		)
		emptied += Number(numAffectedRows ?? 0)
	}
	return emptied
})

/**
 * People named on a record that nobody took up, whom no network counts among its own: invited or suggested,
 * never come, and nothing was tried since. The firm's record stays, as that of a firm.
 */
const unclaimedPerson = defineRetention('unclaimed_person', async (tx, before, now) => {
	const people = await forgottenSince(tx, before)
	if (people.length === 0) return 0
	const { rows: firms } = await sql<{ id: Id }>`delete from mandate
		where person_id = any (${people}::uuid[]) returning firm_id as id`.execute(tx)
	await tx.deleteFrom('personContact').where('personId', 'in', people).execute()
	await tx
		.updateTable('person')
		.set({ givenName: 'Personne', familyName: 'effacée', jobTitle: null })
		.where('id', 'in', people)
		.execute()
	await makeFindable({ tx, now }, [...new Set(firms.map(({ id }) => id))])
	return people.length
})

/** A night's work stays short; the rest is for the next nights. */
const mostPeople = 500

async function forgottenSince(tx: Tx, before: Temporal.Instant): Promise<Id[]> {
	const { rows } = await sql<{ id: Id }>`
		select p.id from person p
		where p.created_at < ${before}::timestamptz
			and exists (select from mandate m where m.person_id = p.id)
			and not exists (select from account a where a.person_id = p.id)
			and not exists (select from network_role r where r.person_id = p.id)
			and not exists (select from mandate m join firm f on f.id = m.firm_id
				where m.person_id = p.id and f.claimed_at is not null)
			and not exists (select from mandate m join membership s on s.firm_id = m.firm_id
				where m.person_id = p.id and (s.state = any (${[...takingPart, 'suspended', 'visitor']})
					or s.since >= ${before}::timestamptz))
			and not exists (select from mandate m join membership s on s.firm_id = m.firm_id
				join invitation i on i.network_id = s.network_id and i.membership_id = s.membership_id
				where m.person_id = p.id and i.created_at >= ${before}::timestamptz)
		order by p.id limit ${mostPeople}`.execute(tx)
	return rows.map(({ id }) => id)
}

/** That a firm was a member, from when to when, stays; the words written about its coming and going do not. */
const formerMember = defineRetention('former_member', async (tx, before) => {
	const { numAffectedRows } = await sql`update membership_step s set reason = null
		from membership m where m.network_id = s.network_id and m.membership_id = s.membership_id
			and m.state in ('left', 'excluded') and m.since < ${before}::timestamptz
			and s.reason is not null`.execute(tx)
	return Number(numAffectedRows ?? 0)
})

/** Who asked to visit a network, without an account. */
const visitRequest = defineRetention('visit_request', async (tx, before) =>
	deleted(await tx.deleteFrom('visitRequest').where('askedAt', '<', before).executeTakeFirst()),
)

/** What networks forget each night. */
export const networksClocks = [invitation, unclaimedPerson, formerMember, visitRequest]
