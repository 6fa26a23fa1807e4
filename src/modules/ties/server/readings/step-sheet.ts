import { sql } from 'kysely'
import { lookAtLink } from '#accounts/server'
import { type Look, reading, type Tx } from '#db'
import { assert, type Id, personOf } from '#kernel'
import { type AskedKind, kindOfStep } from '../../letters.ts'
import { type StepState, stepState } from '../../states.ts'
import type { TieWord } from '../../strength.ts'
import type { TieReasons } from '../../tie-reasons.ts'
import { accessStep, stepPurpose } from '../access-step.ts'
import { type Card, cardsOf } from '../cards.ts'
import { type Carried, carriedBy } from '../carried.ts'
import { parameter, parametersOn } from '../parameters.ts'
import { tiesOf } from '../ties-of.ts'

export type StepLine = {
	id: Id
	state: StepState
	words: string
	from: string | null
	to: string | null
	askedAt: Temporal.Instant
	lapsesAt: Temporal.Instant
}

/** What is asked of the person who looks: what waits for them first, then what they answered. */
export async function askedOfMe({ tx, actor, now }: Look) {
	const personId = personOf(actor)
	assert(personId, 'somebody is asked')
	const { rows } = await sql<
		Omit<StepLine, 'state'> & {
			answer: string | null
			passedOnAt: Temporal.Instant | null
			concluded: string | null
		}
	>`select s.id, need.words, s.asked_at, s.lapses_at, s.answer, s.passed_on_at, s.concluded,
			p.given_name || ' ' || p.family_name as from, n.given_name || ' ' || n.family_name as to
		from introduction_step s
		join need on need.id = s.need_id
		left join person p on p.id = s.previous_person
		left join person n on n.id = s.next_person
		where s.person_id = ${personId} and s.asked_at is not null
		order by s.asked_at desc, s.id
		limit 200`.execute(tx)
	const lines = rows.map(
		({ answer, passedOnAt, concluded, ...row }): StepLine => ({
			...row,
			state: stepState({ answer, passedOnAt, concluded }),
		}),
	)
	const isOpen = ({ state }: StepLine) => state === 'waiting' || state === 'answered'
	return {
		waiting: lines.filter(isOpen).reverse(),
		past: lines.filter((line) => !isOpen(line)),
		carried: await carriedBy(tx, personId, now),
	}
}

type Neighbour = {
	name: string
	givenName: string
	firm: string | null
	commune: string | null
	word: TieWord
	reasons: TieReasons | null
}

/** One request, for the person asked: both neighbours, the need, the message, and nothing more. */
export type StepSheet = {
	id: Id
	kind: AskedKind
	state: StepState
	me: string
	previous: Neighbour
	next: Neighbour | null
	need: { words: string }
	message: string
	answer: 'yes' | 'no' | null
	lapsesAt: Temporal.Instant
	/** When the answer leaves, while it can be undone. */
	leavesAt: Temporal.Instant | null
	carried: Carried
	/** For a go-between of an introduction that was made: whether they met, and the thanks of who asked. */
	cameOf: { metOn: Temporal.PlainDate | null; thanks: string | null } | null
	/** The other end's card, once both said yes and the reader is the one who was to be met. */
	met: {
		introductionId: Id
		card: Card
		outcome: { met: boolean; wasUseful: boolean | null } | null
	} | null
}

