/** The languages of the screens. French is the reference; the others satisfy its type. */
export type Locale = 'fr' | 'en' | 'ar'

export const locales: readonly Locale[] = ['fr', 'en', 'ar']

/** Whether a text from outside names one of our languages. */
export function isLocale(text: unknown): text is Locale {
	return text === 'fr' || text === 'en' || text === 'ar'
}

/** The direction in which a language is written. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
	return locale === 'ar' ? 'rtl' : 'ltr'
}

/** The best of our languages for an Accept-Language header; French when it names none of them. */
export function localeFromHeader(header: string | null): Locale {
	const wanted = (header ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...options] = part.trim().split(';')
			const quality = options.find((option) => option.trim().startsWith('q='))
			return {
				language: tag.slice(0, 2).toLowerCase(),
				quality: Number(quality?.split('=')[1] ?? 1),
			}
		})
		.sort((a, b) => b.quality - a.quality)
	return wanted.map((one) => one.language).find(isLocale) ?? 'fr'
}

/** A module's phrases in each language, chosen by the reader's. */
export function byLocale<Phrases>(books: Record<Locale, Phrases>): (locale: Locale) => Phrases {
	return (locale) => books[locale]
}
