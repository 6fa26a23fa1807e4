import { sql } from 'kysely'
import { type Act, defineAct, type Tx } from '#db'
import { publicAddress } from '#instance/server'
import { dayAt, type Id, newId, notFound } from '#kernel'
import { sendMail } from '#mail/server'
import type { PageAudience } from '#networks'
import { isLocale, type Locale } from '#phrases'
import { listingsPhrases } from '../index.ts'
import { askVisitInput } from '../inputs.ts'
import { mayReadSheet } from '../policy.ts'
import { isOpposed } from './opposition.ts'
import { slowDown } from './refusal.ts'

/** Requests to visit that one mailbox receives in 24 hours. */
const perRecipient = 10

/**
 * Somebody, with or without an account, asks to visit a network from its page. Whoever runs it is written to;
 * their addresses are told to nobody. Asked twice from one address before an answer, it is written once.
 * Called behind `spendTry('visit')`.
 */
export const askVisit = defineAct({
	name: 'listings.ask-visit',
	input: askVisitInput,
	door: 'open',
	asSystem: true,
	act: async (act, { sheetId, ...visitor }) => {
		const { tx, actor, now, record } = act
		const sheet = await visitedSheet(tx, sheetId, actor.kind === 'person')
		const networkId = sheet.networkId
		await record({ networkId, subjectId: sheetId, content: visitor })
		const readers = networkId ? await runnersOf(act, networkId) : await contactOf(tx, sheetId)
		if (readers.length === 0) notFound()
		if (networkId) {
			if (await isWaiting(tx, networkId, visitor.email)) return
			await keepRequest(act, networkId, visitor)
		}
		await requireRoom(tx, readers, now)
		const address = await publicAddress(tx)
		for (const reader of readers) {
			const locale: Locale = isLocale(reader.locale) ? reader.locale : 'fr'
			await sendMail(act, {
				kind: 'visit',
				personId: reader.personId,
				recipient: reader.email,
				locale,
				...(networkId && { networkId }),
				letter: listingsPhrases(locale).letters.visit({
					network: sheet.name,
					visitor: visitor.name,
					email: visitor.email,
					firm: visitor.firmName || null,
					message: visitor.words || null,
					isMember: networkId !== null,
					url: networkId ? `${address}/r/${networkId}/visites` : `${address}/reseaux/${sheetId}`,
				}),
			})
		}
	},
})

async function visitedSheet(tx: Tx, sheetId: Id, isSignedIn: boolean) {
	const sheet = await tx
		.selectFrom('networkSheet')
		.select(['networkId', 'name', 'audience', 'closedAt', 'takesVisits'])
		.where('id', '=', sheetId)
		.executeTakeFirst()
	const { directoryAudience: directory } = await tx
		.selectFrom('instance')
		.select('directoryAudience')
		.executeTakeFirstOrThrow()
	if (!sheet?.takesVisits) return notFound()
	const access = {
		isListed: sheet.networkId === null,
		isClosed: sheet.closedAt !== null,
		audience: sheet.audience as PageAudience,
	}
	return mayReadSheet(access, { isSignedIn, directory }) ? sheet : notFound()
}

type Reader = { personId: Id | null; email: string; locale: string }

/** Facilitators and presidents of today. */
async function runnersOf({ tx, now }: Act, networkId: Id): Promise<Reader[]> {
	const today = dayAt(now, 'UTC')
	const { rows } = await sql<Reader>`
		select distinct p.id as person_id, a.email, p.locale from network_role r
		join person p on p.id = r.person_id join account a on a.person_id = p.id
		where r.network_id = ${networkId} and r.role in ('facilitator', 'president')
			and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})
		order by p.id limit 5`.execute(tx)
	return rows
}

async function contactOf(tx: Tx, sheetId: Id): Promise<Reader[]> {
	const contact = await tx
		.selectFrom('sheetContact')
		.select('email')
		.where('sheetId', '=', sheetId)
		.executeTakeFirst()
	if (!contact?.email || (await isOpposed(tx, contact.email))) return []
	return [{ personId: null, email: contact.email, locale: 'fr' }]
}

async function isWaiting(tx: Tx, networkId: Id, email: string): Promise<boolean> {
	const found = await tx
		.selectFrom('visitRequest')
		.select('requestId')
		.where('networkId', '=', networkId)
		.where('email', '=', email)
		.where('answeredAt', 'is', null)
		.executeTakeFirst()
	return found !== undefined
}

async function keepRequest(
	{ tx, now }: Act,
	networkId: Id,
	visitor: {
		name: string
		email: string
		firmName?: string | undefined
		words?: string | undefined
	},
): Promise<void> {
	await tx
		.insertInto('visitRequest')
		.values({
			networkId,
			requestId: newId(),
			name: visitor.name,
			email: visitor.email,
			firmName: visitor.firmName || null,
			words: visitor.words || null,
			askedAt: now,
		})
		.execute()
}

/** A mailbox is not filled by strangers, from however many places they write. */
async function requireRoom(tx: Tx, readers: Reader[], now: Temporal.Instant): Promise<void> {
	const emails = readers.map(({ email }) => email)
	const { rows } = await sql<{ most: number }>`
		select coalesce(max(sent), 0)::int as most from (select count(*) as sent from mail
			where kind = 'visit' and recipient = any(${emails})
				and created_at > ${now.subtract({ hours: 24 })}::timestamptz group by recipient) counts`.execute(
		tx,
	)
	if ((rows[0]?.most ?? 0) >= perRecipient) slowDown('listings.visitsFull')
}
