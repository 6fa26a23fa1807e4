/**
 * Nobody meets a code: each refusal and each correction has its sentence in the three languages. And
 * every French phrase follows the typography and the voice of the house.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { accountsPhrases } from '#accounts'
import { everydayPhrases } from '#everyday'
import { filesPhrases } from '#files'
import { firmsPhrases } from '#firms'
import { helpPhrases } from '#help'
import { homePhrases } from '#home'
import { instancePhrases } from '#instance'
import { listingsPhrases } from '#listings'
import { mailPhrases } from '#mail'
import { attendancePhrases, checkInPhrases, meetingsPhrases, minutesPhrases } from '#meetings'
import { networksPhrases } from '#networks'
import { issueSentence, sentencesOf } from '#pages'
import { type Locale, locales, shellPhrases } from '#phrases'
import { recordsPhrases } from '#records'
import { referralsPhrases } from '#referrals'
import { acts } from '#registry'
import { tiesPhrases } from '#ties'
import { sourcesUnder } from './architecture/sources.ts'

/** Every book of phrases; a new one is added here. */
const books: Record<string, (locale: Locale) => object> = {
	shell: shellPhrases,
	instance: instancePhrases,
	accounts: accountsPhrases,
	files: filesPhrases,
	firms: firmsPhrases,
	networks: networksPhrases,
	listings: listingsPhrases,
	ties: tiesPhrases,
	records: recordsPhrases,
	everyday: everydayPhrases,
	meetings: meetingsPhrases,
	checkIn: checkInPhrases,
	minutes: minutesPhrases,
	attendance: attendancePhrases,
	home: homePhrases,
	help: helpPhrases,
	mail: mailPhrases,
	referrals: referralsPhrases,
}

const sources = sourcesUnder('src').filter(({ path }) => !/\.test\.ts$|testing/.test(path))

/** Outcomes of the import are typed by a book of their own, which its own test reads. */
const isImport = (path: string) =>
	/^src\/modules\/firms\/(import\/|identifiers\.ts|word-number)/.test(path)

