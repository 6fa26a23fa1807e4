import { screen } from '#pages'
import { tiesPhrases } from '#ties'
import { nextToMeet, setMeetingAside } from '#ties/server'
import { settle } from '../settle.ts'
import type { Actions, PageServerLoad } from './$types'

/** Whom to meet next and why, with a letter already begun in one's own mail program. */
export const load: PageServerLoad = async (event) => {
	const { proposed, setAside, me } = await screen(event, nextToMeet)
	const { next } = tiesPhrases(event.locals.locale).own
	return {
		setAside,
		proposed: proposed.map(({ email, ...one }) => ({
			...one,
			writeHref: email
				? `mailto:${email}?subject=${encodeURIComponent(next.mailSubject(me))}&body=${encodeURIComponent(
						next.mailBody(one.givenName, me, one.networks[0] ?? ''),
					)}`
				: null,
		})),
		isAside: event.url.searchParams.get('fait') === 'ecarte',
	}
}

export const actions: Actions = {
	aside: (event) =>
		settle(
			event,
			setMeetingAside,
			(posted) => ({ personId: posted.text('personId'), isAside: true }),
			'?fait=ecarte',
		),
	again: (event) =>
		settle(event, setMeetingAside, (posted) => ({
			personId: posted.text('personId'),
			isAside: false,
		})),
}
