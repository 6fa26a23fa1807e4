import { formatDay } from '#phrases'
import type { InstancePhrases } from './phrases.fr.ts'

/** The administration of the instance in Arabic. */
export const ar: InstancePhrases = {
	advisers: {
		title: 'المستشارون',
		lead: 'يتحقّقون ممّن يتحدّث باسم المقاولة ويمسكون دليل شبكات مجالهم الترابي. لا يطّلعون على أيّ شأن من شؤون الأعضاء.',
		held: 'اليوم',
		ended: 'سابقا',
		nobody: 'لا أحد حتى الآن',
		nobodyHint: 'من دون مستشار، لا تتسلّم المقاولة بطاقتها إلا بدعوة من إحدى الشبكات.',
		since: (_) => `منذ ${formatDay(_.day, 'ar')}`,
		until: (_) => `من ${formatDay(_.startsOn, 'ar')} إلى ${formatDay(_.endsOn, 'ar')}`,
		neverHeld: (_) => `أُسند ثم سُحب في ${formatDay(_.day, 'ar')}`,
		end: 'سحب هذا الدور',
		endOf: (_) => `سحب هذا الدور من ${_.name}`,
		name: 'تعيين شخص',
		email: 'البريد الإلكتروني لحسابه',
		emailHint: 'لهذا الشخص حساب هنا من قبل.',
		organisation: 'الهيئة',
		organisationHint: 'غرفة، وكالة، وزارة…',
		territory: 'المجال الترابي',
		territoryHint: 'تصله طلبات جماعات هذا المجال.',
		choose: 'اختيار مجال ترابي',
		nameButton: 'تعيينه مستشارا',
		named: 'أُسند الدور.',
		over: 'سُحب الدور.',
	},
	territories: {
		departement: (_) => `${_.name} (${_.code})`,
		region: (_) => `${_.name}، جهة`,
		other: (_) => _.name,
		countries: { FR: 'فرنسا كلّها', MA: 'المغرب كلّه' },
	},
	refusals: {
		'instance.adviserAlready': () => 'هذا الشخص مستشار لهذا المجال من قبل.',
	},
	fields: {
		email: { 'text.missing': () => 'يُرجى كتابة البريد الإلكتروني لهذا الشخص' },
		organisation: { 'text.missing': () => 'يُرجى ذكر الجهة التي يعمل لها هذا الشخص' },
		territory: { 'choice.missing': () => 'يُرجى اختيار إقليم' },
	},
	issues: {
		'instance.nobodyAtAddress': () => 'لا حساب لأحد بهذا العنوان',
		'instance.territoryUnknown': () => 'يُرجى اختيار مجال من القائمة',
	},
}
