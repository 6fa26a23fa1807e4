import { accountsPhrases } from '#accounts'
import { everydayPhrases } from '#everyday'
import { filesPhrases } from '#files'
import { firmsPhrases } from '#firms'
import { instancePhrases } from '#instance'
import type { Issue } from '#kernel'
import { listingsPhrases } from '#listings'
import { mailPhrases } from '#mail'
import { attendancePhrases, checkInPhrases, meetingsPhrases, minutesPhrases } from '#meetings'
import { networksPhrases } from '#networks'
import { oneToOnesPhrases } from '#one-to-ones'
import { peerHelpPhrases } from '#peer-help'
import { type Locale, shellPhrases } from '#phrases'
import { privacyPhrases } from '#privacy'
import { recordsPhrases } from '#records'
import { referralsPhrases } from '#referrals'
import { tiesPhrases } from '#ties'

type Book = Record<string, (facts: never) => string>

/** Every sentence that a refusal or an issue may need, by its code. */
export function sentencesOf(locale: Locale): Book {
	return Object.assign(
		{},
		...[
			shellPhrases,
			instancePhrases,
			accountsPhrases,
			filesPhrases,
			firmsPhrases,
			networksPhrases,
			listingsPhrases,
			tiesPhrases,
			recordsPhrases,
			everydayPhrases,
			meetingsPhrases,
			checkInPhrases,
			minutesPhrases,
			attendancePhrases,
			oneToOnesPhrases,
			peerHelpPhrases,
			privacyPhrases,
			referralsPhrases,
		].flatMap((book) => [book(locale).refusals, book(locale).issues]),
	)
}

const books = new Map<Locale, Book>()

/** The sentence of a code in the reader's language. A code without a sentence is a bug, named. */
export function sentence(
	locale: Locale,
	code: string,
	facts: Record<string, unknown> = {},
): string {
	let book = books.get(locale)
	if (!book) {
		book = sentencesOf(locale)
		books.set(locale, book)
	}
	const word = book[code]
	if (!word) throw new Error(`No sentence for the code ${code}`)
	return word(facts as never)
}

/** The fields of each module's acts that have sentences of their own. */
const fieldBooks: Record<string, (locale: Locale) => FieldBook> = {
	instance: (locale) => instancePhrases(locale).fields,
	firms: (locale) => firmsPhrases(locale).fields,
	networks: (locale) => networksPhrases(locale).fields,
	listings: (locale) => listingsPhrases(locale).fields,
	ties: (locale) => tiesPhrases(locale).fields,
	records: (locale) => recordsPhrases(locale).fields,
	meetings: (locale) => ({
		...meetingsPhrases(locale).fields,
		...checkInPhrases(locale).fields,
		...minutesPhrases(locale).fields,
		...attendancePhrases(locale).fields,
	}),
	everyday: (locale) => everydayPhrases(locale).fields,
	'one-to-ones': (locale) => oneToOnesPhrases(locale).fields,
	'peer-help': (locale) => peerHelpPhrases(locale).fields,
	mail: (locale) => mailPhrases(locale).fields,
	referrals: (locale) => referralsPhrases(locale).fields,
}
type FieldBook = Record<string, Record<string, () => string>>

/**
 * The sentence of a finding: the one its field has in this act, or in its module, for « Écrivez quelque chose »
 * says nothing of what is missing; else the sentence of its code.
 */
export function issueSentence(locale: Locale, act: string, { field, code, facts }: Issue): string {
	const [module = '', verb = ''] = act.split('.')
	const book = fieldBooks[module]?.(locale)
	const own = book?.[`${verb} ${field}`]?.[code] ?? book?.[field]?.[code]
	return own ? own() : sentence(locale, code, facts)
}
