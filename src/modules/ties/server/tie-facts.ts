import { sql } from 'kysely'
import type { Act } from '#db'
import { type Id, newId } from '#kernel'
import { factKinds } from './parameters.ts'

/** The kinds of dated facts, as the database spells them. */
export type FactKind =
	| 'one_to_one'
	| 'meeting'
	| 'introduction'
	| 'recommendation'
	| 'job'
	| 'sponsorship'

/** What one thing (a meeting, a job, a recommendation) says happened between people, on a day. */
export type ToldFact = {
	kind: FactKind
	/** The thing that says it: told again, it replaces what it said before. */
	subjectId: Id
	/** Who was there: a fact between every two of them. Persons' ids, in any order; unknown ones are left out. */
	people: readonly Id[]
	happenedOn: Temporal.PlainDate
	/** What it was, in words for both ends: « Réunion de novembre ». */
	words?: string
}

/**
 * Tells ties what happened between people, from within an act of the module that knows it. A job of the
 * same transaction writes it, as the system: facts between others are nobody's rows to write. Called again
 * with the same kind and subject, it corrects: who is no longer named loses the fact.
 */
export async function recordFact(act: Pick<Act, 'enqueue'>, fact: ToldFact): Promise<void> {
	const { kind, subjectId, people, happenedOn, words } = fact
	await act.enqueue(
		'ties.keep-facts',
		{
			kind,
			subjectId,
			people: people.join(' '),
			happenedOn: happenedOn.toString(),
			words: words?.slice(0, 200) ?? '',
		},
		{ key: `facts:${kind}:${subjectId}` },
	)
}

/** Takes back all that a thing said happened: cancelled, refused, corrected to nobody. */
export async function withdrawFact(
	act: Pick<Act, 'enqueue' | 'now'>,
	{ kind, subjectId }: Pick<ToldFact, 'kind' | 'subjectId'>,
): Promise<void> {
	const happenedOn = act.now.toZonedDateTimeISO('UTC').toPlainDate()
	await recordFact(act, { kind, subjectId, people: [], happenedOn })
}

/** Whether a word is the kind of a dated fact. */
export function isFactKind(kind: string): kind is FactKind {
	return kind in factKinds
}

/**
 * Writes the facts of a thing as they now are: the only place that does. A pair still named keeps its row,
 * with the new day and words; the others go.
 */
export async function writeFacts(
	{ tx }: Pick<Act, 'tx'>,
	{ kind, subjectId, people, happenedOn, words }: ToldFact,
): Promise<void> {
	const known =
		people.length > 1
			? await tx
					.selectFrom('person')
					.select('id')
					.where('id', 'in', [...people])
					.execute()
			: []
	const pairs = pairsOf(known.map(({ id }) => id).sort())
	await sql`delete from tie_fact where subject_id = ${subjectId} and kind = ${kind}
		and (a_person, b_person) not in (select * from unnest(
			${pairs.map(([a]) => a)}::uuid[], ${pairs.map(([, b]) => b)}::uuid[]))`.execute(tx)
	if (pairs.length === 0) return
	await tx
		.insertInto('tieFact')
		.values(
			pairs.map(([aPerson, bPerson]) => ({
				id: newId(),
				aPerson,
				bPerson,
				kind,
				happenedOn,
				subjectId,
				words: words || null,
			})),
		)
		.onConflict((same) =>
			same
				.columns(['subjectId', 'kind', 'aPerson', 'bPerson'])
				.where('subjectId', 'is not', null)
				.doUpdateSet({ happenedOn, words: words || null }),
		)
		.execute()
}

/** Every two of them once, the smaller id first. */
function pairsOf(sorted: readonly Id[]): [Id, Id][] {
	return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b): [Id, Id] => [a, b]))
}
