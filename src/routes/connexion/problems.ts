import type { Problems } from '#pages'

/** What a page receives back when its form was refused. */
export type RefusedForm = { problems: Problems; typed: Record<string, string> } | null | undefined

/** The message of a field, if it is at fault. */
export function errorOf(form: RefusedForm, field: string): string | undefined {
	return form?.problems.fields[field]
}
