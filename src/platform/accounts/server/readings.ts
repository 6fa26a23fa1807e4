import type { Look } from '#db'
import { isAdministrator } from '#instance/server'
import { type Id, notFound } from '#kernel'
import { mailLeaves } from '#mail/server'
import type { Locale } from '#phrases'
import type { IdentityPreset } from '../identity-presets.ts'
import { isFresh, needsSecondFactor } from '../policy.ts'
import { mayReplacePassword } from './change-password.ts'
import { ownAccount } from './find-account.ts'
import { ownSession } from './proof.ts'
import { relyingParty } from './relying-party.ts'
import { dutiesOf } from './remove-second-factor.ts'
import { type Factors, factorsOf, totpOf } from './second-factors.ts'
import { signedIn } from './signed-in.ts'

/** One's own account, as `/moi/compte` shows it. Neither the password's hash nor any secret is in it. */
export type MyAccount = {
	givenName: string
	familyName: string
	email: string
	emailIsVerified: boolean
	hasPassword: boolean
	locale: Locale
	sessions: OpenSession[]
}

/** A session still open: on what, by what, from which network, since when, last seen when. */
export type OpenSession = {
	id: Id
	device: string
	enteredBy: string
	seenFrom: string
	createdAt: Temporal.Instant
	seenAt: Temporal.Instant
	isThisOne: boolean
}

/** The signed-in person's account and open sessions, the last seen first. */
export async function myAccount({ tx, actor, now }: Look): Promise<MyAccount> {
	const { personId, sessionId } = signedIn(actor)
	const { email, emailVerifiedAt, passwordHash, locale } = await ownAccount(tx, personId)
	const name = await tx
		.selectFrom('person')
		.select(['givenName', 'familyName'])
		.where('id', '=', personId)
		.executeTakeFirstOrThrow()
	const sessions = await tx
		.selectFrom('session')
		.select(['id', 'device', 'enteredBy', 'seenFrom', 'createdAt', 'seenAt'])
		.where('personId', '=', personId)
		.where('expiresAt', '>', now)
		.orderBy('seenAt', 'desc')
		.orderBy('id', 'desc')
		.limit(100)
		.execute()
	return {
		...name,
		email,
		emailIsVerified: emailVerifiedAt !== null,
		hasPassword: passwordHash !== null,
		locale,
		sessions: sessions.map((session) => ({ ...session, isThisOne: session.id === sessionId })),
	}
}

/** What protects one's account, and what one may do about it now. */
export type MyProtection = Omit<Factors, 'passkeys'> & {
	/** The role one holds asks for a second factor. */
	isRequired: boolean
	/** Who one is was proved a moment ago: credentials may change. */
	isFresh: boolean
	/** A new password may replace the present one without it. */
	mayReplacePassword: boolean
	hasPassword: boolean
	/** A link can be mailed to prove who one is. */
	mailLeaves: boolean
	/** Browsers offer passkeys at this address. */
	passkeysServe: boolean
	passkeys: MyPasskey[]
	identities: MyIdentity[]
}

export type MyPasskey = {
	id: Id
	name: string
	isSynced: boolean
	createdAt: Temporal.Instant
	usedAt: Temporal.Instant | null
}

export type MyIdentity = {
	issuer: string
	subject: string
	email: string | null
	siret: string | null
	linkedAt: Temporal.Instant
}

/** The signed-in person's passkeys, second factor and linked identities; no key, secret nor code. */
export async function myProtection({ tx, actor, now }: Look): Promise<MyProtection> {
	const { personId, sessionId } = signedIn(actor)
	const { passwordHash } = await ownAccount(tx, personId)
	const session = await ownSession(tx, sessionId)
	const { passkeys: _, ...factors } = await factorsOf(tx, personId)
	const passkeys = await tx
		.selectFrom('passkey')
		.select(['id', 'name', 'isSynced', 'createdAt', 'usedAt'])
		.where('personId', '=', personId)
		.orderBy('createdAt')
		.orderBy('id')
		.execute()
	const identities = await tx
		.selectFrom('linkedIdentity')
		.select(['issuer', 'subject', 'email', 'siret', 'linkedAt'])
		.where('personId', '=', personId)
		.orderBy('linkedAt')
		.orderBy('subject')
		.execute()
	return {
		...factors,
		isRequired: needsSecondFactor(await dutiesOf(tx, personId, now)),
		isFresh: isFresh(session?.provedAt ?? null, now),
		mayReplacePassword: session !== undefined && mayReplacePassword(session, now),
		hasPassword: passwordHash !== null,
		mailLeaves: mailLeaves(),
		passkeysServe: (await relyingParty(tx)) !== null,
		passkeys,
		identities,
	}
}

/** The application being set up: its secret, to type or to read as a picture. */
export type ProposedApp = { secret: string; address: string }

/** What the page that sets an application up shows; null once confirmed: the secret is never shown again. */
export async function proposedApp({ tx, actor, now }: Look): Promise<ProposedApp | null> {
	const { personId } = signedIn(actor)
	const app = await tx
		.selectFrom('authenticatorApp')
		.select('secret')
		.where('personId', '=', personId)
		.where('confirmedAt', 'is', null)
		.where('proposedAt', '>', now.subtract({ minutes: 60 }))
		.executeTakeFirst()
	if (!app) return null
	const { email } = await ownAccount(tx, personId)
	const { name } = await tx.selectFrom('instance').select('name').executeTakeFirstOrThrow()
	const { secret } = app
	return { secret, address: totpOf(secret, { issuer: name, label: email }).toString() }
}

/** The provider of identities as its administrator set it, but its secret. */
export type IdentitySettings = {
	preset: IdentityPreset
	label: string
	issuer: string
	clientId: string
} | null

/** For the administrator; nobody else has this page (404). */
export async function identitySettings({ tx, actor }: Look): Promise<IdentitySettings> {
	if (!(await isAdministrator(tx, actor))) notFound()
	const row = await tx
		.selectFrom('identityProvider')
		.select(['preset', 'label', 'issuer', 'client as clientId'])
		.executeTakeFirst()
	return row ? { ...row, preset: row.preset as IdentityPreset } : null
}
