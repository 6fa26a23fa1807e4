import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replaceAll(
	/\/\*[\s\S]*?\*\//g,
	'',
)

type Palette = ReadonlyMap<string, string>

/** Every custom property of the first block that follows `selector`. */
function palette(selector: string): Palette {
	const start = css.indexOf(selector)
	assert.notEqual(start, -1, `tokens.css no longer has the block ${selector}`)
	const block = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
	return new Map(
		[...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
			name,
			value,
		]),
	)
}

const day = palette(':root {')
const nightBySystem = palette(':root:not([data-theme="light"]) {')
const nightByChoice = palette(':root[data-theme="dark"] {')

/** WCAG 2 relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
	const part = (at: number) => {
		const level = Number.parseInt(hex.slice(at, at + 2), 16) / 255
		return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4
	}
	return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

function contrast(palette: Palette, over: string, under: string): number {
	const [a, b] = [over, under].map((name) => {
		const hex = palette.get(name) ?? ''
		assert.match(hex, /^#[0-9a-f]{6}$/, `--${name} is not a plain colour`)
		return luminance(hex)
	}) as [number, number]
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** The ratios the design states, by day and by night: text over ground. */
const stated: [over: string, under: string, day: number, night: number][] = [
	['ink', 'paper', 16.0, 15.5],
	['ink-2', 'paper', 8.4, 10.6],
	['ink-2', 'wash', 7.6, 9.0],
	['ink-3', 'paper', 5.2, 7.1],
	['ink-3', 'wash', 4.7, 6.1],
	['edge', 'paper', 4.2, 5.0],
	['act', 'paper', 8.0, 10.0],
	['on-act', 'act', 8.4, 8.9],
	['act-strong', 'paper', 11.4, 12.9],
	['act', 'act-wash', 6.9, 7.2],
	['on-await', 'await', 8.8, 8.8],
	['await-ink', 'await-wash', 7.1, 9.1],
	['done', 'paper', 6.2, 10.2],
	['done', 'done-wash', 5.4, 7.8],
	['fault', 'paper', 6.7, 8.8],
	['fault', 'fault-wash', 5.7, 7.2],
]

describe('the colours of the design', () => {
	test('are the same at night whether the system or the reader asked for it', () => {
		assert.ok(nightBySystem.size > 25)
		assert.deepEqual([...nightBySystem], [...nightByChoice])
	})

	test('all have a value at night, so that no daylight colour is left on a dark page', () => {
		assert.deepEqual([...nightBySystem.keys()].sort(), [...day.keys()].sort())
	})

	for (const [over, under, byDay, byNight] of stated) {
		test(`${over} on ${under} contrasts ${byDay} by day and ${byNight} by night`, () => {
			// A tenth either way: the design states one decimal.
			assert.ok(
				Math.abs(contrast(day, over, under) - byDay) <= 0.1,
				String(contrast(day, over, under)),
			)
			const night = contrast(nightBySystem, over, under)
			assert.ok(Math.abs(night - byNight) <= 0.1, String(night))
		})
	}

	const readable: [over: string, under: string][] = [
		['ink', 'sheet'],
		['ink-2', 'sheet'],
		['ink', 'wash'],
		['act', 'sheet'],
		['ink', 'await-wash'],
		['ink', 'done-wash'],
		['ink', 'fault-wash'],
		['ink', 'act-wash'],
		['ink-2', 'act-wash'],
		['on-fault', 'fault'],
		['on-act', 'act-strong'],
		['on-fault', 'fault-strong'],
	]
	for (const [over, under] of readable) {
		test(`${over} can be read on ${under}`, () => {
			for (const palette of [day, nightBySystem]) {
				assert.ok(contrast(palette, over, under) >= 4.5, String(contrast(palette, over, under)))
			}
		})
	}

	test('show the focus on every ground by one of its two rings', () => {
		for (const palette of [day, nightBySystem]) {
			for (const ground of ['paper', 'sheet', 'wash', 'act', 'await', 'fault', 'act-wash']) {
				const best = Math.max(
					contrast(palette, 'focus-out', ground),
					contrast(palette, 'focus-in', ground),
				)
				assert.ok(best >= 3, `${ground}: ${best}`)
			}
		}
	})

	test('give fields and controls an edge of at least 3 to 1', () => {
		for (const palette of [day, nightBySystem]) {
			for (const ground of ['paper', 'sheet']) {
				assert.ok(contrast(palette, 'edge', ground) >= 3)
			}
		}
	})
})
