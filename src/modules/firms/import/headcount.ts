/** The bands of the French statistical institute, by the smallest number of people in each. */
const bandsFrom = [
	[0, '00'],
	[1, '01'],
	[3, '02'],
	[6, '03'],
	[10, '11'],
	[20, '12'],
	[50, '21'],
	[100, '22'],
	[200, '31'],
	[250, '32'],
	[500, '41'],
	[1000, '42'],
	[2000, '51'],
	[5000, '52'],
	[10000, '53'],
] as const

export type HeadcountBand = (typeof bandsFrom)[number][1]

/** The band a number of people falls in: 12 → `11`, ten to nineteen. */
function headcountBandOf(people: number): HeadcountBand {
	return bandsFrom.findLast(([from]) => people >= from)?.[1] ?? '00'
}

export type HeadcountReading =
	| { ok: true; band: HeadcountBand }
	| { ok: false; code: 'headcount.turnedIntoDate' | 'headcount.unreadable' }

// « 10-19 » typed in a spreadsheet becomes the 10th of an October, shown « oct-19 » or « 10/10/2019 ».
const months =
	/\b(janv|fevr?|février|févr|mars|avr|mai|juin|juil|aout|août|sept|oct|nov|dec|déc|jan|feb|apr|may|jun|jul|aug|sep)\b|\d+\/\d+\/\d+/i

/**
 * Reads how many people work in a firm: « 12 », « 12,5 », « 10 à 19 salariés », « moins de 10 »,
 * « 50 et plus », « Personne d’autre » and the other words of our own lists. A range is placed by its middle, an
 * open one by its known end.
 */
export function readHeadcount(typed: string): HeadcountReading {
	const text = typed.toLowerCase().trim()
	if (months.test(text)) return { ok: false, code: 'headcount.turnedIntoDate' }
	if (/^(aucun|sans|zéro|personne d|nobody|لا أحد)/.test(text)) return { ok: true, band: '00' }
	if (/^شخص أو شخصان/.test(text)) return { ok: true, band: '01' }
	const numbers = text
		.replace(/(?<=\d)[\s\u202f.,](?=\d{3}(?!\d))/g, '')
		.match(/\d+([.,]\d+)?/g)
		?.map((number) => Number(number.replace(',', '.')))
	const [first, second] = numbers ?? []
	if (first === undefined || (numbers?.length ?? 0) > 2 || first > 1e6)
		return { ok: false, code: 'headcount.unreadable' }
	if (second !== undefined)
		return second >= first
			? { ok: true, band: headcountBandOf(Math.floor((first + second) / 2)) }
			: { ok: false, code: 'headcount.unreadable' }
	if (/^(<|moins de|under|less than)/.test(text))
		return { ok: true, band: headcountBandOf(Math.floor((first - 1) / 2)) }
	if (/^(>|plus de|over|more than)/.test(text))
		return { ok: true, band: headcountBandOf(first + 1) }
	// Half a post is one person at work.
	return { ok: true, band: headcountBandOf(first > 0 ? Math.max(1, Math.floor(first)) : 0) }
}
