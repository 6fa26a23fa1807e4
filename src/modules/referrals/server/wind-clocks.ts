import { type Act, addJob, type Tx } from '#db'
import { setLeadClock } from './lead-clock.ts'
import { setClock } from './set-clock.ts'

/** Winds the clocks of recommendations and leads that were written whole, as the demonstration's are. As the system. */
export async function windReferralClocks(tx: Tx, now: Temporal.Instant): Promise<void> {
	const enqueue: Act['enqueue'] = (...job) => addJob(tx, ...job)
	for (const { id } of await tx.selectFrom('referral').select('id').execute())
		await setClock({ tx, now, enqueue }, id)
	const leads = await tx
		.selectFrom('lead')
		.selectAll()
		.where('state', 'in', ['sent', 'followed'])
		.where('leftAt', 'is not', null)
		.execute()
	for (const lead of leads) await setLeadClock({ tx, now, enqueue }, lead)
}
