import type { PostedForm } from '#pages'

/** What an answer form says, whoever posts it. */
export function answered(posted: PostedForm) {
	return {
		answer: posted.text('answer'),
		personId: posted.optional('personId'),
		substituteName: posted.optional('substituteName'),
		meal: posted.optional('meal'),
	}
}
