import type { RequestEvent } from '@sveltejs/kit'
import { idIn, type PostedForm } from '#pages'

/** A recommendation as its form posted it; the firm that gives is in the address. */
export function recommendationIn(event: RequestEvent, posted: PostedForm) {
	return {
		firmId: idIn(event, 'firm'),
		toFirmId: posted.text('toFirmId'),
		tier: posted.text('tier'),
		name: posted.optional('name'),
		organisation: posted.optional('organisation'),
		email: posted.optional('email'),
		phone: posted.optional('phone'),
		need: posted.text('need'),
		urgency: posted.text('urgency'),
		effort: posted.number('effort') ?? Number.NaN,
		agreedOn: posted.optional('agreedOn'),
		agreedBy: posted.optional('agreedBy'),
		cameFrom: posted.optional('cameFrom'),
		note: posted.optional('note'),
	}
}
