import { type Act, defineAct } from '#db'
import { dayAt, notFound } from '#kernel'
import { onLeaveUntil } from '#ties/server'
import { leadIdInput } from '../inputs.ts'
import { addWorkingDays, morningOf, whenAtWork } from '../working-days.ts'
import { setLeadClock } from './lead-clock.ts'
import { calendarOf } from './parameters.ts'
import { speakersOf } from './people.ts'
import { refuse } from './refusal.ts'
import { writeLead, writeLeadEnd } from './write-letters.ts'

/** A clock's act: reminds once the firm that has not said what became of a lead, then ends it. */
export const ringLead = defineAct({
	name: 'referrals.ring-lead',
	input: leadIdInput,
	door: 'none',
	act: async (act, { leadId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const lead = await tx
			.selectFrom('lead')
			.selectAll()
			.where('id', '=', leadId)
			.where('state', 'in', ['sent', 'followed'])
			.executeTakeFirst()
		if (!lead) return refuse('referrals.settled')
		const { timeZone, country } = await calendarOf(tx, lead.toFirmId, now)
		const atWork = whenAtWork(now, timeZone, country)
		if (Temporal.Instant.compare(atWork, now) > 0) return setAgain(act, leadId, atWork)
		if (lead.remindedAt) await end(act, lead)
		else {
			const readers = await speakersOf(tx, lead.toFirmId, now)
			const ids = readers.map(({ personId }) => personId)
			const away = await onLeaveUntil(tx, ids, dayAt(now, timeZone))
			const [firstBack] = [...away.values()].sort(Temporal.PlainDate.compare)
			const present = readers.filter(({ personId }) => !away.has(personId))
			if (firstBack && present.length === 0)
				return setAgain(act, leadId, morningOf(addWorkingDays(firstBack, 1, country), timeZone))
			await writeLead(act, lead, present, true)
			await tx.updateTable('lead').set({ remindedAt: now }).where('id', '=', leadId).execute()
			await setLeadClock(act, { ...lead, remindedAt: now })
		}
		await record({ subjectId: leadId, content: {} })
	},
})

type Lead = {
	id: string
	fromFirmId: string
	toFirmId: string
	givenBy: string
	words: string
}

async function end(act: Act, lead: Lead): Promise<void> {
	await act.tx
		.updateTable('lead')
		.set({ state: 'no_answer', movedAt: act.now })
		.where('id', '=', lead.id)
		.execute()
	await writeLeadEnd(act, lead, 'no_answer')
}

async function setAgain(
	{ enqueue, record }: Act,
	leadId: string,
	at: Temporal.Instant,
): Promise<void> {
	await record({ subjectId: leadId, content: { again: at.toString() } })
	await enqueue('referrals.ring-lead', { leadId }, { at, key: `lead-ring:${leadId}` })
}
