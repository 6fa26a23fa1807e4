/**
 * The little XML a spreadsheet writes, without a parser that could be asked to do more: tags and
 * attributes are found by their shape, whatever prefix they bear, and only the five named entities and
 * numeric ones mean something.
 */

const named: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	apos: "'",
}

/** A text as it was typed: entities, CDATA and the `_x000D_` by which Excel writes control characters. */
export function textOf(xml: string): string {
	const plain = xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) =>
		inside.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`),
	)
	return plain
		.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hexa, name) => {
			if (name) return named[name.toLowerCase()] ?? whole
			const code = decimal ? Number(decimal) : Number.parseInt(hexa, 16)
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
		})
		.replace(/_x([\dA-F]{4})_/g, (_, hexa) => String.fromCharCode(Number.parseInt(hexa, 16)))
}

// A sheet asks the same names a million times: their patterns are made once.
const attributePatterns = new Map<string, RegExp>()
const elementPatterns = new Map<string, RegExp>()

function patternIn(patterns: Map<string, RegExp>, name: string, make: () => RegExp): RegExp {
	const known = patterns.get(name) ?? make()
	patterns.set(name, known)
	return known
}

/** An attribute of a tag, by its local name. */
export function attribute(attributes: string, name: string): string | undefined {
	const pattern = patternIn(
		attributePatterns,
		name,
		() => new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`),
	)
	const found = pattern.exec(attributes)
	const value = found?.[1] ?? found?.[2]
	return value === undefined ? undefined : textOf(value)
}

/** Every element of a name, its attributes and what it holds; an element closed at once holds nothing. */
export function* elements(
	xml: string,
	name: string,
): Generator<{ attributes: string; inside: string }> {
	const pattern = patternIn(
		elementPatterns,
		name,
		() =>
			new RegExp(
				`<(?:\\w+:)?${name}(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>)`,
				'g',
			),
	)
	for (const [, attributes = '', inside = ''] of xml.matchAll(pattern)) yield { attributes, inside }
}

/** The texts of a string, its runs of letters put together; how a Japanese reader says it is left out. */
export function stringOf(inside: string): string {
	const spoken = inside.includes('rPh')
		? inside.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh\s*>/g, '')
		: inside
	let text = ''
	for (const run of elements(spoken, 't')) text += textOf(run.inside)
	return text
}
