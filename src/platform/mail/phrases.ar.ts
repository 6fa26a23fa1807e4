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
		demo: 'هذه شبكة العرض التجريبي: لا شيء يُرسَل، ويمكنكم قراءة كل رسالة.',
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
		heldForFirm: 'بلغت المنشأة حدها اليومي: تُرسَل غدًا',
		heldForRecipient: 'وصلت إلى هذا المرسَل إليه رسائل كافية اليوم: تُرسَل غدًا',
		tooLong: 'لم يقبلها أي خادم خلال خمسة أيام',
		byAdministrator: 'ترك المسؤول إرسالها',
		back: 'العودة إلى الرسائل',
	},
	kinds: {
		sign_in_link: 'رابط الدخول',
		email_change: 'تغيير العنوان',
		password_changed: 'تغيّرت كلمة السر',
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
		'ties.to-confirm': 'صلة للتأكيد',
	},
}
