import { sql } from 'kysely'
import { reading, runAct, type Tx } from '#db'
import { type Actor, type Id, Refusal } from '#kernel'
import { askPath } from './ask-path.ts'
import { endWithoutPath } from './end-without-path.ts'
import { type Parameters as Numbers, parameter, parametersOn } from './parameters.ts'
import { searchIntroductions } from './search-introductions.ts'
import { searchParameters } from './search-parameters.ts'

const system: Actor = { kind: 'system', networkId: null }

/** How many times a path that fell between the search and the asking is looked for again. */
const mostTries = 5

/** As many of one's own contacts as may be chosen among to begin a path. */
const mostContacts = 60

/** As many paths as an introduction may try: the schema's own bound. */
const mostPaths = 20

/**
 * Looks for the best path left for an introduction and asks it; ends the introduction when there is none.
 * The search reads outside the act, which checks again what it found. Harmless to repeat.
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
			if (people) {
				const input = { introductionId, pathNo: pathsTried + 1, people }
				await runAct(askPath, system, input, { now })
			} else await runAct(endWithoutPath, system, { introductionId, pathsTried }, { now })
			return
		} catch (caught) {
			const hasFallen = caught instanceof Refusal && caught.code === 'ties.pathFell'
			if (!hasFallen || tries >= mostTries) throw caught
		}
	}
}

type Next = { pathsTried: number; people: Id[] | null }

/** The next path, null people when none is left, null when nothing is to be done. */
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
			if (pathsTried >= mostPaths) return { pathsTried, people: null }
			const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
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
					excludedPeople: await silentOrUnwilling(tx, introduction, lapsedBefore(now, parameters)),
				},
				// The first contact chosen may be far down the list of one's own.
				{ ...settings, paths: firstPersonId && pathsTried === 0 ? mostContacts : 1 },
			)
			const found = firms[0]?.paths ?? []
			const chosen = found.find(({ people }) => people[1] === firstPersonId) ?? found[0]
			return { pathsTried, people: chosen ? [...chosen.people] : null }
		},
		{ now },
	)
}

function lapsedBefore(now: Temporal.Instant, parameters: Numbers): Temporal.Instant {
	return now.subtract({ hours: 24 * parameter(parameters, 'introduction.answer_days') })
}

/** Who declined, or let the delay pass, for this need and this firm: asked once, not again by another way. */
async function silentOrUnwilling(
	tx: Tx,
	{ needId, targetFirmId }: { needId: Id; targetFirmId: Id },
	askedBefore: Temporal.Instant,
): Promise<Id[]> {
	const { rows } = await sql<{ personId: Id }>`
		select distinct s.person_id from introduction_step s
		join introduction i on i.id = s.introduction_id
		where i.need_id = ${needId} and i.target_firm_id = ${targetFirmId}
			and (s.passed_on_at is not null and s.answer = 'no'
				or s.answer is null and s.asked_at <= ${askedBefore})`.execute(tx)
	return rows.map(({ personId }) => personId)
}
