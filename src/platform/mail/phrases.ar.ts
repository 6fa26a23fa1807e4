import { plural } from '#phrases'
import type { fr } from './phrases.fr.ts'

export const ar: typeof fr = {
	senderName: (_) => (_.sender === 'Maillage' ? 'Maillage' : `${_.sender}، عبر Maillage`),
	quoted: (text) => `«\u00a0${text}\u00a0»`,
	outbox: {
		title: 'الرسائل',
		lead: 'ما يُرسَل من هنا وما ينتظر. النصوص والروابط لا يقرؤها إلا المرسَل إليه.',
		noServer:
			'لم يُحدَّد أي خادم بريد (SMTP_URL). تنتظر الرسائل هنا وستُرسَل يوم يُحدَّد. حتى ذلك الحين، لكل دعوة رابط يمكن نسخه.',
		demo: 'هذه شبكة العرض التجريبي: لا شيء يُرسَل، ويمكن قراءة كل رسالة.',
		empty: {
			title: 'لا توجد رسائل',
			text: 'ستظهر هنا الدعوات وروابط الدخول وطلبات التعارف مع حالتها.',
		},
		byState: 'الحالة',
		attempts: (n) =>
			plural(n, 'ar', {
				zero: 'بلا محاولة',
				one: 'محاولة واحدة',
				two: 'محاولتان',
				few: `${n} محاولات`,
				other: `${n} محاولة`,
			}),
		states: {
			waiting: 'في الانتظار',
			sent: 'أُرسلت',
			given_up: 'تُرك إرسالها',
			withdrawn: 'لم تعد مفيدة',
		},
		filters: {
			all: 'الكل',
			waiting: 'في الانتظار',
			given_up: 'المتروكة',
			sent: 'المرسَلة',
			withdrawn: 'غير المفيدة',
		},
		retry: 'المحاولة الآن',
		giveUp: 'ترك الإرسال',
		read: 'قراءة',
		oldest: 'تظهر أحدث مئتي رسالة فقط.',
		heldForWriter: 'بلغ صاحب الدعوة حده اليومي: تُرسَل غدا',
		heldForNetwork: 'بلغت الشبكة حدها اليومي: تُرسَل غدا',
		heldForRecipient: 'وصلت إلى هذا المرسَل إليه رسائل كافية اليوم: تُرسَل غدا',
		tooLong: 'لم يقبلها أي خادم خلال خمسة أيام',
		byAdministrator: 'ترك المسؤول إرسالها',
		back: 'العودة إلى الرسائل',
	},
	choices: {
		title: 'ما يصلني بالبريد',
		lead: 'الطلبات التي تنتظر ردك تُرسَل دائما. أما الباقي فيُقرأ هنا أيضا، ولك أن تحدد هل يصل إلى بريدك.',
		kinds: {
			words: { name: 'كلمات شبكاتي', hint: 'خبر أو دعوة إلى اجتماع مع مرفقاتها.' },
			threads: { name: 'رسائل النقاشات', hint: 'ما يُكتب إليك بشأن تعارف أو كلمة أو مستند.' },
		},
		options: { immediate: 'في الحين', none: 'لا يُرسَل بالبريد' },
		save: 'حفظ اختياراتي',
		saved: 'تم الحفظ.',
	},
	fields: {
		words: { 'choice.missing': () => 'يُرجى اختيار وصوله بالبريد أو لا' },
		threads: { 'choice.missing': () => 'يُرجى اختيار وصوله بالبريد أو لا' },
	},
	kinds: {
		sign_in_link: 'رابط الدخول',
		email_change: 'تغيير العنوان',
		password_changed: 'تغيّرت كلمة السر',
		credentials_changed: 'تغيير في طرق الدخول إلى حساب',
		invitation: 'دعوة',
		'introduction.asked': 'طلب تعارف',
		'introduction.reminder': 'تذكير بطلب',
		'introduction.accepted': 'تعارف: موافقة',
		'introduction.next-path': 'تعارف: الطريق التالي',
		'introduction.no-path': 'تعارف: لم يبق طريق',
		'introduction.introduced': 'تم التعارف',
		'claim.to-check': 'مقاولة للتحقّق',
		'claim.of-your-firm': 'زميل للتعرّف عليه',
		'claim.answered': 'جواب عن طلب مقاولة',
<<<<<<< HEAD
		'introduction.outcome': 'تعارف: وماذا بعد',
=======
		'merge.asked': 'بطاقتان للضمّ',
		'merge.ended': 'بطاقتان ضُمّتا أو لا',
>>>>>>> 041c29b (records: Join two records of one firm when each side has said so.)
		'ties.to-confirm': 'صلة للتأكيد',
		word: 'كلمة إلى شبكة',
		'word.answer': 'رد على كلمة',
		thread: 'رسالة في نقاش',
	},
}
