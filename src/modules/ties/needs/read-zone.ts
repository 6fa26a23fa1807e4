import { foldLabel } from '#kernel'
import { nearestOf, type Place } from '../territory.ts'
import type { FoldedText, Span } from './folded-text.ts'

export type AreaKind = 'epci' | 'departement' | 'region'

/** A part of the country with a name: « Nord », « Métropole Européenne de Lille ». */
export interface Area {
	readonly kind: AreaKind
	readonly code: string
	readonly name: string
}

/** Where something is needed: in a commune or around it, or anywhere in an area. */
export type ZoneSought =
	| { readonly kind: 'around'; readonly communeCode: string; readonly km: number | null }
	| { readonly kind: 'area'; readonly area: Area }

export interface ZoneRead {
	readonly zone: ZoneSought
	readonly words: string
	/** A name that several communes bear: the nearest to the firm was taken. */
	readonly isOneOfMany: boolean
	readonly spans: readonly Span[]
}

/** The places a need may name. */
export interface PlacesKnown {
	/** The communes of that folded name, the most populated first. */
	communesNamed(key: string): readonly Place[]
	communesAtPostcode(postcode: string): readonly Place[]
	/** The areas of that folded name. */
	areasNamed(key: string): readonly Area[]
	/** Where the firm is: between namesakes, the nearest is meant. */
	readonly near: Place | undefined
}

/**
 * Reads the place in the words of a need: « à Roubaix », « autour de Douai », « à 20 km de Lens », « 59100 », « dans le Nord »,
 * « en Bretagne », « dans la Métropole Européenne de Lille ». A commune is written with its capital, and does not open the
 * sentence: « École » is one, in Savoie. In Arabic: « في الرباط », « بفاس », « بإقليم تطوان ». Where goods or people go (« vers Rungis ») is not where help is wanted. Null when no
 * place is named.
 */
export function readZone(text: FoldedText, known: PlacesKnown): ZoneRead | null {
	return (
		radiusIn(text, known) ??
		areaIn(text, known) ??
		postcodeIn(text, known) ??
		communeIn(text, known) ??
		communeInArabic(text, known)
	)
}

const nameEnd = '[^.,;:!?()\\n\\d]{2,60}'
const near = new RegExp(
	"(?<![a-z])(?:(?:a|dans un rayon de|within|sur)? ?(?<km>\\d{1,3}) ?(?:km|kilometres?)(?: a la ronde)? (?:autour|de|du|d'|of|from)(?: de| d'| of)? ?|(?:autour|pres|proche|aux alentours|aux environs|du cote|a cote) (?:de |du |d')|(?:near|around|close to) |(?:قرب|بالقرب من) (?:مدينه )?)" +
		`(?<name>${nameEnd})`,
)

function radiusIn(text: FoldedText, known: PlacesKnown): ZoneRead | null {
	const match = near.exec(text.plain)
	const name = match?.groups?.name
	if (!match || !name) return null
	const from = match.index + match[0].length - name.length
	const found = placeAt(text, from, from + name.length, known)
	if (!found) return null
	const span = { start: match.index, end: found.end }
	return {
		zone: {
			kind: 'around',
			communeCode: found.place.code,
			km: match.groups?.km ? Math.max(1, Number(match.groups.km)) : null,
		},
		words: text.written(span.start, span.end),
		isOneOfMany: found.isOneOfMany,
		spans: [span],
	}
}

const inArea = new RegExp(
	"(?<![a-z])(?:(?:dans (?:(?:tout|toute) )?(?:le |la |l'))?(?<kind>departement|region|province|prefecture|metropole|agglomeration|communaute|agglo)(?: (?:du|de la|des|de|d'|de l'))? ?|(?<!\\p{L})ب?(?<kindAr>جهه|اقليم|عماله) |(?:dans|sur|across|in)(?: (?:tout|toute))?(?: (?:le|la|les|the) | l'| )|en )" +
		`(?<name>${nameEnd.replace('\\d', '')})`,
	'gu',
)
const departementNumber =
	/(?<![a-z\d])(?:dans le|en|dept\.?|dpt\.?|departement(?: du)?|le) (?<code>\d{2}|2[ab]|97\d)(?![\d\w])(?! ?(?:%|€|km|janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|h\b|personnes|jours|heures|m2))/g

