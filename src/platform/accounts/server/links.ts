import type { Tx } from '#db'
import { reading } from '#db'
import { type Actor, type Id, newId, Refusal } from '#kernel'
import { gone } from './refusal.ts'
import { hashToken, newToken } from './tokens.ts'

/** What a one-time link is for; found under one purpose, it is nothing under another. */
export type LinkPurpose =
	| 'sign_in'
	| 'confirm_email'
	| 'invitation'
	| 'colleague'
	| 'role'
	| 'introduction_step'
	| 'introduction_outcome'
	| 'merge'
	| 'listing'
	| 'meeting'
	| 'meeting_guest'
	| 'calendar'
	| 'outsider_note'
	| 'referral'
	| 'referral_third_party'
	| 'lead'
	| 'one_to_one'
	| 'peer_help'

/** How long a link of each purpose serves. */
export const linkLifetimes: Record<LinkPurpose, Temporal.Duration> = {
	sign_in: Temporal.Duration.from({ minutes: 15 }),
	confirm_email: Temporal.Duration.from({ hours: 24 }),
	invitation: Temporal.Duration.from({ hours: 14 * 24 }),
	colleague: Temporal.Duration.from({ hours: 14 * 24 }),
	role: Temporal.Duration.from({ hours: 14 * 24 }),
	introduction_step: Temporal.Duration.from({ hours: 10 * 24 }),
	introduction_outcome: Temporal.Duration.from({ hours: 30 * 24 }),
	merge: Temporal.Duration.from({ hours: 2 * 24 }),
	listing: Temporal.Duration.from({ hours: 45 * 24 }),
	meeting: Temporal.Duration.from({ hours: 30 * 24 }),
	meeting_guest: Temporal.Duration.from({ hours: 60 * 24 }),
	calendar: Temporal.Duration.from({ hours: 5 * 365 * 24 }),
	outsider_note: Temporal.Duration.from({ hours: 366 * 24 }),
	referral: Temporal.Duration.from({ hours: 45 * 24 }),
	// Consent is withdrawn at any time, as long as anything may be kept.
	referral_third_party: Temporal.Duration.from({ hours: 1_095 * 24 }),
	lead: Temporal.Duration.from({ hours: 45 * 24 }),
	one_to_one: Temporal.Duration.from({ hours: 60 * 24 }),
	peer_help: Temporal.Duration.from({ hours: 60 * 24 }),
}

/** A link to make: for whom, about what, sent where (null when it is handed over), for how long. */
export type NewLink = {
	purpose: LinkPurpose
	personId: Id | null
	subjectId: Id | null
	email: string | null
	/** The purpose's own lifetime when absent. */
	validFor?: Temporal.Duration
	createdBy: Id | null
	now: Temporal.Instant
}

/** A link that was found by its secret. */
export type Link = {
	id: Id
	purpose: string
	personId: Id | null
	subjectId: Id | null
	email: string | null
	createdBy: Id | null
	createdAt: Temporal.Instant
	expiresAt: Temporal.Instant
	usedAt: Temporal.Instant | null
}

/** Makes a link and answers its secret, which exists nowhere else: the database keeps its hash. */
export async function makeLink(tx: Tx, link: NewLink): Promise<string> {
	const token = newToken()
	const { validFor = linkLifetimes[link.purpose], now, ...named } = link
	await tx
		.insertInto('oneTimeLink')
		.values({
			...named,
			id: newId(),
			tokenHash: hashToken(token),
			createdAt: now,
			expiresAt: now.add(validFor),
		})
		.execute()
	return token
}

const columns = [
	'id',
	'purpose',
	'personId',
	'subjectId',
	'email',
	'createdBy',
	'createdAt',
	'expiresAt',
	'usedAt',
] as const

/**
 * The link of a secret, whatever its state; null when there is none for this purpose. One look-up by
 * hash whether or not it exists. For pages that tell used from expired, or show what a used link did.
 */
