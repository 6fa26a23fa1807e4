import type { PostedForm } from '#pages'

/** What the form « où en êtes-vous » posted, as the act takes it. */
export function answerIn(posted: PostedForm) {
	return {
		answer: posted.text('answer'),
		contactedOn: posted.optional('contactedOn'),
		reason: posted.optional('reason'),
		words: posted.optional('words'),
		...amountIn(posted),
	}
}

/** An amount of a year, left out when nothing was typed. */
export function amountIn(posted: PostedForm) {
	const amount = posted.optional('amount')
	return {
		...(amount !== undefined && { amount }),
		...(posted.optional('year') && { year: posted.number('year') }),
		isRecurring: posted.list('flags').includes('recurring'),
		showsAmount: posted.list('flags').includes('shows'),
	}
}

/** What the address or the link of a mail chose to answer; its form comes first, nothing is done. */
export function chosenIn(url: URL): string | null {
	const said = url.searchParams.get('reponse')
	if (said === 'oui') return 'seen'
	return said === 'non' ? 'not_suitable' : said
}
