import { type ActionFailure, fail, type RequestEvent, redirect } from '@sveltejs/kit'
import type * as v from 'valibot'
import { type ActDefinition, runAct } from '#db'
import { Invalid, Refusal } from '#kernel'
import { shellPhrases } from '#phrases'
import type { PostedForm } from './read-form.ts'
import { issueSentence, sentence } from './sentences.ts'

/** What a page shows after a refusal: the sentences, by field and on top, and what was typed. */
export type Problems = { summary: string; fields: Record<string, string> }
export type Refused = { problems: Problems; typed: Record<string, string>; form: string }

/** Either the act's answer, or what the action returns to its page. */
export type Outcome<Answer> =
	| { answer: Answer; refused?: undefined }
	| { refused: ActionFailure<Refused> }

/**
 * Runs an act for a form: its answer, or a failure with sentences and the typed values (422 for input,
 * 403/404/409 for refusals). `form` names the form when a page has several.
 */
export async function tryAct<Schema extends v.GenericSchema, Answer>(
	event: RequestEvent,
	definition: ActDefinition<Schema, Answer>,
	posted: PostedForm,
	input: unknown,
	form = '',
): Promise<Outcome<Answer>> {
	if (definition.door === 'none' && event.locals.actor.kind !== 'person')
		redirect(303, `/connexion?vers=${encodeURIComponent(event.url.pathname)}`)
	try {
		const answer = await runAct(definition, event.locals.actor, input, { key: posted.key })
		return { answer }
	} catch (caught) {
		return { refused: refusedForm(event, caught, posted, form) }
	}
}

/** Words an expected no for the page that posted; a bug is thrown on. */
export function refusedForm(
	event: RequestEvent,
	caught: unknown,
	posted: PostedForm,
	form = '',
): ActionFailure<Refused> {
	const { locale } = event.locals
	if (caught instanceof Invalid) {
		const fields: Record<string, string> = {}
		for (const issue of caught.issues)
			fields[issue.field] ??= issueSentence(locale, caught.act, issue)
		const summary = shellPhrases(locale).toCorrect(Object.keys(fields).length)
		return fail(422, { problems: { summary, fields }, typed: posted.typed, form })
	}
	const refusal = refusalIn(caught)
	// Not a fault of the form: whoever sent it proves who they are, and comes back to it.
	if (refusal?.code === 'accounts.proofNeeded')
		redirect(303, `/connexion/verifier?vers=${encodeURIComponent(event.url.pathname)}`)
	if (refusal && refusal.status !== 404) {
		const summary = sentence(locale, refusal.code, refusal.facts)
		return fail(refusal.status, { problems: { summary, fields: {} }, typed: posted.typed, form })
	}
	throw caught
}

/** The expected no behind what was caught, or null for a bug. */
export function refusalIn(caught: unknown): Refusal | null {
	return caught instanceof Refusal ? caught : breakdownOf(caught)
}

/** A server that went away or a disk that is full has its own sentence: nothing was written. */
function breakdownOf(caught: unknown): Refusal | null {
	const code = (caught as { code?: string } | null)?.code ?? ''
	if (code === '53100' || code === 'ENOSPC') return new Refusal('disk.full', {}, 503)
	if (/^(57P|08|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ERR_STREAM_)/.test(code))
		return new Refusal('database.away', {}, 503)
	return /Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(
		String(caught),
	)
		? new Refusal('database.away', {}, 503)
		: null
}
