import { defineAct, type Tx } from '#db'
import { assert, type Id, newId, notFound, personOf } from '#kernel'
import { tieInput } from '../inputs.ts'
import { parameter, parametersOn } from './parameters.ts'
import { refuse, slowDown } from './refusal.ts'

/**
 * « I know them, since, from … »: serves its declarer alone until the other end confirms. When the other
 * had already said so, this confirms it.
 */
export const declareTie = defineAct({
	name: 'ties.declare-tie',
	input: tieInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { personId: otherId, sinceYear, words }) => {
		const personId = personOf(actor)
		assert(personId, 'someone declares a tie')
		if (personId === otherId) refuse('ties.yourself')
		const other = await tx
			.selectFrom('person')
			.select('id')
			.where('id', '=', otherId)
			.executeTakeFirst()
		if (!other) notFound()
		const open = await tx
			.selectFrom('tieDeclaration')
			.select(['id', 'fromPerson', 'confirmedAt', 'declinedAt'])
			.where('withdrawnAt', 'is', null)
			.where((eb) =>
				eb.or([
					eb.and([eb('fromPerson', '=', personId), eb('toPerson', '=', otherId)]),
					eb.and([eb('fromPerson', '=', otherId), eb('toPerson', '=', personId)]),
				]),
			)
			.execute()
		if (open.some((one) => one.fromPerson === personId || one.confirmedAt))
			refuse('ties.alreadyDeclared')
		const theirs = open[0]
		const declarationId = theirs?.id ?? newId()
		if (theirs)
			await tx
				.updateTable('tieDeclaration')
				.set({ confirmedAt: now, declinedAt: null })
				.where('id', '=', theirs.id)
				.execute()
		else {
			await requireDeclarationLeft(tx, personId, now)
			const wasTold = await wasToldToday(tx, personId, otherId, now)
			await tx
				.insertInto('tieDeclaration')
				.values({
					id: declarationId,
					fromPerson: personId,
					toPerson: otherId,
					sinceYear: sinceYear ?? null,
					words: words || null,
					declaredAt: now,
				})
				.execute()
			if (!wasTold)
				await enqueue('ties.tell-tie', { declarationId }, { key: `tie:${declarationId}` })
		}
		await record({ subjectId: declarationId, content: { otherId, sinceYear, words } })
		return { declarationId, isConfirmed: theirs !== undefined }
	},
})

/** Whoever says they know everybody says nothing: so many a day, withdrawn ones included. */
async function requireDeclarationLeft(tx: Tx, personId: Id, now: Temporal.Instant): Promise<void> {
	const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
	const most = parameter(parameters, 'tie.declared_per_day')
	const { declared } = await tx
		.selectFrom('tieDeclaration')
		.select((eb) => eb.fn.countAll<number>().as('declared'))
		.where('fromPerson', '=', personId)
		.where('declaredAt', '>', now.subtract({ hours: 24 }))
		.executeTakeFirstOrThrow()
	if (declared >= most) slowDown('ties.declarationsSpent', { most })
}

/** Declared, withdrawn and declared again, a tie would write to its other end as often as one likes. */
async function wasToldToday(
	tx: Tx,
	fromPerson: Id,
	toPerson: Id,
	now: Temporal.Instant,
): Promise<boolean> {
	const before = await tx
		.selectFrom('tieDeclaration')
		.select('id')
		.where('fromPerson', '=', fromPerson)
		.where('toPerson', '=', toPerson)
		.where('declaredAt', '>', now.subtract({ hours: 24 }))
		.executeTakeFirst()
	return before !== undefined
}
