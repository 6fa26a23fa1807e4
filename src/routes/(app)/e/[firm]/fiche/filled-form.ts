import { firmsPhrases } from '#firms'
import { type Locale, shellPhrases } from '#phrases'
import { errorOf, type RefusedForm } from '../../../../connexion/problems.ts'
import type { CardValues } from './card-form.ts'

/** The form of a card as its parts need it: what stands in each field, what is wrong, and the words. */
export type FilledForm = ReturnType<typeof filledForm>

/** Filled as it was typed when it was refused, else as the record stands. */
export function filledForm(
	values: CardValues,
	refused: RefusedForm,
	locale: Locale,
	hasAudiences: boolean,
) {
	const words = firmsPhrases(locale)
	const value = (name: string): string => (refused ? refused.typed[name] : values[name]) ?? ''
	/** An error inside a list is the list's. */
	const error = (name: string): string | undefined =>
		errorOf(refused, name) ??
		Object.entries(refused?.problems.fields ?? {}).find(([field]) =>
			field.startsWith(`${name}.`),
		)?.[1]
	return {
		words,
		page: words.pages.fiche,
		optionalLabel: shellPhrases(locale).optional,
		locale,
		hasAudiences,
		/** Everything typed or kept, by name. */
		all: refused?.typed ?? values,
		value,
		error,
		/** What a plain field takes from the form, by its name. */
		field: (name: string) => ({ name, value: value(name), error: error(name) }),
	}
}

/** The choices of a list of words by key. */
export function optionsOf(labels: Record<string, string>): { value: string; label: string }[] {
	return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
