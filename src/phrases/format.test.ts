import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
	dotted,
	elided,
	formatDay,
	formatHour,
	formatList,
	formatShortDay,
	formatShortDayOfMonth,
	formatWeekday,
	localeFromHeader,
	plural,
} from './index.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('Days and hours', () => {
	it('are written as in France', () => {
		assert.equal(formatDay(day('2026-11-24'), 'fr'), '24 novembre 2026')
		assert.equal(formatDay(day('2027-02-01'), 'fr'), '1er février 2027')
		assert.equal(formatWeekday(day('2026-11-24'), 'fr'), 'mardi 24 novembre')
		assert.equal(formatShortDayOfMonth(day('2026-12-03'), 'fr'), 'jeu. 3 déc.')
		assert.equal(formatShortDay(day('2026-11-26'), 'fr'), 'jeu. 26')
		const dawn = Temporal.Instant.from('2026-11-26T06:30:00Z')
		assert.equal(formatHour(dawn, 'Europe/Paris', 'fr'), '7\u00a0h\u00a030')
		assert.equal(formatHour(dawn, 'Europe/London', 'en'), '06:30')
	})
	it('carry Moroccan months and western digits in Arabic', () => {
		assert.equal(formatDay(day('2026-11-24'), 'ar'), '24 نونبر 2026')
	})
})

describe('Counts and lists', () => {
	it('follow the grammar of each language', () => {
		assert.equal(plural(0, 'fr', { one: 'lien', other: 'liens' }), 'lien')
		assert.equal(plural(0, 'en', { one: 'tie', other: 'ties' }), 'ties')
		assert.equal(plural(2, 'ar', { two: 'رابطان', other: 'رابط' }), 'رابطان')
		assert.equal(formatList(['Odile', 'Inès', 'Bruno'], 'fr'), 'Odile, Inès et Bruno')
	})
})

describe('Short facts on one line', () => {
	it('leave out what is not there', () => {
		assert.equal(dotted(['Hem', '', null, 0, false, '3 km']), 'Hem · 3 km')
	})

	it('run each its own way when scripts mix, and as they are when not', () => {
		assert.equal(dotted(['Hem', '7 من 16']), '\u2066Hem\u2069 · \u20677 من 16\u2069')
		assert.equal(
			dotted(['Hem', 'Lille على بعد 5 كلم']),
			'\u2066Hem\u2069 · \u2067Lille على بعد 5 كلم\u2069',
		)
		assert.equal(dotted(['وجدة', '7 من 16']), 'وجدة · 7 من 16')
	})
})

describe('The language of a visitor', () => {
	it('is the best one of their browser, French when it has none of ours', () => {
		assert.equal(localeFromHeader('ar-MA,ar;q=0.9,fr;q=0.8'), 'ar')
		assert.equal(localeFromHeader('de-DE,en;q=0.7,fr;q=0.9'), 'fr')
		assert.equal(localeFromHeader('de'), 'fr')
		assert.equal(localeFromHeader(null), 'fr')
	})
})

describe('« De » and « que » before a name', () => {
	it('lose their e before a vowel, and before an h that nobody hears', () => {
		assert.equal(elided('de', 'Armentières'), 'd’Armentières')
		assert.equal(elided('de', 'Électricité Benali'), 'd’Électricité Benali')
		assert.equal(elided('que', 'Odile'), 'qu’Odile')
		assert.equal(elided('de', 'Hélène Dubus'), 'd’Hélène Dubus')
		assert.equal(elided('de', 'Haddad Expertise'), 'de Haddad Expertise')
		assert.equal(elided('que', 'Benali'), 'que Benali')
		assert.equal(elided('de', 'Yasmine'), 'de Yasmine')
		assert.equal(elided('de', '« Cercle »'), 'de « Cercle »')
	})
})
