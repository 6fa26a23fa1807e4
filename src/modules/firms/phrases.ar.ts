import { formatDay, plural } from '#phrases'
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
	fieldNames: {
		trades: 'المهن',
		skills: 'المهارات',
		needs: 'ما تبحث عنه',
		customers: 'الزبناء',
		languages: 'اللغات',
		certifications: 'الشهادات',
		zones: 'مناطق العمل',
		headcount: 'عدد العاملين',
		turnover: 'رقم المعاملات',
		capacity: 'القدرة المتاحة',
		identifiers: 'الأرقام الرسمية',
		address: 'العنوان',
		phone: 'الهاتف',
		email: 'البريد الإلكتروني',
		website: 'الموقع الإلكتروني',
		description: 'نبذة',
		people: 'الأشخاص',
	},
	audiences: {
		self: 'مقاولتي وحدها',
		networks: 'شبكاتي',
		instance: 'المسجلون في الموقع',
		public: 'الجميع',
	},
	languages: {
		fr: 'الفرنسية',
		ar: 'العربية',
		zgh: 'الأمازيغية',
		en: 'الإنجليزية',
		nl: 'الهولندية',
		de: 'الألمانية',
		es: 'الإسبانية',
		pt: 'البرتغالية',
		it: 'الإيطالية',
		pl: 'البولندية',
		tr: 'التركية',
		zh: 'الصينية',
	},
	turnovers: {
		FR: {
			t1: 'أقل من 100000\u00a0أورو',
			t2: 'من 100000 إلى 500000\u00a0أورو',
			t3: 'من 500000 إلى مليوني أورو',
			t4: 'من 2 إلى 10\u00a0ملايين أورو',
			t5: 'من 10 إلى 50\u00a0مليون أورو',
			t6: 'أكثر من 50\u00a0مليون أورو',
		},
		MA: {
			t1: 'أقل من مليون درهم',
			t2: 'من مليون إلى 5\u00a0ملايين درهم',
			t3: 'من 5 إلى 20\u00a0مليون درهم',
			t4: 'من 20 إلى 100\u00a0مليون درهم',
			t5: 'من 100 إلى 500\u00a0مليون درهم',
			t6: 'أكثر من 500\u00a0مليون درهم',
		},
	},
	capacity: (_) =>
		_.days === 0
			? 'لا قدرة متاحة في الوقت الحالي'
			: plural(_.days, 'ar', {
					one: 'يوم عمل واحد متاح في الأسبوع',
					two: 'يوما عمل متاحان في الأسبوع',
					few: `${_.days} أيام عمل متاحة في الأسبوع`,
					many: `${_.days} يوما من العمل متاحا في الأسبوع`,
					other: `${_.days} يوم عمل متاح في الأسبوع`,
				}),
	nomenclatures: { NAFRev2: 'NAF rév.\u00a02', NAF2025: 'NAF\u00a02025' },
	activity: (_) => `${_.code}${_.label ? `، ${_.label}` : ''} (${_.nomenclature})`,
	certification: (_) =>
		_.until === null
			? _.label
			: _.isExpired
				? `${_.label}، انتهت صلاحيتها في ${formatDay(_.until, 'ar')}`
				: `${_.label}، صالحة إلى ${formatDay(_.until, 'ar')}`,
	visibilities: {
		networks: 'أعضاء شبكاتي',
		instance: 'كل المسجلين في هذا الموقع',
		public: 'الجميع، ولو بلا حساب',
	},
	unclaimed: 'لم تُسجَّل بعد',
	letters: {
		certifications: {
			title: (_) =>
				plural(_.count, 'ar', {
					one: `${_.firm}: شهادة تقترب من نهايتها`,
					two: `${_.firm}: شهادتان تقتربان من نهايتهما`,
					few: `${_.firm}: ${_.count} شهادات تقترب من نهايتها`,
					many: `${_.firm}: ${_.count} شهادة تقترب من نهايتها`,
					other: `${_.firm}: ${_.count} شهادة تقترب من نهايتها`,
				}),
			line: (_) => `${_.label}، صالحة إلى ${formatDay(_.until, 'ar')}.`,
			act: 'تحيين البطاقة',
			afterwards:
				'بعد تجديدها، يُكتب تاريخها الجديد على البطاقة. وإلا ستذكر البطاقة أنها انتهت بعد ذلك اليوم.',
			why: 'تصلك هذه الرسالة لأنك تمثل هذه المقاولة.',
		},
	},
	importing,
	pages,
	refusals: {
		'firms.onlyItsPeople': (_) => `لا يفعل ذلك إلا ممثلو ${_.firm} ونوابهم.`,
		'firms.onlyRepresentative': () => 'ممثل المقاولة وحده يمنح هذا التفويض أو يسحبه.',
		'firms.noSiren': () => 'يُسأل السجل برقم SIREN: يُكتب أولا على بطاقة المقاولة.',
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
		'firms.vat': (_) => wordNumber(importing, 'vat', _.received),
		'firms.phone': (_) => wordNumber(importing, 'phone', _.received),
		'firms.naf': () => 'مثلا 43.32A: أربعة أرقام وحرف',
		'firms.nafUnknown': (_) =>
			`الرمز ${_.code} غير موجود في التصنيف المعمول به (${_.nomenclature === 'NAF2025' ? 'NAF\u00a02025' : 'NAF rév.\u00a02'})`,
		'firms.registerNumber': () => 'الأرقام وحدها، خمسة عشر على الأكثر',
		'firms.position': () => 'خط العرض ثم خط الطول كما تعطيهما الخريطة: 50.6942, 3.1746',
		'firms.capacity': () => 'عدد صحيح من الأيام، 0 إن لم تبق قدرة متاحة',
		'firms.leaveEndsBefore': () => 'اليوم الأخير يأتي بعد الأول',
		'firms.leavePast': () => 'هذا اليوم الأخير مضى',
		'firms.leaveTooLong': () => 'مدة الغياب سنة على الأكثر',
		'firms.dayMalformed': () => 'يُكتب اليوم هكذا: 30/06/2027',
		'firms.tooManyCertifications': () => 'عشرون شهادة على الأكثر',
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