/** Reads a request for the person asked: signed in, or by the link made for this very request. */
export async function stepSheet(look: Look, { stepId }: { stepId: Id }): Promise<StepSheet> {
	const { tx, actor, now } = look
	const step = await accessStep(tx, actor, stepId)
	const { personId, previousPerson, nextPerson } = step
	const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
	const neighbours = [previousPerson, ...(nextPerson ? [nextPerson] : [])]
	const need = await tx
		.selectFrom('need')
		.select(['words', 'firmId'])
		.where('id', '=', step.needId)
		.executeTakeFirstOrThrow()
	// The first person asked knows in whose name: the asker is their neighbour.
	const firms = step.position === 1 ? new Map([[previousPerson, need.firmId]]) : new Map()
	const cards = await cardsOf(tx, [personId, ...neighbours], now, firms)
	const ties = await tiesOf(tx, personId, now, parameters, neighbours)
	const neighbour = (id: Id): Neighbour => {
		const [card, tie] = [cards.get(id), ties.get(id)]
		return {
			name: card?.name ?? '',
			givenName: card?.givenName ?? '',
			firm: card?.firm ?? null,
			commune: card?.commune ?? null,
			word: tie?.strength.word ?? 'none',
			reasons: tie?.reasons ?? null,
		}
	}
	const state = stepState(step)
	const minutes = parameter(parameters, 'introduction.undo_minutes')
	assert(step.lapsesAt, 'only who was asked reads a step')
	return {
		id: step.id,
		kind: kindOfStep(step),
		state,
		me: cards.get(personId)?.name ?? '',
		previous: neighbour(previousPerson),
		next: nextPerson ? neighbour(nextPerson) : null,
		need: { words: need.words },
		message: step.message,
		answer: step.answer as StepSheet['answer'],
		lapsesAt: step.lapsesAt,
		leavesAt: state === 'answered' && step.answeredAt ? step.answeredAt.add({ minutes }) : null,
		carried: await carriedBy(tx, personId, now),
		cameOf: state === 'introduced' && nextPerson ? await cameOf(tx, step) : null,
		met: state === 'introduced' && !nextPerson ? await metAsker(look, step.introductionId) : null,
	}
}

async function cameOf(
	tx: Tx,
	{ introductionId, metOn }: { introductionId: Id; metOn: Temporal.PlainDate | null },
): Promise<StepSheet['cameOf']> {
	const thanks = await tx
		.selectFrom('introductionThanks')
		.select('words')
		.where('introductionId', '=', introductionId)
		.executeTakeFirst()
	return { metOn, thanks: thanks?.words ?? null }
}

/** The one who was to be met reads who asked, through the introduction that was made. */
async function metAsker({ tx, actor, now }: Look, introductionId: Id): Promise<StepSheet['met']> {
	const introduction = await tx
		.selectFrom('introduction')
		.select(['id', 'askerId', 'askerFirmId'])
		.where('id', '=', introductionId)
		.executeTakeFirst()
	if (!introduction) return null
	const { askerId, askerFirmId } = introduction
	const cards = await cardsOf(tx, [askerId], now, new Map([[askerId, askerFirmId]]))
	const card = cards.get(askerId)
	const outcome = await tx
		.selectFrom('introductionOutcome')
		.select(['met', 'wasUseful'])
		.where('introductionId', '=', introductionId)
		.where('personId', '=', personOf(actor))
		.executeTakeFirst()
	return card ? { introductionId, card, outcome: outcome ?? null } : null
}

/** What the page of a link shows: the request, or why the link opens nothing. */
export type LinkedStep =
	| { state: 'open'; sheet: StepSheet; actor: Look['actor'] }
	| { state: 'unknown' | 'expired' }

/**
 * Looks at a request by its link, without changing anything: mail scanners open every link. A link whose
 * answer left still shows what became of it; an expired one shows nothing.
 */
export async function stepByLink(token: string, now: Temporal.Instant): Promise<LinkedStep> {
	const link = await reading({ kind: 'system', networkId: null }, (tx: Tx) =>
		lookAtLink(tx, token, stepPurpose),
	)
	if (!link?.personId || !link.subjectId) return { state: 'unknown' }
	if (Temporal.Instant.compare(link.expiresAt, now) <= 0) return { state: 'expired' }
	const { id: linkId, personId, subjectId } = link
	const actor = { kind: 'link', personId, linkId, purpose: stepPurpose, subjectId } as const
	const sheet = await reading(actor, (tx) => stepSheet({ tx, actor, now }, { stepId: subjectId }), {
		now,
	})
	return { state: 'open', sheet, actor }
}
