import { sql } from 'kysely'
import { reading, runAct, type Tx } from '#db'
import { type Actor, type Id, Refusal } from '#kernel'
import { askPath } from './ask-path.ts'
import { parametersOn } from './parameters.ts'
import { searchIntroductions } from './search-introductions.ts'
import { searchParameters } from './search-parameters.ts'
import { hasTimeLeft } from './step-clocks.ts'

const system: Actor = { kind: 'system', networkId: null }

/** How many times a path that fell between the search and the asking is looked for again. */
const mostTries = 5

/** As many of one's own contacts as may be chosen among to begin a path. */
const mostContacts = 60

/** As many paths as an introduction may try: the schema's own bound. */
const mostPaths = 20

/**
 * Looks for the best path left for an introduction and asks it. When there is none nothing happens, and nothing
 * shows: the introduction ends on its day. The search reads outside the act, which checks again what it found.
 * Harmless to repeat.
 */
export async function findNextPath(
	introductionId: Id,
	firstPersonId: Id | null,
	now: Temporal.Instant,
): Promise<void> {
	for (let tries = 1; ; tries++) {
		const search = await searchFor(introductionId, firstPersonId, now)
		if (!search) return
		const { pathsTried, people } = search
		try {
			const input = { introductionId, pathNo: pathsTried + 1, people }
			await runAct(askPath, system, input, { now })
			return
		} catch (caught) {
			const hasFallen = caught instanceof Refusal && caught.code === 'ties.pathFell'
			if (!hasFallen || tries >= mostTries) throw caught
		}
	}
}

type Next = { pathsTried: number; people: Id[] }

/** The next path; null when none is left, or none is to be asked. */
function searchFor(
	introductionId: Id,
	firstPersonId: Id | null,
	now: Temporal.Instant,
): Promise<Next | null> {
	return reading(
		system,
		async (tx) => {
			const introduction = await tx
				.selectFrom('introduction')
				.innerJoin('need', 'need.id', 'introduction.needId')
				.selectAll('introduction')
				.select(['tradeKey', 'skillKeys', 'communeCode', 'withinKm', 'customer'])
				.where('introduction.id', '=', introductionId)
				.executeTakeFirst()
			if (introduction?.state !== 'asking') return null
			const paths = await tx
				.selectFrom('introductionPath')
				.select('state')
				.where('introductionId', '=', introductionId)
				.execute()
			if (paths.some(({ state }) => state === 'asking')) return null
			const pathsTried = paths.length
			const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
			if (pathsTried >= mostPaths || !hasTimeLeft(now, introduction.endsAt, parameters)) return null
			const settings = searchParameters(parameters)
			const { firms } = await searchIntroductions(
				tx,
				now,
				parameters,
				{
					personId: introduction.askerId,
					firmId: introduction.askerFirmId,
					targetFirmId: introduction.targetFirmId,
					criteria: introduction,
					excludedPeople: await silentOrUnwilling(tx, introduction, now),
				},
				// The first contact chosen may be far down the list of one's own.
				{ ...settings, paths: firstPersonId && pathsTried === 0 ? mostContacts : 1 },
			)
			const found = firms[0]?.paths ?? []
			const chosen = found.find(({ people }) => people[1] === firstPersonId) ?? found[0]
			return chosen ? { pathsTried, people: [...chosen.people] } : null
		},
		{ now },
	)
}

/** Who declined, or let the delay pass, for this need and this firm: asked once, not again by another way. */
async function silentOrUnwilling(
	tx: Tx,
	{ needId, targetFirmId }: { needId: Id; targetFirmId: Id },
	now: Temporal.Instant,
): Promise<Id[]> {
	const { rows } = await sql<{ personId: Id }>`
		select distinct s.person_id from introduction_step s
		join introduction i on i.id = s.introduction_id
		where i.need_id = ${needId} and i.target_firm_id = ${targetFirmId}
			and (s.passed_on_at is not null and s.answer = 'no'
				or s.answer is null and s.lapses_at <= ${now})`.execute(tx)
	return rows.map(({ personId }) => personId)
}
