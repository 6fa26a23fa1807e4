import { attribute, elements } from './xml-text.ts'

/** How a spreadsheet shows the numbers of a style: a day, an hour, digits with their zeros, or as they are. */
export type NumberLook = { kind: 'number' } | { kind: 'date' } | { kind: 'digits'; length: number }

const plain: NumberLook = { kind: 'number' }

// The built-in formats that show a date or an hour, in every language of the program.
const builtInDates = new Set([
	14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51,
	52, 53, 54, 55, 56, 57, 58,
])

/** The look of each style of a workbook, by its place in `styles.xml`. */
export function numberLooks(styles: string): NumberLook[] {
	const custom = new Map<number, NumberLook>()
	for (const { attributes } of elements(styles, 'numFmt'))
		custom.set(
			Number(attribute(attributes, 'numFmtId')),
			lookOf(attribute(attributes, 'formatCode') ?? ''),
		)
	const [cellFormats] = elements(styles, 'cellXfs')
	return [...elements(cellFormats?.inside ?? '', 'xf')].map(({ attributes }) => {
		const id = Number(attribute(attributes, 'numFmtId') ?? 0)
		return builtInDates.has(id) ? { kind: 'date' } : (custom.get(id) ?? plain)
	})
}

function lookOf(code: string): NumberLook {
	// Quoted words, escaped letters, colours and conditions are no part of the shape.
	const shape = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? ''
	if (/[dmyhsj]/i.test(shape) && !/[0#?]/.test(shape.replace(/\.0+/, ''))) return { kind: 'date' }
	const digits = shape.replace(/[\s.-]/g, '')
	return /^0{2,15}$/.test(digits) ? { kind: 'digits', length: digits.length } : plain
}

/**
 * A number as the spreadsheet shows it to its reader: a SIREN without exponent, a post code with the
 * zeros of its format, a day as JJ/MM/AAAA, a decimal comma.
 */
export function shownNumber(value: string, look: NumberLook, startsIn1904: boolean): string {
	const number = Number(value)
	if (value.trim() === '' || !Number.isFinite(number)) return value
	if (look.kind === 'date') return shownDate(number, startsIn1904) ?? value
	if (!Number.isInteger(number)) return String(number).replace('.', ',')
	const digits = Number.isSafeInteger(number) ? String(number) : BigInt(number).toString()
	return look.kind === 'digits' && number >= 0 ? digits.padStart(look.length, '0') : digits
}

const daysBefore1904 = 1462
const lastDay = 2_958_465

function shownDate(serial: number, startsIn1904: boolean): string | null {
	const since1900 = serial + (startsIn1904 ? daysBefore1904 : 0)
	if (since1900 < 0 || since1900 > lastDay) return null
	const minutes = Math.round((since1900 % 1) * 24 * 60)
	const hour = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
	const whole = Math.floor(since1900)
	if (whole === 0) return hour
	// Day 60 is the 29 February 1900 that never was, kept by Excel for the sake of another program.
	const day = Temporal.PlainDate.from(whole < 60 ? '1899-12-31' : '1899-12-30').add({ days: whole })
	const date = `${two(day.day)}/${two(day.month)}/${day.year}`
	return minutes > 0 ? `${date} ${hour}` : date
}

function two(number: number): string {
	return String(number).padStart(2, '0')
}
