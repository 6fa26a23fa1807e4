import type { PostedForm } from '#pages'

/** What the script wrote in the form: the question it answers, and the passkey's answer. */
export function passkeyAnswer(posted: PostedForm): { challengeId: string; response: unknown } {
	return { challengeId: posted.text('challengeId'), response: parsed(posted.text('response')) }
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}
