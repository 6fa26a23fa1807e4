import type { PostedForm } from '#pages'

/** A listed network as the form of an adviser, or of its contact, describes it. */
export function descriptionIn(posted: PostedForm) {
	return {
		name: posted.text('name'),
		family: posted.text('family'),
		purpose: posted.optional('purpose'),
		territory: posted.optional('territory'),
		places: posted.labels('places'),
		legalForm: posted.optional('legalForm'),
		rna: posted.optional('rna'),
		siren: posted.optional('siren'),
		ice: posted.optional('ice'),
		foundedYear: posted.number('foundedYear'),
		website: posted.optional('website'),
		currency: posted.optional('currency'),
		rhythm: posted.optional('rhythm'),
		meetingDay: posted.number('meetingDay'),
		meetingHour: posted.optional('meetingHour'),
		meetingPlace: posted.optional('meetingPlace'),
		dues: posted.optional('dues'),
		duesWords: posted.optional('duesWords'),
		hoursPerMonth: posted.number('hoursPerMonth'),
		entry: posted.optional('entry'),
		entryWords: posted.optional('entryWords'),
		trialVisits: posted.number('trialVisits'),
		hasExclusiveTrades: posted.ticked('hasExclusiveTrades'),
		sizeCeiling: posted.number('sizeCeiling'),
		members: posted.number('members'),
		sought: posted.labels('sought'),
		taken: posted.labels('taken'),
		contactName: posted.optional('contactName'),
		contactEmail: posted.optional('contactEmail'),
		contactPhone: posted.optional('contactPhone'),
		contactIsShown: posted.ticked('contactIsShown'),
	}
}
