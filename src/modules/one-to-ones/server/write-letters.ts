import * as v from 'valibot'
import { type Act, defineAct } from '#db'
import { id } from '#firms'
import { type Id, notFound } from '#kernel'
import { stateOf } from '../states.ts'
import { fetchOneToOne } from './access.ts'
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
		if (oneToOne.seats.every(({ answer, mailedAt }) => answer || mailedAt))
			refuse('one-to-ones.settled')
		await stamp(act, oneToOne, await writeProposed(act, oneToOne, false), 'mailedAt')
	},
})

/** The one reminder, to those who have still not answered. */
export const remindProposed = defineAct({
	name: 'one-to-ones.remind-proposed',
	input,
	door: 'none',
	act: async (act, { oneToOneId }) => {
		const oneToOne = await fetchForClock(act, oneToOneId, 'proposed')
		if (oneToOne.seats.every(({ answer, remindedAt }) => answer || remindedAt))
			refuse('one-to-ones.settled')
		await stamp(act, oneToOne, await writeProposed(act, oneToOne, true), 'remindedAt')
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

/** After the last day, asks those who have not said it whether they met. Once each. */
export const askHeld = defineAct({
	name: 'one-to-ones.ask-held',
	input,
	door: 'none',
	act: async (act, { oneToOneId }) => {
		const oneToOne = await fetchForClock(act, oneToOneId, 'agreed')
		if (oneToOne.seats.every(({ said, askedHeldAt }) => said || askedHeldAt))
			refuse('one-to-ones.settled')
		await stamp(act, oneToOne, await writeQuestion(act, oneToOne), 'askedHeldAt')
	},
})

async function fetchForClock({ tx, actor }: Act, oneToOneId: Id, wanted: 'proposed' | 'agreed') {
	if (actor.kind !== 'system') notFound()
	const oneToOne = await fetchOneToOne(tx, oneToOneId)
	if (stateOf(oneToOne.seats, oneToOne.end?.kind ?? null) !== wanted) refuse('one-to-ones.settled')
	return oneToOne
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
