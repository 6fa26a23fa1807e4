import type { Act } from '#db'
import { assert, dayAt, type Id, Invalid, newId, notFound, personOf } from '#kernel'
import type { DraftInput } from '../inputs.ts'
import { accessReceived, requireRecommending } from './access-referral.ts'
import { checkReceiver, networkBetween } from './check-receiver.ts'
import { refuse } from './refusal.ts'

/**
 * Writes a draft, new or again, and answers its id: the recommendation, its third party, what the giver notes for
 * their own firm. Of one for oneself, the third party is who writes, who agrees by writing.
 */
export async function writeDraft(act: Act, input: DraftInput): Promise<Id> {
	const { tx, actor, now } = act
	const { firmId, toFirmId } = input
	await requireRecommending(tx, actor, firmId, now)
	await checkReceiver(tx, actor, firmId, toFirmId, now)
	const me = personOf(actor)
	assert(me, 'somebody recommends')
	const today = dayAt(now, 'Europe/Paris')
	if (input.agreedOn && Temporal.PlainDate.compare(input.agreedOn, today) > 0)
		throw new Invalid([{ field: 'agreedOn', code: 'referrals.agreedLater' }])
	const isInside = input.tier === 'inside'
	const isAgreed = isInside || (input.agreedOn && input.agreedBy)
	const values = {
		fromFirmId: firmId,
		toFirmId,
		givenBy: me,
		networkId: await networkBetween(tx, firmId, toFirmId),
		tier: input.tier,
		urgency: input.urgency,
		effort: input.effort,
		agreedOn: isInside ? today : (input.agreedOn ?? null),
		agreedBy: isInside ? 'self' : (input.agreedBy ?? null),
		agreementAskedBy: isAgreed ? me : null,
		movedAt: now,
		...(await chainOf(act, firmId, input.cameFrom)),
	}
	const id = await writeReferral(act, input.referralId, values)
	const third = isInside ? await selfAsThirdParty(act, me) : thirdPartyOf(input)
	await writeThirdParty(act, id, { ...third, need: input.need })
	await writeNote(act, { referralId: id, firmId, byPerson: me, words: input.note })
	return id
}

/** What it came out of: a recommendation that the firm itself received, and the first of that chain. */
async function chainOf({ tx }: Act, firmId: Id, cameFrom: Id | undefined) {
	if (!cameFrom) return { cameFrom: null, chainRoot: null }
	const before = await accessReceived(tx, firmId, cameFrom)
	return { cameFrom, chainRoot: before.chainRoot ?? before.id }
}

type Draft = {
	fromFirmId: Id
	toFirmId: Id
	givenBy: Id
	networkId: Id | null
	tier: string
	urgency: string
	effort: number
	agreedOn: Temporal.PlainDate | null
	agreedBy: string | null
	agreementAskedBy: Id | null
	movedAt: Temporal.Instant
	cameFrom: Id | null
	chainRoot: Id | null
}

async function writeReferral({ tx, now }: Act, known: Id | undefined, draft: Draft): Promise<Id> {
	if (!known) {
		const id = newId()
		await tx
			.insertInto('referral')
			.values({ ...draft, id, state: 'drafted', draftedAt: now })
			.execute()
		return id
	}
	const before =
		(await tx
			.selectFrom('referral')
			.select(['state', 'fromFirmId'])
			.where('id', '=', known)
			.executeTakeFirst()) ?? notFound()
	if (before.fromFirmId !== draft.fromFirmId) notFound()
	const leaving = await tx
		.selectFrom('referralMove')
		.select('at')
		.where('referralId', '=', known)
		.executeTakeFirst()
	if (before.state !== 'drafted' || leaving) refuse('referrals.alreadySent')
	await tx.updateTable('referral').set(draft).where('id', '=', known).execute()
	return known
}

type ThirdParty = {
	name: string
	organisation: string | null
	email: string | null
	phone: string | null
}

function thirdPartyOf(input: DraftInput): ThirdParty {
	const { name = '', organisation, email, phone } = input
	return {
		name,
		organisation: organisation || null,
		email: email ?? null,
		phone: phone || null,
	}
}

async function selfAsThirdParty({ tx }: Act, me: Id): Promise<ThirdParty> {
	const person = await tx
		.selectFrom('person')
		.leftJoin('personContact', 'personContact.personId', 'person.id')
		.select(['givenName', 'familyName', 'personContact.email', 'personContact.phone'])
		.where('person.id', '=', me)
		.executeTakeFirstOrThrow()
	const { givenName, familyName, email, phone } = person
	return { name: `${givenName} ${familyName}`, organisation: null, email, phone }
}

async function writeThirdParty(
	{ tx }: Act,
	referralId: Id,
	third: ThirdParty & { need: string },
): Promise<void> {
	await tx
		.insertInto('referralThirdParty')
		.values({ referralId, ...third })
		.onConflict((known) => known.column('referralId').doUpdateSet(third))
		.execute()
}

/** The giver's own note, written again with the draft: a draft has one at most. */
async function writeNote(
	{ tx, now }: Act,
	note: { referralId: Id; firmId: Id; byPerson: Id; words: string | undefined },
): Promise<void> {
	const { words, ...of } = note
	await tx.deleteFrom('referralNote').where('referralId', '=', of.referralId).execute()
	if (!words) return
	await tx
		.insertInto('referralNote')
		.values({ ...of, words, id: newId(), at: now })
		.execute()
}
