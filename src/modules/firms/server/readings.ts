import type { Look } from '#db'
import { dayAt, type Id, notFound } from '#kernel'
import type { Card, CardFields } from '../card.ts'
import { maySpeakFor } from '../policy.ts'
import { type Audience, type ChosenAudiences, maskCard } from '../visibility.ts'
import { readerOf, wholeCard } from './card.ts'
import { nomenclatureOn } from './naf.ts'
import { mandatesIn } from './standing.ts'

/** A firm as somebody reads it: who it is, and the fields that are told to them, and no other. */
export type ShownCard = {
	firm: Pick<Card, 'id' | 'name' | 'kind' | 'country' | 'claimedAt' | 'visibility'>
	card: Partial<CardFields>
	/** As what it is read. */
	reader: Audience
}

/**
 * A firm's card as whoever looks may read it, or, for who may write it or try another's eyes, as `as`.
 * A firm that row security hides is 404.
 */
export async function shownCard(look: Look, firmId: Id, as?: Audience): Promise<ShownCard> {
	const whole = (await wholeCard(look, firmId)) ?? notFound()
	const reader = as ?? (await readerOf(look.tx, firmId))
	const { id, name, kind, country, claimedAt, visibility } = whole
	return {
		firm: { id, name, kind, country, claimedAt, visibility },
		card: maskCard(whole, reader),
		reader,
	}
}

/** A firm's card as the viewer may see it, and whether they may write it. */
export async function firmSheet(look: Look, { firmId }: { firmId: Id }) {
	const shown = await shownCard(look, firmId)
	const mandates = await mandatesIn(look.tx, look.actor, firmId, look.now)
	return { ...shown, isMine: mandates.length > 0, mayEdit: maySpeakFor(mandates) }
}

/** The page on which a firm's own people write its card: every field, and who reads each of them. */
export async function cardPage(look: Look, { firmId }: { firmId: Id }) {
	const { tx, actor, now } = look
	const mandates = await mandatesIn(tx, actor, firmId, now)
	if (mandates.length === 0) notFound()
	const whole = (await wholeCard(look, firmId)) ?? notFound()
	const { fields, chosen, ...firm } = whole
	const nomenclature = await nomenclatureOn(tx, dayAt(now, 'Europe/Paris'))
	return {
		firm,
		card: fields,
		chosen: chosen as ChosenAudiences,
		mayEdit: maySpeakFor(mandates),
		nomenclature,
	}
}

/** The firm's card as others read it, for its own people to see what they tell to whom. */
export async function cardPreview(
	look: Look,
	{ firmId, audience }: { firmId: Id; audience: Exclude<Audience, 'self'> },
) {
	if ((await mandatesIn(look.tx, look.actor, firmId, look.now)).length === 0) notFound()
	return shownCard(look, firmId, audience)
}

/** What the page of the register shows: when it was last asked about the firm, and what became of it. */
export async function registerPage({ tx, actor, now }: Look, { firmId }: { firmId: Id }) {
	const mandates = await mandatesIn(tx, actor, firmId, now)
	if (mandates.length === 0) notFound()
	const firm = await tx
		.selectFrom('firm')
		.leftJoin('registerAnswer', 'registerAnswer.firmId', 'firm.id')
		.select([
			'firm.id',
			'firm.name',
			'firm.siren',
			'registerAnswer.state',
			'registerAnswer.askedAt',
		])
		.where('firm.id', '=', firmId)
		.executeTakeFirst()
	return { firm: firm ?? notFound(), mayEdit: maySpeakFor(mandates) }
}

/** What the colleagues' page shows: the people, the offers that wait, and what the viewer may do. */
export async function colleagues(look: Look, { firmId }: { firmId: Id }) {
	const { card, ...sheet } = await firmSheet(look, { firmId })
	if (!sheet.isMine) notFound()
	const offers = await look.tx
		.selectFrom('mandateOffer')
		.select(['id', 'role', 'offeredAt'])
		.where('firmId', '=', firmId)
		.where('acceptedAt', 'is', null)
		.where('withdrawnAt', 'is', null)
		.orderBy('offeredAt')
		.execute()
	const mandates = await mandatesIn(look.tx, look.actor, firmId, look.now)
	return {
		...sheet,
		people: card.people ?? [],
		offers,
		mayEngage: mandates.includes('representative'),
	}
}

/** The firms a person may act for today, for the switcher of the header. */
export async function myFirms({ tx, now }: Look, personId: Id) {
	const day = dayAt(now, 'UTC')
	return tx
		.selectFrom('mandate')
		.innerJoin('firm', 'firm.id', 'mandate.firmId')
		.select(['firm.id', 'firm.name'])
		.distinct()
		.where('mandate.personId', '=', personId)
		.where('mandate.startsOn', '<=', day)
		.where((eb) => eb.or([eb('mandate.endsOn', 'is', null), eb('mandate.endsOn', '>=', day)]))
		.orderBy('firm.name')
		.execute()
}

/** The firms a person may commit today: those they represent. */
export async function firmsToEngage({ tx, now }: Look, personId: Id) {
	const day = dayAt(now, 'UTC')
	return tx
		.selectFrom('mandate')
		.innerJoin('firm', 'firm.id', 'mandate.firmId')
		.select(['firm.id', 'firm.name'])
		.distinct()
		.where('mandate.personId', '=', personId)
		.where('mandate.role', '=', 'representative')
		.where('mandate.startsOn', '<=', day)
		.where((eb) => eb.or([eb('mandate.endsOn', 'is', null), eb('mandate.endsOn', '>=', day)]))
		.orderBy('firm.name')
		.execute()
}
