/** What ties and introductions say in French, the reference. */
export const fr = {
	refusals: {
		'ties.onlySpeakers': (_: { firm: string }) =>
			`Seules les personnes qui représentent ${_.firm} ou les suppléent peuvent demander en son nom.`,
		'ties.needsSpent': (_: { most: number }) =>
			`Votre entreprise a déjà exprimé ${_.most} besoins aujourd’hui. Reprenez demain, ou corrigez un besoin en cours.`,
		'ties.needClosed': () => 'Ce besoin est clos. Exprimez-en un nouveau pour demander quelqu’un.',
		'ties.alreadyAsking': () =>
			'Cette mise en relation est déjà demandée. Vous la trouverez parmi les mises en relation.',
		'ties.ownFirm': () => 'Vous agissez déjà pour cette entreprise\u00a0: écrivez-lui directement.',
		'ties.stepAnswered': () => 'Vous avez déjà répondu à cette demande.',
		'ties.stepEnded': () => 'Cette demande est close\u00a0: plus personne n’attend de réponse.',
		'ties.answerLeft': () => 'Votre réponse est déjà partie\u00a0: elle ne peut plus être reprise.',
		'ties.notAsking': () => 'Cette mise en relation est déjà terminée.',
		'ties.notIntroduced': () => 'Vous pourrez le dire une fois la mise en relation faite.',
		'ties.alreadyDeclared': () => 'Vous avez déjà dit que vous connaissez cette personne.',
		'ties.yourself': () => 'Un lien demande deux personnes.',
		'ties.tieSettled': () => 'Il a déjà été répondu à ce lien.',
		'ties.settled': () => 'Cela a déjà été fait.',
	},
	issues: {
		'ties.kmRange': () => 'Une distance va de 1 à 1\u202f000\u00a0km',
		'ties.capRange': () => 'Un plafond va de 0 à 100 présentations par mois',
		'ties.yearRange': () => 'Écrivez une année, par exemple 2019',
		'ties.dayMalformed': () => 'Écrivez un jour, par exemple 01/02/2027',
		'ties.daysReversed': () => 'Le dernier jour vient après le premier',
		'ties.tooManySkills': () => 'Gardez douze atouts au plus',
	},
}

export type TiesPhrases = typeof fr
