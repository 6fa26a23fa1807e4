import { pathToFileURL } from 'node:url'
import type { Locale } from '#phrases'
import { mailPhrases } from '../index.ts'
import type { Letter } from '../letter.ts'
import { letterText } from '../letter-text.ts'
import type { Dress } from '../templates.ts'

type Templates = { letterHtml(letter: Letter, dress: Dress): string }

let loading: Promise<Templates> | undefined

/** At start, says where the build put the letters; without it they are compiled on the fly, once. */
export function useBuiltLetters(file: string): void {
	loading = import(pathToFileURL(file).href)
}

async function compileLetters(): Promise<Templates> {
	await import('../../../../svelte-loader.ts')
	return import('../templates.ts')
}

/** A letter as it leaves: a page for those who see, a text for the rest. */
export async function renderLetter(
	letter: Letter,
	{ locale, sender, accent }: { locale: Locale; sender: string; accent?: string | undefined },
): Promise<{ html: string; bodyText: string }> {
	loading ??= compileLetters()
	const { letterHtml } = await loading
	const phrases = mailPhrases(locale)
	const from = phrases.senderName({ sender })
	const quoted = letter.quote ? phrases.quoted(letter.quote.text) : ''
	return {
		html: letterHtml(letter, { locale, from, quoted, ...(accent && { accent }) }),
		bodyText: letterText(letter, { from, quoted }),
	}
}
