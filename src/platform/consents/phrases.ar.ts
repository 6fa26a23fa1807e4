import { plural } from '#phrases'
import type { fr } from './phrases.fr.ts'

export const ar: typeof fr = {
	wordings: {
		'introduction.pass-on': 'أوافق على ذكر اسمي ومقاولتي للشخص التالي في الطريق.',
		'introduction.meet': 'أوافق على تسليم بطاقتي وعنوان مراسلتي إلى من يبحث عني.',
		'network.page': 'أوافق باسم مقاولتي على ظهور اسمها وحرفها في صفحة هذه الشبكة.',
	},
	purposes: {
		'introduction.pass-on': 'نقل طلب',
		'introduction.meet': 'التعارف',
		'network.page': 'الظهور في صفحة شبكة',
	},
	title: 'موافقاتي',
	lead: 'ما تمت الموافقة عليه بالكلمات المقروءة، وما هو مرفوض.',
	agreed: 'ما وافقتُ عليه',
	none: 'لا شيء بعد',
	noneHint: 'تظهر الموافقات هنا: عند قبول تعارف أو ظهور المقاولة في صفحة شبكة.',
	given: (_) => (_.byLink ? `في ${_.day}، برابط مستلَم` : `في ${_.day}، أثناء الدخول`),
	inNameOf: (_) => `باسم ${_.firm}`,
	forNetwork: (_) => `الشبكة: ${_.network}`,
	inForce: 'سارية',
	ended: (_) => `انتهت في ${_.day}`,
	served: 'أدّت غرضها',
	servedHint: 'ما قيل لا يُسترجَع، ولن يخرج شيء آخر.',
	undoHint: 'لم يخرج الرد بعد: يمكن استرجاعه.',
	undo: 'عرض الطلب',
	withdraw: 'سحب هذه الموافقة',
	withdrawn: 'تم السحب ابتداءً من الآن.',
	opposed: 'ما أرفضه',
	noOpposition: 'لا رفض',
	noOppositionHint: 'في كل رسالة رابط لإيقافها. ويمكن أيضا رفض دور الوسيط.',
	mails: 'إيقاف بعض الرسائل',
	mailsLink: 'اختيار ما يصلني',
	goBetween: 'رفض دور الوسيط',
	until: (_) => `إلى ${_.day}`,
	since: (_) => `منذ ${_.day}`,
	goBetweenLink: 'تغيير هذه القاعدة',
	blocked: (n) =>
		plural(n, 'ar', {
			one: 'شخص واحد لم يعد يمر عبرك',
			two: 'شخصان لم يعودا يمران عبرك',
			few: `${n} أشخاص لم يعودوا يمرون عبرك`,
			many: `${n} شخصا لم يعودوا يمرون عبرك`,
			other: `${n} شخص لم يعودوا يمرون عبرك`,
		}),
}
