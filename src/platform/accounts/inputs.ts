import * as v from 'valibot'
import { isId } from '#kernel'
import { isCommonPassword } from './common-passwords.ts'
import { safePath } from './safe-path.ts'

/** Fewer characters are tried exhaustively; what else a password holds is its owner's business. */
export const shortestPassword = 10
/** Nobody remembers more; without a bound, hashing a megabyte would keep the server busy. */
export const longestPassword = 200

/** An e-mail address, in small letters: the account is found by it. At most 254 characters. */
export const email = v.pipe(
	v.string('accounts.emailMissing'),
	v.trim(),
	v.minLength(1, 'accounts.emailMissing'),
	v.maxLength(254, 'accounts.emailMalformed'),
	v.regex(
		/^[^\s@"(),:;<>[\\\]]{1,64}@(?:[^\s@.,:;<>()[\\\]]{1,63}\.)+[^\s@.,:;<>()[\\\]]{2,63}$/u,
		'accounts.emailMalformed',
	),
	v.toLowerCase(),
)

/** A password as it is typed to sign in: composed the same way on every keyboard (NFKC), nothing judged. */
export const typedPassword = v.pipe(
	v.string('accounts.passwordMissing'),
	v.trim(),
	v.normalize('NFKC'),
	v.minLength(1, 'accounts.passwordMissing'),
	v.maxLength(longestPassword, 'accounts.passwordTooLong'),
)

/**
 * A password as it is chosen: ten characters at least, not one of the most used. No rule of
 * composition: they make passwords worse (NIST SP 800-63B, section 3.1.1.2).
 */
export const chosenPassword = v.pipe(
	typedPassword,
	v.check((text) => [...text].length >= shortestPassword, 'accounts.passwordTooShort'),
	v.check((text) => !isCommonPassword(text), 'accounts.passwordTooCommon'),
)

/** The name one bears here. */
export const givenName = v.pipe(
	v.string('accounts.givenNameMissing'),
	v.trim(),
	v.minLength(1, 'accounts.givenNameMissing'),
	v.maxLength(80, 'text.tooLong'),
)
export const familyName = v.pipe(
	v.string('accounts.familyNameMissing'),
	v.trim(),
	v.minLength(1, 'accounts.familyNameMissing'),
	v.maxLength(80, 'text.tooLong'),
)

export const locale = v.picklist(['fr', 'en', 'ar'], 'choice.missing')

/** A one-time link's secret, as it stands in the address. Judged by its hash alone. */
export const token = v.pipe(v.string(), v.maxLength(200, 'form.unexpected'))

/** The words that name a browser in the list of sessions. */
export const device = v.optional(v.pipe(v.string(), v.maxLength(200, 'form.unexpected')), '')

/** The network a session was opened from, in words. */
export const seenFrom = v.optional(v.pipe(v.string(), v.maxLength(60, 'form.unexpected')), '')

const id = v.pipe(
	v.string('form.unexpected'),
	v.check((text) => isId(text), 'form.unexpected'),
)
export const challengeId = id
export const passkeyId = id

/** What a browser says of a passkey, as WebAuthn spells it in JSON; judged by its signature. */
export const passkeyAnswer = v.looseObject(
	{
		id: v.pipe(v.string('form.unexpected'), v.maxLength(1400, 'form.unexpected')),
		response: v.record(v.string(), v.unknown(), 'form.unexpected'),
	},
	'form.unexpected',
)

/** What its owner calls a passkey. */
export const passkeyName = v.pipe(
	v.string('accounts.passkeyNameMissing'),
	v.trim(),
	v.minLength(1, 'accounts.passkeyNameMissing'),
	v.maxLength(80, 'text.tooLong'),
)

/** A code as it is typed: six figures of an application, or one kept on paper. */
export const typedCode = v.pipe(
	v.string('accounts.codeMissing'),
	v.trim(),
	v.minLength(1, 'accounts.codeMissing'),
	v.maxLength(40, 'accounts.codeWrong'),
)

/** Where to go once signed in: a page of this site, or nothing. */
export const goesTo = v.optional(
	v.nullable(
		v.pipe(
			v.string(),
			v.transform((text) => safePath(text)),
		),
	),
	null,
)

/**
 * What somebody gives to open their account: names, e-mail, and a password if they want one (without,
 * they sign in by link). Fields: `givenName`, `familyName`, `email`, `password`, `locale`.
 */
export const newcomer = v.strictObject({
	givenName,
	familyName,
	email,
	password: v.optional(chosenPassword),
	locale: v.optional(locale, 'fr'),
})
export type Newcomer = v.InferOutput<typeof newcomer>
