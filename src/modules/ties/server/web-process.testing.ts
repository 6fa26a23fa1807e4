/**
 * One of several processes that answer from their own copy of the ties, as a test starts it: told where the
 * database is, it does what it is asked by message and says when it is done.
 */
import {
	type ActDefinition,
	openDatabase,
	openPool,
	reading,
	runAct,
	type Server,
	useApplication,
} from '#db'
import type { Actor, Id } from '#kernel'
import { Refusal } from '#kernel'
import { askPath } from './ask-path.ts'
import { blockPerson } from './block-person.ts'
import { edgesOf } from './graph.testing.ts'
import { parametersOn } from './parameters.ts'
import { searchIntroductions } from './search-introductions.ts'
import { searchParameters } from './search-parameters.ts'
import { setGoBetweenRule } from './set-go-between-rule.ts'
import { freshGraph } from './tie-memory.ts'
import { withdrawTie } from './withdraw-tie.ts'

const acts = { askPath, blockPerson, setGoBetweenRule, withdrawTie }

export type Question = { now: string } & (
	| { ask: 'open'; server: Server }
	| { ask: 'act'; act: keyof typeof acts; actor: Actor; input: unknown }
	| { ask: 'search'; personId: Id; firmId: Id; needId: Id }
	| { ask: 'edges' }
)

async function answer(question: Question): Promise<unknown> {
	const now = Temporal.Instant.from(question.now)
	const system: Actor = { kind: 'system', networkId: null }
	switch (question.ask) {
		case 'open': {
			const pool = openPool(question.server, { max: 4 })
			useApplication({ pool, db: openDatabase(pool), graphRole: true })
			return null
		}
		case 'act':
			try {
				// biome-ignore lint/suspicious/noExplicitAny: any of the acts above, its input checked by its schema
				const act: ActDefinition<any, unknown> = acts[question.act]
				await runAct(act, question.actor, question.input, { now })
				return 'done'
			} catch (caught) {
				if (caught instanceof Refusal) return caught.code
				throw caught
			}
		case 'search': {
			const { personId, firmId, needId } = question
			return reading(
				{ kind: 'person', personId, sessionId: personId },
				async (tx) => {
					const criteria = await tx
						.selectFrom('need')
						.selectAll()
						.where('id', '=', needId)
						.executeTakeFirstOrThrow()
					const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
					const search = { personId, firmId, criteria }
					const settings = searchParameters(parameters)
					const found = await searchIntroductions(tx, now, parameters, search, settings)
					return found.firms.map(({ firmId: firm, paths }) => ({
						firm,
						paths: paths.map(({ people }) => people),
					}))
				},
				{ now },
			)
		}
		case 'edges':
			return reading(
				system,
				async (tx) => {
					const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
					return edgesOf(await freshGraph(tx, now, parameters))
				},
				{ now },
			)
	}
}

process.on('message', (question: Question) => {
	answer(question).then(
		(said) => process.send?.({ said }),
		(error) => process.send?.({ failed: String(error?.stack ?? error) }),
	)
})
