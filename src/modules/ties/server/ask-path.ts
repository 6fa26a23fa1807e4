import { defineAct } from '#db'
import { newId, notFound } from '#kernel'
import { pathInput } from '../inputs.ts'
import { askStep } from './ask-step.ts'
import { checkPath, fetchIntroduction } from './fetch-path.ts'
import { parametersOn } from './parameters.ts'
import { refuse } from './refusal.ts'
import { hasTimeLeft } from './step-clocks.ts'

/**
 * A clock's act: writes a path that the search found and asks its first person, once everything on it was
 * looked at again. Refuses when the introduction went on without it, or when the path fell meanwhile.
 */
export const askPath = defineAct({
	name: 'ties.ask-path',
	input: pathInput,
	door: 'none',
	act: async (act, { introductionId, pathNo, people }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const introduction = await fetchIntroduction(tx, introductionId)
		const before = await tx
			.selectFrom('introductionPath')
			.select(['pathNo', 'state'])
			.where('introductionId', '=', introductionId)
			.execute()
		const isNext = before.length + 1 === pathNo && before.every(({ state }) => state !== 'asking')
		if (introduction.state !== 'asking' || !isNext) refuse('ties.settled')
		const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
		if (people[0] !== introduction.askerId) notFound()
		if (!hasTimeLeft(now, introduction.endsAt, parameters)) refuse('ties.settled')
		if (await checkPath(tx, now, parameters, introduction, people, 0)) refuse('ties.pathFell')
		await tx
			.insertInto('introductionPath')
			.values({
				introductionId,
				pathNo,
				firstPerson: people[1] as string,
				peopleAfter: people.length - 2,
				startedAt: now,
				state: 'asking',
			})
			.execute()
		const steps = people.slice(1).map((personId, i) => ({
			id: newId(),
			introductionId,
			pathNo,
			position: i + 1,
			personId,
			previousPerson: people[i] as string,
			nextPerson: people[i + 2] ?? null,
			needId: introduction.needId,
			message: introduction.message,
		}))
		await tx.insertInto('introductionStep').values(steps).execute()
		await askStep(act, (steps[0] as { id: string }).id, introduction.endsAt, parameters)
		await record({ subjectId: introductionId, content: { pathNo, people } })
	},
})
