import { type Act, defineAct } from '#db'
import { makeFindable, rewriteFirm } from '#firms/server'
import { dayAt, type Id, newId } from '#kernel'
import { editUnclaimedFirmInput } from '../inputs.ts'
import { mayRun } from '../policy.ts'
import { forbid } from './refusal.ts'
import { accessMembership, accessNetwork, standingIn } from './standing.ts'

/** Corrects the record of a firm that has not come yet, and who to write to: facilitator or president. */
export const editUnclaimedFirm = defineAct({
	name: 'networks.edit-unclaimed-firm',
	input: editUnclaimedFirmInput,
	door: 'none',
	act: async (act, { networkId, membershipId, ...written }) => {
		const { tx, actor, now, record } = act
		const { givenName, familyName, jobTitle, email, ...card } = written
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const { firmId, firmName, firmClaimedAt } = await accessMembership(tx, networkId, membershipId)
		if (firmClaimedAt) forbid('networks.firmHasPeople', { firm: firmName })
		await rewriteFirm(tx, firmId, card, now)
		if (givenName || familyName || email)
			await writeLeader(act, firmId, { givenName, familyName, jobTitle, email })
		await makeFindable(act, [firmId])
		await record({ networkId, firmId, subjectId: membershipId, content: written })
	},
})

type Leader = Partial<Record<'givenName' | 'familyName' | 'jobTitle' | 'email', string | undefined>>

async function writeLeader({ tx, now }: Act, firmId: Id, leader: Leader): Promise<void> {
	const named = {
		givenName: leader.givenName || '–',
		familyName: leader.familyName || '–',
		jobTitle: leader.jobTitle || null,
	}
	const mandate = await tx
		.selectFrom('mandate')
		.select('personId')
		.where('firmId', '=', firmId)
		.where('role', '=', 'representative')
		.where('endsOn', 'is', null)
		.orderBy('startsOn')
		.orderBy('id')
		.executeTakeFirst()
	const personId = mandate?.personId ?? newId()
	if (mandate) await tx.updateTable('person').set(named).where('id', '=', personId).execute()
	else {
		await tx
			.insertInto('person')
			.values({ id: personId, ...named, createdAt: now })
			.execute()
		await tx
			.insertInto('mandate')
			.values({
				id: newId(),
				personId,
				firmId,
				role: 'representative',
				startsOn: dayAt(now, 'UTC'),
			})
			.execute()
	}
	const email = leader.email ?? null
	await tx
		.insertInto('personContact')
		.values({ personId, email })
		.onConflict((known) => known.column('personId').doUpdateSet({ email }))
		.execute()
}
