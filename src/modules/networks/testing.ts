/** What the tests of firms and networks share: people of the named world who signed in, and what they found. */
import { runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { createFirm } from '#firms/server'
import { type Actor, type Id, Invalid, newId, Refusal } from '#kernel'
import {
	type FirmKey,
	type NetworkKey,
	type PersonKey,
	worldFirm,
	worldNetwork,
	worldPerson,
} from '#world'
import { acceptInvitation, createNetwork, inviteFirm, shareInvitation } from './server/index.ts'

export const nobody: Actor = { kind: 'anonymous' }
export const password = 'la porte bleue du canal'

/** Somebody signed in. */
export type Someone = Actor & { kind: 'person' }

/** A database where the instance has its address; `told` looks past row security. */
export type Town = {
	test: TestDatabase
	told<Row = Record<string, unknown>>(statement: string, values?: unknown[]): Promise<Row[]>
	/** Opens the account of somebody of the named world. */
	person(key: PersonKey): Promise<Someone>
}

export async function openTown(): Promise<Town> {
	const test = await testDatabase()
	const told: Town['told'] = async (statement, values = []) => {
		const client = await test.owner.connect()
		try {
			await client.query(`select set_config('maillage.system', 'on', false)`)
			return (await client.query(statement, values)).rows
		} finally {
			client.release()
		}
	}
	await told(
		`insert into instance (public_address, set_up_at) values ('https://maillage.example', now())`,
	)
	return {
		test,
		told,
		async person(key) {
			const { givenName, familyName, email } = worldPerson(key)
			const personId = newId()
			await told(
				`with p as (insert into person (id, given_name, family_name, created_at) values ($1, $2, $3, now())),
					k as (insert into person_contact (person_id, email) values ($1, $4))
				 insert into account (person_id, email, email_verified_at, created_at) values ($1, $4, now(), now())`,
				[personId, givenName, familyName, email],
			)
			const sessionId = newId()
			await told(
				`insert into session (id, token_hash, person_id, created_at, seen_at, expires_at, proved_at, proved_by)
				 values ($1, sha256($2), $3, now(), now(), now() + interval '1 day', now(), 'link')`,
				[sessionId, sessionId, personId],
			)
			return { kind: 'person', personId, sessionId }
		},
	}
}

/** A firm of the named world, in the hands of `someone`. */
export async function found(someone: Someone, key: FirmKey): Promise<Id> {
	const firm = worldFirm(key)
	const { firmId } = await runAct(createFirm, someone, {
		name: firm.name,
		kind: firm.kind,
		country: firm.country,
		siren: firm.siren,
		commune: firm.communeName,
		postcode: firm.postcode,
		headcountBand: firm.headcountBand,
		trades: firm.trades,
		skills: firm.skills,
		needs: firm.needs,
		customers: firm.customerTypes,
	})
	return firmId
}

/** A network of the named world, facilitated by `someone`, with their firm in it when given. */
export async function gather(someone: Someone, key: NetworkKey, firmId?: Id): Promise<Id> {
	const { name, family, purpose, territory, timeZone, currency, seats } = worldNetwork(key)
	const { networkId } = await runAct(createNetwork, someone, {
		name,
		family,
		purpose,
		territory,
		timeZone,
		currency,
		seats,
		firmId,
	})
	return networkId
}

/** Invites a firm and answers the secret of a link to hand over. */
export async function invite(
	runner: Someone,
	networkId: Id,
	firmName: string,
	more: { email?: string; message?: string } = {},
): Promise<{ membershipId: Id; token: string }> {
	const { membershipId } = await runAct(inviteFirm, runner, { networkId, firmName, ...more })
	return { membershipId, token: await shareOf(runner, networkId, membershipId) }
}

/** The secret of a new link to an invitation that waits. */
export async function shareOf(runner: Someone, networkId: Id, membershipId: Id): Promise<string> {
	const { url } = await runAct(shareInvitation, runner, { networkId, membershipId })
	return tokenIn(url)
}

function tokenIn(url: string): string {
	return new URL(url).pathname.split('/').at(-1) ?? ''
}

/** Brings someone's firm into a network by invitation. */
export async function bringIn(
	runner: Someone,
	networkId: Id,
	someone: Someone,
	firmId: Id,
): Promise<Id> {
	const { token, membershipId } = await invite(runner, networkId, 'Entreprise attendue')
	await runAct(acceptInvitation, someone, { token, forFirmId: firmId })
	return membershipId
}

/** What an expected no said: its code, or the fields and codes of an invalid input. */
export async function noOf(trying: Promise<unknown>): Promise<string> {
	try {
		await trying
	} catch (caught) {
		if (caught instanceof Refusal) return `${caught.status} ${caught.code}`
		if (caught instanceof Invalid)
			return caught.issues.map(({ field, code }) => `422 ${field} ${code}`).join(', ')
		throw caught
	}
	return 'yes'
}
