import { parsePostcode } from '../identifiers.ts'
import type { LineUnderReading } from './line-under-reading.ts'
import type { MemberLine } from './member-line.ts'

type Place = Pick<MemberLine['firm'], 'postcode' | 'commune' | 'town'>

/**
 * Reads where a firm is. « 59100 Roubaix » in one cell is understood; a town that is not in the list
 * is kept as typed, with its post code, for members come from abroad too.
 */
export function readPlace(line: LineUnderReading): Place {
	const { communes, country } = line.context
	const { name, code } = writtenPlace(line)
	const reading = code === '' ? null : parsePostcode(code, country)
	const read = reading?.ok ? reading.value : null
	const commune =
		communeByCode(line) ?? (name || read ? communes.find(name, read ?? undefined) : null)
	const town = commune || name === '' ? null : name
	// Four figures are a French code that lost its zero or, with a town we do not know, a foreign one:
	// « 7500 Tournai » is not Ardèche.
	const isForeign =
		reading !== null &&
		(reading.ok
			? reading.warning !== undefined && town !== null
			: reading.code === 'postcode.letters' || town !== null)
	if (isForeign) {
		line.notice('postcode', { code: 'postcode.foreign' })
		return { postcode: code, commune, town }
	}
	const postcode = reading && line.take('postcode', reading)
	if (town && country === 'FR')
		line.notice(
			'commune',
			postcode
				? { code: 'commune.unknown', name: town, postcode }
				: { code: 'commune.needsPostcode', name: town },
		)
	return { postcode, commune, town }
}

/** The official code is surer than a name; « 1004 » is 01004 whose zero a spreadsheet removed. */
function communeByCode(line: LineUnderReading) {
	const typed = line.code('insee').toUpperCase().replace(/\s/g, '')
	if (typed === '') return null
	const commune = line.context.communes.coded(/^\d{4}$/.test(typed) ? `0${typed}` : typed)
	return commune ?? line.error('insee', { code: 'insee.unknown' })
}

function writtenPlace(line: LineUnderReading): { name: string; code: string } {
	const together = /^(\d{5})(?!\d)[\s–,-]*(.*)$/
	const commune = line.text('commune')
	const postcode = line.code('postcode')
	const underCommune = together.exec(commune)
	const underPostcode = together.exec(postcode)
	const name = underCommune ? underCommune[2] : commune
	return {
		name: name || underPostcode?.[2] || '',
		code: underPostcode?.[1] || postcode || underCommune?.[1] || '',
	}
}