function areaIn(text: FoldedText, known: PlacesKnown): ZoneRead | null {
	for (const match of text.plain.matchAll(inArea)) {
		const { name = '', kind = match.groups?.kindAr } = match.groups ?? {}
		const words = name.split(/(?<=[ '-])/)
		for (let length = Math.min(words.length, 7); length > 0; length--) {
			const tried = words.slice(0, length).join('')
			const area = areaOf(foldLabel(tried), kind, known)
			if (!area) continue
			const start = match.index
			const end = start + match[0].length - name.length + tried.trimEnd().length
			return {
				zone: { kind: 'area', area },
				words: text.written(start, end),
				isOneOfMany: false,
				spans: [{ start, end }],
			}
		}
	}
	for (const match of text.plain.matchAll(departementNumber)) {
		const code = (match.groups?.code ?? '').toUpperCase()
		const area = known.areasNamed(code).find(({ kind }) => kind === 'departement')
		if (!area || !/d(?:an|e?p)/.test(match[0])) continue
		const span = { start: match.index, end: match.index + match[0].length }
		return {
			zone: { kind: 'area', area },
			words: text.written(span.start, span.end),
			isOneOfMany: false,
			spans: [span],
		}
	}
	return null
}

const kindsOf: Readonly<Record<string, AreaKind>> = {
	departement: 'departement',
	region: 'region',
	province: 'departement',
	prefecture: 'departement',
	اقليم: 'departement',
	عماله: 'departement',
	جهه: 'region',
	metropole: 'epci',
	agglomeration: 'epci',
	communaute: 'epci',
	agglo: 'epci',
}

function areaOf(key: string, kind: string | undefined, known: PlacesKnown): Area | undefined {
	const named = [...known.areasNamed(key), ...(kind ? known.areasNamed(`${kind} ${key}`) : [])]
	const asked = kind ? kindsOf[kind] : undefined
	return named.find((area) => area.kind === asked) ?? named[0]
}

function postcodeIn({ plain, written }: FoldedText, known: PlacesKnown): ZoneRead | null {
	for (const match of plain.matchAll(
		/(?<![\d.,])\d{5}(?![\d.,]?\d| ?(?:€|euros?|m2|m²|exemplaires))/g,
	)) {
		const there = known.communesAtPostcode(match[0])
		if (there.length === 0) continue
		const following = plain.slice(match.index + 5, match.index + 60)
		const named = there.find(({ name }) => foldLabel(following).startsWith(foldLabel(name)))
		const place = named ?? nearestOf(there, known.near)
		if (!place) continue
		const end = match.index + 5 + (named ? 1 + named.name.length : 0)
		return {
			zone: { kind: 'around', communeCode: place.code, km: null },
			words: written(match.index, end),
			isOneOfMany: !named && there.length > 1,
			spans: [{ start: match.index, end }],
		}
	}
	return null
}

const destination = /(?:vers|to|jusqu'a|direction|towards) $/

function communeIn(text: FoldedText, known: PlacesKnown): ZoneRead | null {
	for (const match of text.plain.matchAll(/[\p{L}\p{N}]+/gu)) {
		const start = match.index
		if (!isCapital(text, start) || opensSentence(text.plain, start)) continue
		if (destination.test(text.plain.slice(0, start))) continue
		const found = placeAt(text, start, Math.min(text.plain.length, start + 60), known)
		if (!found || isArticleOf(found.place.name, text.written(start, found.end))) continue
		const preposition =
			/(?:^|[ ,(])((?:a|de|sur|pour|in|at|في) )$/.exec(text.plain.slice(0, start))?.[1] ?? ''
		const span = { start: start - preposition.length, end: found.end }
		return {
			zone: { kind: 'around', communeCode: found.place.code, km: null },
			words: text.written(span.start, span.end),
			isOneOfMany: found.isOneOfMany,
			spans: [span],
		}
	}
	return null
}

const inArabic = /(?<!\p{L})(?:(?:في|داخل)(?: مدينه)? |ب(?:مدينه )?)(?=\p{L}{2})/gu

/** Arabic has no capitals: a commune is named after « في » or the « ب » that is written with it. */
function communeInArabic(text: FoldedText, known: PlacesKnown): ZoneRead | null {
	for (const match of text.plain.matchAll(inArabic)) {
		const start = match.index + match[0].length
		const found = placeAt(text, start, Math.min(text.plain.length, start + 60), known)
		if (!found) continue
		const span = { start: match.index, end: found.end }
		return {
			zone: { kind: 'around', communeCode: found.place.code, km: null },
			words: text.written(span.start, span.end),
			isOneOfMany: found.isOneOfMany,
			spans: [span],
		}
	}
	return null
}

/** A name all in capitals is an acronym: « VMC », unless everything is. */
function isArticleOf(name: string, written: string): boolean {
	return (
		written.length > 1 &&
		written.length <= 4 &&
		written === written.toUpperCase() &&
		name !== written
	)
}

function isCapital({ written }: FoldedText, at: number): boolean {
	return /^\p{Lu}/u.test(written(at, at + 1))
}

function opensSentence(plain: string, at: number): boolean {
	return /(^|[.!?…\n]\s*)$/u.test(plain.slice(0, at))
}

const longestName = 6

/** The commune whose name begins there, by the longest name that fits. */
function placeAt(
	{ plain }: FoldedText,
	start: number,
	end: number,
	known: PlacesKnown,
): { place: Place; end: number; isOneOfMany: boolean } | null {
	const words = [...plain.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)]
	for (let length = Math.min(words.length, longestName); length > 0; length--) {
		const last = words[length - 1] as RegExpExecArray
		const until = start + last.index + last[0].length
		const named = known.communesNamed(foldLabel(plain.slice(start, until)))
		const place = nearestOf(named, known.near)
		if (place) return { place, end: until, isOneOfMany: named.length > 1 }
	}
	return null
}
