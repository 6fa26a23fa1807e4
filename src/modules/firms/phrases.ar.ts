import { ar as importing } from './import/phrases.ar.ts'
import { ar as pages } from './pages/phrases.ar.ts'
import type { FirmsPhrases } from './phrases.fr.ts'
import { wordFile, wordNumber } from './word-number.ts'

/** Firms in Arabic. */
export const ar: FirmsPhrases = {
	kinds: {
		company: 'شركة',
		sole_trader: 'مقاولة فردية',
		association: 'جمعية',
		public_body: 'هيئة عمومية',
		project: 'مشروع بلا رقم حتى الآن',
	},
	countries: { FR: 'فرنسا', MA: 'المغرب' },
	mandateRoles: {
		representative: 'ممثل',
		deputy: 'نائب',
		buyer: 'مسؤول المشتريات',
		treasurer: 'أمين المال',
		hr: 'الموارد البشرية',
	},
	mandateRights: {
		representative: 'يُلزم المقاولة، ويمنح التفويضات ويسحبها.',
		deputy: 'يعدّل البطاقة، ويعبّر عن الحاجات، ويطلب التعارف.',
		buyer: 'يتابع المشتريات المشتركة.',
		treasurer: 'يتابع الحسابات.',
		hr: 'يتابع الأجراء المشتركين.',
	},
	customers: { consumers: 'الأفراد', firms: 'المقاولات', public: 'المشترون العموميون' },
	headcounts: {
		'00': 'لا أحد غيره',
		'01': 'شخص أو شخصان',
		'02': 'من 3 إلى 5 أشخاص',
		'03': 'من 6 إلى 9 أشخاص',
		'11': 'من 10 إلى 19 شخصا',
		'12': 'من 20 إلى 49 شخصا',
		'21': 'من 50 إلى 99 شخصا',
		'22': 'من 100 إلى 199 شخصا',
		'31': 'من 200 إلى 249 شخصا',
		'32': 'من 250 إلى 499 شخصا',
		'41': 'من 500 إلى 999 شخصا',
		'42': 'من 1000 إلى 1999 شخصا',
		'51': 'من 2000 إلى 4999 شخصا',
		'52': 'من 5000 إلى 9999 شخصا',
		'53': '10000 شخص أو أكثر',
	},
	zoneKinds: {
		commune: 'جماعة',
		epci: 'تجمع جماعات',
		departement: 'إقليم',
		region: 'جهة',
		country: 'بلد',
		radius: 'حول مقرنا',
	},
	zone: (_) =>
		_.kind === 'radius' ? `${_.km}\u00a0كم حول ${_.name ? _.name : 'مقر المقاولة'}` : _.name,
	visibilities: {
		networks: 'أعضاء شبكاتي',
		instance: 'كل المسجلين في هذا الموقع',
	},
	unclaimed: 'لم تُسجَّل بعد',
	importing,
	pages,
	refusals: {
		'firms.onlyItsPeople': (_) => `لا يفعل ذلك إلا ممثلو ${_.firm} ونوابهم.`,
		'firms.onlyRepresentative': () => 'ممثل المقاولة وحده يمنح هذا التفويض أو يسحبه.',
		'firms.lastRepresentative': () => 'لا بد من ممثل دائما. يلزم منح هذا التفويض لشخص آخر أولا.',
		'firms.offerWithdrawn': () => 'سُحب عرض هذا التفويض.',
		'firms.offerServed': () => 'سبق قبول هذا التفويض.',
		'firms.mandateHeld': (_) =>
			`لديك هذا التفويض في ${_.firm}. هذا الرابط لشخص آخر: يُرجى إرساله إليه دون استعماله.`,
	},
	fields: {
		name: { 'text.missing': () => 'يُرجى ذكر اسم المقاولة' },
		kind: { 'choice.missing': () => 'يُرجى اختيار نوع المقاولة' },
		role: { 'choice.missing': () => 'يُرجى اختيار ما سيقوم به هذا الشخص للمقاولة' },
	},
	issues: {
		'firms.siren': (_) => wordNumber(importing, 'siren', _.received),
		'firms.siret': (_) => wordNumber(importing, 'siret', _.received),
		'firms.ice': (_) => wordNumber(importing, 'ice', _.received),
		'firms.email': (_) => wordNumber(importing, 'email', _.received),
		'firms.postcode': (_) => wordNumber(importing, 'postcode', _.received),
		'firms.file': (_) => wordFile(importing, _.problem),
		'firms.siretOfAnother': () => 'رقم SIRET هذا لا يوافق رقم SIREN. يُرجى تصحيح أحدهما.',
		'firms.communeUnknown': () => 'لا نعرف هذه الجماعة. يُرجى مراجعة اسمها أو ترك الخانة فارغة.',
		'firms.website': () => 'يُرجى كتابة مثلا www.example.com',
		'firms.tooManyLabels': () => 'يُرجى الاحتفاظ باثني عشر على الأكثر',
		'firms.tooManyZones': () => 'يُرجى الاحتفاظ بعشرين منطقة على الأكثر',
		'firms.zoneUnknown': (_) => `لا نعرف «${_.name}». يُرجى كتابة جماعة أو إقليما أو جهة.`,
		'firms.radius': () => 'يُرجى كتابة عدد الكيلومترات، من 1 إلى 1000',
	},
}
