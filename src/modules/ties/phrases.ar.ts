import type { TiesPhrases } from './phrases.fr.ts'

/** What ties and introductions say in Arabic. */
export const ar: TiesPhrases = {
	refusals: {
		'ties.onlySpeakers': (_) => `لا يطلب باسم ${_.firm} إلا من يمثلها أو من ينوب عنه.`,
		'ties.needsSpent': (_) =>
			`عبّرت مقاولتكم اليوم عن ${_.most} حاجات. عودوا غدًا، أو صحّحوا حاجة قائمة.`,
		'ties.needClosed': () => 'أُغلقت هذه الحاجة. عبّروا عن حاجة جديدة لطلب التعارف.',
		'ties.alreadyAsking': () => 'هذا التعارف مطلوب من قبل. تجدونه ضمن طلبات التعارف.',
		'ties.ownFirm': () => 'أنتم تتصرفون باسم هذه المقاولة: راسلوها مباشرة.',
		'ties.stepAnswered': () => 'سبق أن أجبتم عن هذا الطلب.',
		'ties.stepEnded': () => 'أُغلق هذا الطلب: لم يعد أحد ينتظر جوابًا.',
		'ties.answerLeft': () => 'خرج جوابكم: لم يعد بالإمكان التراجع عنه.',
		'ties.notAsking': () => 'انتهى هذا التعارف من قبل.',
		'ties.notIntroduced': () => 'يمكنكم قول ذلك بعد أن يتم التعارف.',
		'ties.alreadyDeclared': () => 'سبق أن قلتم إنكم تعرفون هذا الشخص.',
		'ties.yourself': () => 'الصلة تكون بين شخصين.',
		'ties.tieSettled': () => 'سبق الجواب عن هذه الصلة.',
		'ties.settled': () => 'تم ذلك من قبل.',
	},
	issues: {
		'ties.kmRange': () => 'المسافة من 1 إلى 1000 كم',
		'ties.capRange': () => 'السقف من 0 إلى 100 تعارف في الشهر',
		'ties.yearRange': () => 'اكتبوا سنة، مثل 2019',
		'ties.dayMalformed': () => 'اكتبوا يومًا، مثل 01/02/2027',
		'ties.daysReversed': () => 'اليوم الأخير يأتي بعد الأول',
		'ties.tooManySkills': () => 'اثنتا عشرة ميزة على الأكثر',
	},
}