export async function lookAtLink(
	tx: Tx,
	token: string,
	purpose: LinkPurpose,
): Promise<Link | null> {
	const link = await tx
		.selectFrom('oneTimeLink')
		.select(columns)
		.where('tokenHash', '=', hashToken(token))
		.where('purpose', '=', purpose)
		.executeTakeFirst()
	return link ?? null
}

/**
 * The link of a secret, ready to serve. Refuses (410) one that served, one that expired, and one that is
 * unknown; a tampered secret and a secret of another purpose are unknown. Whoever holds the true secret
 * may be told the difference: it teaches nothing to anybody else.
 */
export async function findLink(
	tx: Tx,
	token: string,
	purpose: LinkPurpose,
	now: Temporal.Instant = Temporal.Now.instant(),
): Promise<Link> {
	const link = await lookAtLink(tx, token, purpose)
	if (!link) return gone('accounts.linkUnknown')
	if (link.usedAt) return gone('accounts.linkUsed')
	if (Temporal.Instant.compare(link.expiresAt, now) <= 0) return gone('accounts.linkExpired')
	return link
}

/** Spends a link. Of two requests that found it open, one spends it; the other is refused (410). */
export async function useLink(tx: Tx, link: { id: Id }, now: Temporal.Instant): Promise<void> {
	const used = await tx
		.updateTable('oneTimeLink')
		.set({ usedAt: now })
		.where('id', '=', link.id)
		.where('usedAt', 'is', null)
		.where('expiresAt', '>', now)
		.returning('id')
		.executeTakeFirst()
	if (!used) gone('accounts.linkUsed')
}

/** Removes the links of a person that have not served, for the purposes given. */
export async function dropLinks(tx: Tx, personId: Id, purposes: LinkPurpose[]): Promise<void> {
	await tx
		.deleteFrom('oneTimeLink')
		.where('personId', '=', personId)
		.where('purpose', 'in', purposes)
		.where('usedAt', 'is', null)
		.execute()
}

/**
 * Who acts by a link: the person it was sent to, for its one purpose. Refuses (410) as `findLink` does;
 * a link that names nobody (an invitation to share) acts as nobody.
 */
export async function actorOfLink(
	token: string,
	purpose: LinkPurpose,
	now: Temporal.Instant,
): Promise<Actor> {
	const link = await reading(asDoor, (tx) => findLink(tx, token, purpose, now), { now })
	if (!link.personId) return { kind: 'anonymous' }
	const { id: linkId, personId, subjectId } = link
	return { kind: 'link', personId, linkId, purpose, subjectId }
}

/** What the page of any link needs first: its purpose and whether it may still serve. Changes nothing. */
export type LinkState = { purpose: LinkPurpose; state: 'open' | 'used' | 'expired' } | null

/** Looks at a link without knowing its purpose, for `/lien/…` which leads to the page of each. */
export async function stateOfLink(token: string, now: Temporal.Instant): Promise<LinkState> {
	return reading(
		asDoor,
		async (tx) => {
			const link = await tx
				.selectFrom('oneTimeLink')
				.select(['purpose', 'expiresAt', 'usedAt'])
				.where('tokenHash', '=', hashToken(token))
				.executeTakeFirst()
			if (!link || !isPurpose(link.purpose)) return null
			const isOver = Temporal.Instant.compare(link.expiresAt, now) <= 0
			return { purpose: link.purpose, state: link.usedAt ? 'used' : isOver ? 'expired' : 'open' }
		},
		{ now },
	)
}

/** A door finds a link by its secret before anybody is known. */
const asDoor: Actor = { kind: 'system', networkId: null }

function isPurpose(purpose: string): purpose is LinkPurpose {
	return purpose in linkLifetimes
}

/** The address to send: built from the instance's stored address only, never from a request's Host. */
export function linkAddress(publicAddress: string, token: string): string {
	return `${publicAddress}/lien/${token}`
}

/** Whether what was caught says that a link no longer serves. */
export function isLinkRefusal(caught: unknown): caught is Refusal {
	return caught instanceof Refusal && caught.code.startsWith('accounts.link')
}
