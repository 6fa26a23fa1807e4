import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { application, type Tx } from '#db'
import { refusing } from '#kernel'
import type { ShellPhrases } from '#phrases'
import { addressBucket } from './address.ts'

const { slowDown } = refusing<ShellPhrases['refusals']>()

/**
 * How many tries, in how many minutes, for one account (the address typed, known or not, or the person
 * signed in) and for one place on the network. A place is shared by a whole club behind one router,
 * hence the larger numbers. Nobody is locked out by a stranger who spends the tries of their password:
 * a link can still be asked for, and the links the stranger asks for reach their true owner.
 */
export const limits = {
	/** Asking for a sign-in link. */
	'sign-in-link': { account: 5, address: 30, minutes: 60 },
	/** Trying a password, at sign-in or to confirm a change; those that succeed are given back. */
	password: { account: 10, address: 100, minutes: 15 },
	/** Opening a one-time link: 256 bits are not guessed, this spares the database. */
	link: { account: null, address: 120, minutes: 15 },
	/** The code of the console at first start: 80 bits. */
	'first-start': { account: null, address: 20, minutes: 15 },
	/** Asking to change one's e-mail address: each try writes to somebody. */
	'change-email': { account: 5, address: 20, minutes: 60 },
	/** Questions to passkeys and their answers: nothing is guessed, this spares the database. */
	passkey: { account: null, address: 120, minutes: 15 },
	/** A code of six figures, or one kept on paper; one that succeeds is given back. */
	'second-factor': { account: 5, address: 60, minutes: 15 },
	/** Going to the provider of identities and back. */
	identity: { account: null, address: 60, minutes: 15 },
	/** Asking to visit a network, without an account: `account` is the network asked. */
	visit: { account: 10, address: 5, minutes: 60 },
	/** Looking a firm up in the public register: each try asks somebody else's machine. */
	register: { account: 20, address: 60, minutes: 60 },
	/** Opening an account from an invitation. */
	'open-account': { account: 10, address: 60, minutes: 60 },
} as const

export type Limited = keyof typeof limits

/** Who tries: the account named (an address typed, a person's id; null when none), and from where. */
export type Try = { account: string | null; address: string }

/**
 * Counts one try, and refuses (429, with the minutes to wait) when there were too many. In a transaction
 * of its own, before the act: the count stays when the act is refused. One statement counts and reads,
 * so that fifty tries at once are fifty tries.
 */
export async function spendTry(
	what: Limited,
	tried: Try,
	now: Temporal.Instant = Temporal.Now.instant(),
): Promise<void> {
	const allowed = limits[what]
	const wanted = bucketsOf(what, tried)
	const spent = await counting((tx) =>
		sql<{ bucket: string; spent: number; windowEndsAt: Temporal.Instant }>`
			insert into rate_limit (bucket, window_ends_at, spent)
			select bucket, ${now.add({ minutes: allowed.minutes })}::timestamptz, 1
			from unnest(${wanted.map((one) => one.bucket)}::text[]) as bucket
			order by bucket collate "C"
			on conflict (bucket) do update set
				spent = case when rate_limit.window_ends_at <= ${now}::timestamptz then 1
					else least(rate_limit.spent, 1000000) + 1 end,
				window_ends_at = case when rate_limit.window_ends_at <= ${now}::timestamptz
					then excluded.window_ends_at else rate_limit.window_ends_at end
			returning bucket, spent, window_ends_at`.execute(tx),
	)
	for (const { bucket, spent: count, windowEndsAt } of spent.rows) {
		const most = wanted.find((one) => one.bucket === bucket)?.most ?? 0
		if (count > most)
			slowDown('request.tooOften', {
				minutes: Math.max(1, Math.ceil(Math.round(now.until(windowEndsAt).total('seconds')) / 60)),
			})
	}
}

/** Gives a try back when it was a right one: members who sign in are not counted against their club. */
export async function giveTryBack(what: Limited, tried: Try): Promise<void> {
	const buckets = bucketsOf(what, tried).map((one) => one.bucket)
	await counting((tx) =>
		sql`update rate_limit set spent = greatest(spent - 1, 0) where bucket in (
			select bucket from rate_limit where bucket = any (${buckets}::text[])
			order by bucket for update)`.execute(tx),
	)
}

/**
 * Takes one of the turns that a whole instance has in a window of seconds: null when it may go now, else the
 * instant from which to try again.
 */
export async function takeTurn(
	bucket: string,
	{ most, seconds }: { most: number; seconds: number },
	now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
	const { rows } = await counting((tx) =>
		sql<{ spent: number; windowEndsAt: Temporal.Instant }>`
			insert into rate_limit (bucket, window_ends_at, spent)
			values (${bucket}, ${now.add({ seconds })}::timestamptz, 1)
			on conflict (bucket) do update set
				spent = case when rate_limit.window_ends_at <= ${now}::timestamptz then 1
					else least(rate_limit.spent, 1000000) + 1 end,
				window_ends_at = case when rate_limit.window_ends_at <= ${now}::timestamptz
					then excluded.window_ends_at else rate_limit.window_ends_at end
			returning spent, window_ends_at`.execute(tx),
	)
	const turn = rows[0]
	return turn && turn.spent > most ? turn.windowEndsAt : null
}

/** Nobody takes a turn before an instant: whoever we ask said that we ask too much. */
export async function holdTurns(bucket: string, until: Temporal.Instant): Promise<void> {
	await counting((tx) =>
		sql`insert into rate_limit (bucket, window_ends_at, spent)
			values (${bucket}, ${until}::timestamptz, 1000000)
			on conflict (bucket) do update set spent = 1000000,
				window_ends_at = greatest(rate_limit.window_ends_at, excluded.window_ends_at)`.execute(tx),
	)
}

/** READ COMMITTED: the row's lock orders the tries, whereas SERIALIZABLE would fail all but one. */
async function counting<T>(count: (tx: Tx) => Promise<T>): Promise<T> {
	return application()
		.db.transaction()
		.setIsolationLevel('read committed')
		.execute(async (tx) => {
			await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
			return count(tx)
		})
}

type Bucket = { bucket: string; most: number }

/** What was typed is kept as a hash: a list of addresses tried is nobody's business. */
function bucketsOf(what: Limited, { account, address }: Try): Bucket[] {
	const allowed = limits[what]
	const buckets: Bucket[] = [
		{ bucket: `${what}|address|${addressBucket(address)}`, most: allowed.address },
	]
	if (allowed.account !== null && account !== null) {
		const named = createHash('sha256').update(account.trim().toLowerCase()).digest('base64url')
		buckets.push({ bucket: `${what}|account|${named}`, most: allowed.account })
	}
	return buckets
}
