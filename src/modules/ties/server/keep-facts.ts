import { defineAct } from '#db'
import { notFound } from '#kernel'
import { factInput } from '../inputs.ts'
import { parameter, parametersOn } from './parameters.ts'
import { isFactKind, writeFacts } from './tie-facts.ts'

/**
 * A clock's act: what a thing says happened between people becomes facts of their ties. A meeting of more
 * people than the parameter says acquaints nobody: it leaves no fact.
 */
export const keepFacts = defineAct({
	name: 'ties.keep-facts',
	input: factInput,
	door: 'none',
	act: async (act, { kind, subjectId, people, happenedOn, words }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system' || !isFactKind(kind)) notFound()
		const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
		const tooMany =
			kind === 'meeting' && people.length > parameter(parameters, 'tie.meeting.largest')
		await writeFacts(act, {
			kind,
			subjectId,
			people: tooMany ? [] : people,
			happenedOn,
			...(words && { words }),
		})
		await record({ subjectId, content: { kind, people: people.length } })
	},
})
