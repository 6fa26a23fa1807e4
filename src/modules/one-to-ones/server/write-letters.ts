import * as v from 'valibot'
import { type Act, defineAct } from '#db'
import { id } from '#firms'
import { dayAt, type Id, notFound } from '#kernel'
import { accessNetwork } from '#networks/server'
import { onLeaveUntil } from '#ties/server'
import { stateOf } from '../states.ts'
import { fetchOneToOne } from './access.ts'
import { morningOf, windReminder } from './clocks.ts'
import { writeAgreed, writeProposed, writeQuestion } from './one-to-one-letters.ts'
import { refuse } from './refusal.ts'

const input = v.strictObject({ oneToOneId: id })

/** Tells those who have not answered that a one-to-one is proposed to them; once each. */
export const tellProposed = defineAct({
	name: 'one-to-ones.tell-proposed',
	input,
	door: 'none',
	act: async (act, { oneToOneId }) => {
		const oneToOne = await fetchForClock(act, oneToOneId, 'proposed')
		const seats = oneToOne.seats.filter(({ answer, mailedAt }) => !answer && !mailedAt)
		if (seats.length === 0) refuse('one-to-ones.settled')
		await stamp(act, oneToOne, await writeProposed(act, oneToOne, seats, false), 'mailedAt')
	},
})

/** The one reminder, to those who have still not answered; to who is away, once they are back. */
export const remindProposed = defineAct({
	name: 'one-to-ones.remind-proposed',
	input,
	door: 'none',
	act: async (act, { oneToOneId }) => {
		const oneToOne = await fetchForClock(act, oneToOneId, 'proposed')
		const seats = oneToOne.seats.filter(({ answer, remindedAt }) => !answer && !remindedAt)
		if (seats.length === 0) refuse('one-to-ones.settled')
		const present = await presentOf(act, oneToOne, seats, 'remind')
		await stamp(act, oneToOne, await writeProposed(act, oneToOne, present, true), 'remindedAt')
	},
})

/** Everybody agreed: each receives the others' card. Once. */
export const tellAgreed = defineAct({
	name: 'one-to-ones.tell-agreed',
	input,
	door: 'none',
	act: async (act, { oneToOneId }) => {
		const oneToOne = await fetchForClock(act, oneToOneId, 'agreed')
		if (oneToOne.seats.every(({ toldAgreedAt }) => toldAgreedAt)) refuse('one-to-ones.settled')
		await stamp(act, oneToOne, await writeAgreed(act, oneToOne), 'toldAgreedAt')
	},
})

/** After the last day, asks those who have not said it whether they met. Once each, and not while they are away. */
export const askHeld = defineAct({
	name: 'one-to-ones.ask-held',
	input,
	door: 'none',
	act: async (act, { oneToOneId }) => {
		const oneToOne = await fetchForClock(act, oneToOneId, 'agreed')
		const seats = oneToOne.seats.filter(({ said, askedHeldAt }) => !said && !askedHeldAt)
		if (seats.length === 0) refuse('one-to-ones.settled')
		const present = await presentOf(act, oneToOne, seats, 'ask-held')
		await stamp(act, oneToOne, await writeQuestion(act, oneToOne, present), 'askedHeldAt')
	},
})

async function fetchForClock({ tx, actor }: Act, oneToOneId: Id, wanted: 'proposed' | 'agreed') {
	if (actor.kind !== 'system') notFound()
	const oneToOne = await fetchOneToOne(tx, oneToOneId)
	if (stateOf(oneToOne.seats, oneToOne.end?.kind ?? null) !== wanted) refuse('one-to-ones.settled')
	return oneToOne
}

/** Those who are not away; the clock is set again for the morning when the first of the others is back. */
async function presentOf<Seat extends { personId: Id }>(
	act: Act,
	oneToOne: { networkId: Id; oneToOneId: Id },
	seats: readonly Seat[],
	what: 'remind' | 'ask-held',
): Promise<Seat[]> {
	const { tx, now } = act
	const { timeZone } = await accessNetwork(tx, oneToOne.networkId)
	const people = seats.map(({ personId }) => personId)
	const away = await onLeaveUntil(tx, people, dayAt(now, timeZone))
	const [firstBack] = [...away.values()].sort(Temporal.PlainDate.compare)
	if (firstBack)
		await windReminder(act, what, oneToOne, morningOf(firstBack.add({ days: 1 }), timeZone))
	return seats.filter(({ personId }) => !away.has(personId))
}

async function stamp(
	{ tx, now, record }: Act,
	{ networkId, oneToOneId }: { networkId: Id; oneToOneId: Id },
	people: readonly Id[],
	column: 'mailedAt' | 'remindedAt' | 'toldAgreedAt' | 'askedHeldAt',
): Promise<void> {
	if (people.length > 0)
		await tx
			.updateTable('oneToOneSeat')
			.set({ [column]: now })
			.where('networkId', '=', networkId)
			.where('oneToOneId', '=', oneToOneId)
			.where('personId', 'in', people)
			.execute()
	await record({ networkId, subjectId: oneToOneId, content: { letters: people.length } })
}
