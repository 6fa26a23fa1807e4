import type { Tx } from '#db'
import { assert, type Id } from '#kernel'
import { isLocale, type Locale } from '#phrases'

/** What the acts of accounts decide on. */
export type Account = {
	personId: Id
	email: string
	emailVerifiedAt: Temporal.Instant | null
	passwordHash: string | null
	/** Since when a second factor is asked at each sign-in. */
	protectedAt: Temporal.Instant | null
	locale: Locale
	/** The person's whole name. */
	name: string
}

/** The account of an address, or nothing. Seen by door acts only. */
export async function findByEmail(tx: Tx, email: string): Promise<Account | undefined> {
	return worded(await accounts(tx).where('account.email', '=', email).executeTakeFirst())
}

/** The account of a person, or nothing when they never opened one. */
export async function findByPerson(tx: Tx, personId: Id): Promise<Account | undefined> {
	return worded(await accounts(tx).where('account.personId', '=', personId).executeTakeFirst())
}

/** The account of whoever is signed in: a session exists only with one. */
export async function ownAccount(tx: Tx, personId: Id): Promise<Account> {
	const account = await findByPerson(tx, personId)
	assert(account, 'whoever is signed in has an account')
	return account
}

function accounts(tx: Tx) {
	return tx
		.selectFrom('account')
		.innerJoin('person', 'person.id', 'account.personId')
		.select([
			'account.personId',
			'account.email',
			'account.emailVerifiedAt',
			'account.passwordHash',
			'account.protectedAt',
			'person.locale',
			'person.givenName',
			'person.familyName',
		])
}

type Row = Omit<Account, 'locale' | 'name'> & {
	locale: string
	givenName: string
	familyName: string
}

function worded(row: Row | undefined): Account | undefined {
	if (!row) return undefined
	const { givenName, familyName, locale, ...account } = row
	return {
		...account,
		name: `${givenName} ${familyName}`,
		locale: isLocale(locale) ? locale : 'fr',
	}
}