/** Codes as the code writes them: in a refusal, in an issue, as the message of a schema. */
const codesUsed = (() => {
	const used = new Map<string, string>()
	const places = [
		/\b(?:refuse|forbid|gone|slowDown)\(\s*'([\w.]+)'/g,
		/\bnew Refusal\(\s*'([\w.]+)'/g,
		/\b(?:code|message):\s*'(\w+(?:\.\w+)+)'/g,
		/(?<!name: |startsWith\(|enqueue\(\s*|addJob\(\s*tx,\s*)'((?:instance|firms|files|everyday|meetings|referrals|networks|ties|records|accounts|text|choice|form|request)\.[a-z]+(?:[A-Z][a-z]*)*)'/g,
	]
	for (const { path, code } of sources)
		if (
			!isImport(path) &&
			!/phrases\.(fr|en|ar)\.ts$|\/tasks\.ts$|^src\/(phrases|registry|access-matrix)/.test(path)
		)
			for (const place of places)
				for (const [, found] of code.matchAll(place)) used.set(found as string, path)
	return used
})()

describe('Refusals and corrections', () => {
	for (const locale of locales)
		it(`have a sentence for every code, in ${locale}`, () => {
			const sentences = sentencesOf(locale)
			const silent = [...codesUsed]
				.filter(([code]) => !(code in sentences))
				.map(([code, path]) => `${code}, used in ${path}`)
			assert.deepEqual(
				silent,
				[],
				'Write it under refusals or issues in the module’s phrases, and let src/pages/sentences.ts read that book',
			)
			assert.ok(codesUsed.size > 60, 'the scan finds the codes')
		})

	it('answer every finding that a form can cause, in the schema of each act', () => {
		const mute = Object.values(acts)
			.filter(({ name }) => !byClocks.includes(name))
			.flatMap(({ name, input }) => findingsOf(input as unknown as Part, name))
		assert.deepEqual(mute, [], 'Give it the code of its sentence: v.maxLength(80, ’text.tooLong’)')
	})

	it('say of each field what is missing there, not only that something is', () => {
		const vague = Object.values(acts)
			.filter(({ name }) => !byClocks.includes(name))
			.flatMap(({ name, input }) =>
				needsOf(input as unknown as Part).flatMap(({ field, code }) =>
					locales.some(
						(locale) =>
							issueSentence(locale, name, { field, code }) ===
							sentencesOf(locale)[code]?.({} as never),
					)
						? [`${name}: ${field}`]
						: [],
				),
			)
		assert.deepEqual(vague, [], 'Write it under fields in the module’s phrases, by field then code')
	})

	it('are the business of one book each', () => {
		const owners = new Map<string, string>()
		const twice: string[] = []
		for (const [name, book] of Object.entries(books)) {
			const { refusals = {}, issues = {} } = book('fr') as Record<string, object>
			for (const code of [...Object.keys(refusals), ...Object.keys(issues)]) {
				if (owners.has(code)) twice.push(`${code} in ${owners.get(code)} and ${name}`)
				owners.set(code, name)
			}
		}
		assert.deepEqual(twice, [])
	})
})

/** No form posts to these. */
const byClocks = ['ties.ask-path', 'ties.keep-facts', 'ties.tell-call']

type Part = {
	kind: string
	type: string
	message?: unknown
	entries?: Record<string, Part>
	pipe?: Part[]
	wrapped?: Part
	item?: Part
	key?: Part
	value?: Part
	options?: unknown[]
}

/** The checks of a schema whose failure has no code; a wrong type is answered by form.unexpected. */
function findingsOf(part: Part, at: string): string[] {
	const inner: [string, Part | undefined][] = [
		...Object.entries(part.entries ?? {}),
		...(part.pipe ?? []).map((one): [string, Part] => [
			'',
			one === part ? { ...one, pipe: [] } : one,
		]),
		['', part.wrapped],
		['', part.item],
		['', part.key],
		['', part.value],
	]
	const mayFail = part.kind === 'validation' || ['picklist', 'number'].includes(part.type)
	const isMute = mayFail && !(typeof part.message === 'string' && part.message in sentencesOf('fr'))
	return [
		...(isMute ? [`${at}: ${part.type}`] : []),
		...inner.flatMap(([name, one]) =>
			one && one !== part ? findingsOf(one, name ? `${at}.${name}` : at) : [],
		),
	]
}

/** The fields of a schema that a person must write or choose, and the code of what they left out. */
function needsOf(part: Part): { field: string; code: string }[] {
	return Object.entries(shapeOf(part).entries ?? {}).flatMap(([name, field]) => {
		const own = field.pipe ?? [field]
		const code = own
			.map(({ message }) => message)
			.find((one) => /^(text|choice)\.missing$/.test(String(one)))
		return typeof code === 'string' && !madeByPages.includes(name) ? [{ field: name, code }] : []
	})
}

/** Hidden fields and menus that always have a value. */
const madeByPages = ['mailId', 'locale', 'timeZone']

/** What a schema asks, under its checks. */
function shapeOf(part: Part): Part {
	return part.entries ? part : (part.pipe?.[0] ?? part)
}

/** Plausible facts, by the name a phrase gives them; a name that is neither here nor a number’s is a text. */
const facts: Record<string, unknown> = {
	firm: 'Menuiserie Vasseur',
	firmName: 'Menuiserie Vasseur',
	target: 'Électricité Benali',
	network: 'Cercle du Canal',
	name: 'Claire Vasseur',
	names: ['Claire Vasseur', 'Odile Marchand'],
	reasons: ['son nom', 'le métier «\u00a0Menuiserie\u00a0»'],
	nearest: ['menuiserie'],
	givenName: 'Claire',
	inviter: 'Bruno Leclercq',
	sender: 'Bruno Leclercq',
	from: 'Bruno Leclercq',
	first: 'Odile Marchand',
	towards: 'Luc Willems',
	by: 'Mobile',
	otherName: 'Marchand Plâtrerie',
	email: 'claire.vasseur@menuiserie-vasseur.example',
	device: 'Firefox, Android',
	commune: 'Roubaix',
	postcode: '59100',
	kind: 'radius',
	message: 'Un mot suffit.',
	words: 'Un chauffagiste pour un atelier',
	text: 'Un chauffagiste pour un atelier',
	url: 'https://reseau.example/lien/abc',
	until: Temporal.PlainDate.from('2026-12-01'),
	day: Temporal.PlainDate.from('2026-12-01'),
	startsOn: Temporal.PlainDate.from('2026-01-01'),
	endsOn: Temporal.PlainDate.from('2026-12-01'),
	received: '"12"',
	problem: { code: 'file.empty' },
	header: 'Tél',
	columns: ['B', 'D'],
	column: 'B',
	value: 'menuiserie',
	sentence: 'Il manque un chiffre',
	field: 'phone',
	shown: '#N/A',
	siren: '999000003',
	label: 'bois',
	sample: 'CafÃ©',
	kept: '+33612345678',
	word: 'tel',
	perhaps: '005520135',
	lines: [1, 2],
	rhythm: 'monthly',
	news: 'corrected',
	verified: 'vérifié ce mois-ci',
	why: 'le réseau n’existe plus',
	visitor: 'Claire Vasseur',
	weekday: 4,
	heldOn: Temporal.PlainDate.from('2026-11-26'),
	heldHour: '07:30',
	closesOn: Temporal.PlainDate.from('2026-11-24'),
	wasAt: Temporal.Instant.from('2026-11-19T06:30:00Z'),
	timeZone: 'Europe/Paris',
	answer: 'comes',
	next: null,
	dueOn: Temporal.PlainDate.from('2026-12-10'),
	actions: [{ what: 'Réserver la salle', who: 'Odile Marchand', dueOn: null }],
	counts: [{ meal: 'Végétarien', heads: 3 }],
	hour: '07:30',
	currency: 'EUR',
	amount: '360\u00a0€',
}
const numbers =
	/^(n|\w*([Cc]ount|[Mm]inutes|[Hh]ours|[Dd]ays|[Ll]imit|[Ll]imitBytes|[Bb]ytes|[Ll]ine|[Ff]ound|[Mm]ost)|shortest|missing|extra|expected|ceiling|problems|total|members|rows|waiting|givenUp|sent|km|outOfTen|code|came|coming|capacity|left|heads|remote|waits|answered|dates|rank|planned|i|due|substituted|medical|visitors|applied|joined|speakers|\w+Bps|\w+Cents)$/

/** Where a name stands for something else than usual. */
const factsAt: Record<string, Record<string, unknown>> = {
	'networks refusals networks.noSuchPassage': { from: 'member', to: 'left' },
	'firms importing problems file.isSpreadsheet': { kind: 'xls' },
	'firms importing problems file.otherSheets': { read: 'Membres', others: ['Bureau', 'Anciens'] },
	'firms importing problems choice.unknown': { known: ['Particuliers', 'Entreprises'] },
	'firms importing problems file.tookTooLong': { seconds: 120 },
	'networks pages home unclaimed': { count: 12, total: 300 },
	'networks pages inviteMany listPage': { page: 2, pages: 6, count: 300 },
	'networks pages import progress': { done: 20_000, total: 50_000 },
	'networks pages import import': { entering: 12, updated: 3, asked: 1 },
	'networks pages import full': { ceiling: 30, left: 2, entering: 12 },
	'networks pages import maybeFull': { ceiling: 30, left: 1, entering: 12 },
	'networks pages inviteMany ceiling': { perWriter: 200, perNetwork: 400 },
	'networks pages import columnsLead': { columns: 12 },
	'everyday letters word': { files: ['charte.pdf (120\u00a0ko)'] },
	'everyday letters message': { kind: 'document' },
	'attendance letters visitors': {
		visitors: ['Roux Plomberie', null].map((firmName) => ({
			...{ name: 'Jeanne Roux', firmName, host: firmName && 'Claire Vasseur' },
			...{ heldOn: Temporal.PlainDate.from('2026-12-02'), wantsToJoin: firmName === null },
		})),
	},
	'meetings instant': { at: Temporal.Instant.from('2026-11-26T06:30:00Z') },
	'meetings hour': { heldHour: '07:30' },
	'meetings papers titles': { title: 'Petit déjeuner' },
}

type Phrase = { at: string; text: string }
type Call = (...given: unknown[]) => unknown

/** Every text of a book, functions called with plausible facts; `count` stands for every number. */
function phrasesOf(value: unknown, at: string, count: number): Phrase[] {
	if (typeof value === 'string') return [{ at, text: value }]
	if (typeof value === 'function') return phrasesOf(called(value as Call, at, count), at, count)
	if (value === null || typeof value !== 'object') return []
	return Object.entries(value).flatMap(([key, inner]) => phrasesOf(inner, `${at} ${key}`, count))
}

function called(phrase: Call, at: string, count: number): unknown {
	const given = /^(?:\w+|\w*\s*\((.*?)\)\s*(?:=>|\{))/s.exec(phrase.toString())
	const names = (given?.[1] ?? given?.[0] ?? '')
		.replace(/\{[^}]*\}/g, '_')
		.split(',')
		.map((name) => name.replace(/=.*/s, '').trim())
	try {
		return phrase(...names.filter(Boolean).map((name) => fact(name, at, count)))
	} catch (error) {
		throw new Error(`Give what ${at} takes a plausible value in facts or factsAt`, { cause: error })
	}
}

function fact(name: string, at: string, count: number): unknown {
	if (name === '_' || name === 'p')
		return new Proxy({}, { get: (_, key) => fact(String(key), at, count) })
	if (factsAt[at] && name in factsAt[at]) return factsAt[at][name]
	if (name in facts) return facts[name]
	return numbers.test(name) ? count : 'Cercle du Canal'
}

const counts = [0, 1, 2, 3, 12, 1000]

function everyPhrase(locale: Locale): Phrase[] {
	const all = Object.entries(books).flatMap(([name, book]) =>
		counts.flatMap((count) => phrasesOf(book(locale), name, count)),
	)
	return [...new Map(all.map((phrase) => [`${phrase.at}\n${phrase.text}`, phrase])).values()]
}

/** Fails with each phrase where a pattern is found, and what to write instead. */
function never(locale: Locale, pattern: RegExp, instead: string) {
	const found = everyPhrase(locale)
		.filter(({ text }) => pattern.test(text.replace(/https?:\/\/\S+/g, '…')))
		.map(({ at, text }) => `${at}: ${text}`)
	assert.deepEqual(found, [], instead)
}

describe('Phrases', () => {
	for (const locale of locales)
		it(`say something whatever the facts, in ${locale}`, () => {
			assert.ok(everyPhrase(locale).length > 400)
			never(locale, /undefined|NaN|\[object|\bnull\b/, 'Word the case where a fact is absent')
		})
})

describe('French phrases', () => {
	const fr = (pattern: RegExp, instead: string) => never('fr', pattern, instead)

	it('keep ? and ; beside the word by a narrow no-break space', () =>
		fr(/(?<!\u202f)[?;]/, 'Write \\u202f before ? and ;'))
	it('keep the colon beside the word by a no-break space', () =>
		fr(/(?<![\u00a0\d]):|\d:(?!\d)/, 'Write \\u00a0 before the colon'))
	it('open and close quotations with no-break spaces', () =>
		fr(/«(?!\u00a0)|(?<!\u00a0)»|["“”]/, 'Write «\\u00a0…\\u00a0»'))
	it('keep € and % beside their number', () =>
		fr(/(?<!\u00a0)[€%]/, 'Write \\u00a0 before € and %'))
	it('keep the digits of a number together', () =>
		fr(/\d \d{3}\b/, 'Write \\u202f between thousands'))
	it('have typographic apostrophes and suspension points', () => fr(/'|\.\.\./, 'Write ’ and …'))
	it('never exclaim', () => fr(/!/, 'Say it calmly'))
	it('never command nor validate', () =>
		fr(
			/veuillez|\bvalide[rz]\b|\bvalidation\b/i,
			'Say what the person does: « Écrivez… », « Prendre cette adresse »',
		))
	it('have no pictograms', () =>
		fr(/(?![©®™↔])\p{Extended_Pictographic}/u, 'Words, or an icon of #ui'))
	it('leave no space at their ends, nor two together', () => fr(/^\s|\s$| {2}/, 'Trim the phrase'))
})

describe('Arabic phrases', () => {
	const ar = (pattern: RegExp, instead: string) => never('ar', pattern, instead)

	it('have the comma, the semicolon and the question mark of Arabic', () =>
		ar(/[\u0600-\u06ff»)]\s*[,;?]|[,;?]\s*[\u0600-\u06ff«]/, 'Write ، ؛ ؟'))
	it('speak to one reader, whoever they are: no plural of respect', () =>
		ar(
			/(?<!السلام )(?<![\u0600-\u06ff])(?!عليكم السلام)[\u0600-\u06ff]{2,}كم(?![\u0600-\u06ff])|أنتم/,
			'Write the singular pronoun, which reads alike for a woman and a man',
		))
	it('ask by a noun, not by an imperative that supposes a man', () =>
		ar(
			/(?<![\u0600-\u06ff])(?:اكتب|اختر|أدخل|افتح|اطلب|انسخ|أعد|ابحث|احذف|أضف|صحّح|أزل|ابدأ)(?:وا)?(?![\u0600-\u06ff])/,
			'Write « يُرجى » and a verbal noun, or the noun alone on a button',
		))
})
