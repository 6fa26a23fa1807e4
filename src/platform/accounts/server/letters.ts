import type { Letter } from '#mail'
import type { Locale } from '#phrases'
import { accountsPhrases } from '../index.ts'

/** The link that signs in. */
export function signInLetter(
	locale: Locale,
	{ url, minutes }: { url: string; minutes: number },
): Letter {
	const { signIn, why } = accountsPhrases(locale).letters
	return {
		subject: signIn.subject,
		preheader: signIn.preheader({ minutes }),
		title: signIn.title,
		paragraphs: [signIn.text({ minutes })],
		actions: [{ label: signIn.action, url, kind: 'primary' }],
		afterwards: [signIn.afterwards],
		why,
	}
}

/** To the address one wants to take: it changes nothing until its link is opened. */
export function emailChangeLetter(
	locale: Locale,
	{ url, name, hours }: { url: string; name: string; hours: number },
): Letter {
	const { emailChange } = accountsPhrases(locale).letters
	return {
		subject: emailChange.subject,
		preheader: emailChange.preheader({ hours }),
		title: emailChange.title,
		paragraphs: [emailChange.text({ name })],
		actions: [{ label: emailChange.action, url, kind: 'primary' }],
		afterwards: [emailChange.afterwards],
		why: emailChange.why,
	}
}

/** To the address one is about to leave, so that nobody leaves it for its owner. */
export function emailChangeAskedLetter(locale: Locale, { url }: { url: string }): Letter {
	const { emailChangeAsked } = accountsPhrases(locale).letters
	return warning(emailChangeAsked, url)
}

/** What may change in the ways into an account. */
export type CredentialChange = keyof ReturnType<typeof accountsPhrases>['letters']['changes']

/** After any change in the ways into an account: the owner knows, even when somebody else did it. */
export function credentialsChangedLetter(
	locale: Locale,
	change: CredentialChange,
	{ url }: { url: string },
): Letter {
	const { changes, credentials } = accountsPhrases(locale).letters
	const title = changes[change]
	return warning({ ...credentials, subject: title.replace(/\.$/, ''), title }, url)
}

/** After a recovery code served: how many are left. */
export function recoveryCodeLetter(
	locale: Locale,
	{ url, codesLeft }: { url: string; codesLeft: number },
): Letter {
	const { recoveryCode } = accountsPhrases(locale).letters
	return warning({ ...recoveryCode, text: recoveryCode.text({ codesLeft }) }, url)
}

type Warning = Record<
	'subject' | 'preheader' | 'title' | 'text' | 'notYou' | 'action' | 'why',
	string
>

function warning(words: Warning, url: string): Letter {
	const { subject, preheader, title, why } = words
	return {
		subject,
		preheader,
		title,
		paragraphs: [words.text],
		actions: [{ label: words.action, url, kind: 'secondary' }],
		afterwards: [words.notYou],
		why,
	}
}
