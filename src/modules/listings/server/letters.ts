import { linkLifetimes, makeLink } from '#accounts/server'
import type { Act, Tx } from '#db'
import { advisersOf, publicAddress } from '#instance/server'
import { assert, dayAt, type Id, personOf } from '#kernel'
import { sendMail } from '#mail/server'
import { formatDay, isLocale, type Locale } from '#phrases'
import { listingsPhrases } from '../index.ts'

type Writing = Pick<Act, 'tx' | 'now' | 'enqueue'>

/** Asks the contact of a listed network, by a link that opens a page, whether its sheet is still right. */
export async function writeConfirmation(
	act: Writing & Pick<Act, 'actor'>,
	sheet: { id: Id; name: string; verifiedOn: Temporal.PlainDate | null },
	contact: { name: string | null; email: string },
): Promise<void> {
	const { tx, actor, now } = act
	const token = await makeLink(tx, {
		purpose: 'listing',
		personId: null,
		subjectId: sheet.id,
		email: contact.email,
		createdBy: personOf(actor),
		now,
	})
	const until = now.add(linkLifetimes.listing)
	// The club is written to in the language of its country's administration.
	await sendMail(act, {
		kind: 'listing.confirmation',
		personId: null,
		recipient: contact.email,
		locale: 'fr',
		uselessAfter: until,
		letter: listingsPhrases('fr').letters.confirmation({
			network: sheet.name,
			name: contact.name,
			verified: formatDay(sheet.verifiedOn ?? dayAt(now, 'UTC'), 'fr'),
			until: formatDay(dayAt(until, 'UTC'), 'fr'),
			url: `${await publicAddress(tx)}/fiche/${token}`,
		}),
	})
}

/** Which news of a sheet an adviser is written about. */
export type News = 'unanswered' | 'noContact' | 'corrected' | 'closed' | 'opposed' | 'claimed'

/** Tells the adviser who keeps a sheet; when they advise no longer, those who advise its territory. */
export async function tellAdvisers(
	act: Writing,
	sheet: { id: Id; name: string; keptBy: Id | null },
	news: News,
	by: string | null = null,
): Promise<void> {
	const { tx } = act
	const address = await publicAddress(tx)
	for (const adviser of await keepersOf(act, sheet)) {
		const locale: Locale = isLocale(adviser.locale) ? adviser.locale : 'fr'
		await sendMail(act, {
			kind: `listing.${news}`,
			personId: adviser.id,
			recipient: adviser.email,
			locale,
			letter: listingsPhrases(locale).letters.news({
				news,
				network: sheet.name,
				by,
				url: `${address}/conseil/reseaux/${sheet.id}`,
			}),
		})
	}
}

/** Advisers to write to: at most five, so that a country's forty are not all woken by one sheet. */
async function keepersOf({ tx, now }: Writing, sheet: { id: Id; keptBy: Id | null }) {
	const zone = await tx
		.selectFrom('sheetZone')
		.select('code')
		.where('sheetId', '=', sheet.id)
		.where('kind', '=', 'commune')
		.orderBy('code')
		.executeTakeFirst()
	const around = await advisersOf(tx, zone?.code ?? null, now)
	const keepers =
		sheet.keptBy && (await isStillAdviser(tx, sheet.keptBy, now)) ? [sheet.keptBy] : around
	if (keepers.length === 0) return []
	return tx
		.selectFrom('person')
		.innerJoin('account', 'account.personId', 'person.id')
		.select(['person.id', 'person.locale', 'account.email'])
		.where('person.id', 'in', keepers)
		.orderBy('person.id')
		.limit(5)
		.execute()
}

async function isStillAdviser(tx: Tx, personId: Id, now: Temporal.Instant): Promise<boolean> {
	const day = dayAt(now, 'UTC')
	const found = await tx
		.selectFrom('adviser')
		.select('id')
		.where('personId', '=', personId)
		.where('startsOn', '<=', day)
		.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', day)]))
		.executeTakeFirst()
	return found !== undefined
}

/** Tells the claimant what became of their claim. */
export async function tellClaimant(
	act: Writing,
	claim: { personId: Id; network: string },
	answer: { networkId: Id } | { reason: string },
): Promise<void> {
	const { tx } = act
	const person = await tx
		.selectFrom('person')
		.innerJoin('account', 'account.personId', 'person.id')
		.select(['person.id', 'person.locale', 'account.email'])
		.where('person.id', '=', claim.personId)
		.executeTakeFirst()
	assert(person, 'whoever claims a network has an account')
	const locale: Locale = isLocale(person.locale) ? person.locale : 'fr'
	const address = await publicAddress(tx)
	const { letters } = listingsPhrases(locale)
	await sendMail(act, {
		kind: 'networkId' in answer ? 'listing.claim-accepted' : 'listing.claim-declined',
		personId: person.id,
		recipient: person.email,
		locale,
		letter:
			'networkId' in answer
				? letters.claimAccepted({
						network: claim.network,
						url: `${address}/r/${answer.networkId}/reglages`,
					})
				: letters.claimDeclined({
						network: claim.network,
						reason: answer.reason,
						url: `${address}/reseaux`,
					}),
	})
}
