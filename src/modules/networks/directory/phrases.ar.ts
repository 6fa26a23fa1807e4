import { formatList, formatNumber, plural } from '#phrases'
import type { FindingWords } from './phrases.fr.ts'

const n = (count: number) => formatNumber(count, 'ar')
const quoted = (text: string) => `«${text}»`

/** What the directory says of what was looked for and found, in Arabic. */
export const findingAr: FindingWords = {
	scope: 'مجال البحث',
	scopes: { networks: 'كل شبكاتي', instance: 'كل مقاولات الموقع' },
	everywhere: 'البحث بين كل مقاولات الموقع',
	views: 'العرض',
	list: 'لائحة',
	map: 'خريطة',
	headcount: 'عدد العاملين',
	capacity: 'متاحة على الأقل',
	days: (count) =>
		plural(count, 'ar', {
			one: 'يوم واحد في الأسبوع',
			two: 'يومان في الأسبوع',
			few: `${n(count)} أيام في الأسبوع`,
			other: `${n(count)} يوما في الأسبوع`,
		}),
	any: 'بلا تحديد',
	servedOnly: (name) => `${name} (منطقة تدخل)`,
	counted: (label, count) => `${label} (${n(count)})`,
	uncounted: 'إذا تجاوز العدد 300 مقاولة، أو في عدة شبكات معا، لا يحسب عدد المقاولات لكل اختيار.',
	apply: 'تطبيق',
	because: (reasons) => `سبب الظهور: ${formatList(reasons, 'ar')}`,
	fields: {
		name: () => 'الاسم',
		trades: (text) => `المهنة ${quoted(text)}`,
		skills: (text) => `المهارة ${quoted(text)}`,
		needs: (text) => `ما تبحث عنه: ${quoted(text)}`,
		certifications: (text) => `الشهادة ${quoted(text)}`,
		people: (text) => text,
		place: (text) => `العنوان: ${text}`,
		zones: (text) => `منطقة التدخل: ${text}`,
		numbers: (text) => `الرقم ${text}`,
		description: () => 'التقديم',
	},
	sitsIn: (place) => `المقر: ${place}`,
	worksIn: (place) => `منطقة التدخل: ${place}`,
	km: (km) => `على بعد ${n(km)} كلم`,
	aboutKm: (km) => `على بعد ${n(km)} كلم تقريبا`,
	onTrial: 'قيد التجربة',
	readAs: (written, nearest) =>
		`لا وجود هنا لكلمة ${quoted(written)}. قُرئت: ${formatList(nearest.map(quoted), 'ar')}.`,
	notFound: (written) => `لا وجود هنا لكلمة ${quoted(written)}.`,
	didYouMean: (words) => `هل المقصود ${quoted(words)}؟`,
	onlyStopWords: 'هذه الكلمات شائعة جدا. تلزم مهنة أو اسم أو مدينة.',
	unread: (count) =>
		plural(count, 'ar', {
			one: 'لم تُقرأ الكلمة الأخيرة: ثلاثون كلمة تكفي.',
			two: 'لم تُقرأ الكلمتان الأخيرتان: ثلاثون كلمة تكفي.',
			few: `لم تُقرأ ${n(count)} كلمات أخيرة: ثلاثون كلمة تكفي.`,
			other: `لم تُقرأ ${n(count)} كلمة أخيرة: ثلاثون كلمة تكفي.`,
		}),
	nothingRead: 'لا توجد كلمة للبحث عنها.',
	moreThan: (count) => `أكثر من ${n(count)} مقاولة`,
	mapTitle: (count) =>
		plural(count, 'ar', {
			one: 'خريطة جماعة واحدة',
			two: 'خريطة جماعتين',
			few: `خريطة ${n(count)} جماعات`,
			other: `خريطة ${n(count)} جماعة`,
		}),
	mapHint: 'كل نقطة جماعة، وتكبر بعدد مقاولاتها. النقط الباهتة هي الجماعات المجاورة.',
	mapTable: 'المقاولات نفسها حسب الجماعة',
	territories: 'المجالات',
	commune: 'الجماعة',
	firms: 'المقاولات',
	approximate: 'تقريبا',
	approximateHint: '«تقريبا»: لا يُعرف من موقع الجماعة سوى إقليمها.',
	you: 'هنا',
	dot: (place, count) =>
		plural(count, 'ar', {
			one: `${place}: مقاولة واحدة`,
			two: `${place}: مقاولتان`,
			few: `${place}: ${n(count)} مقاولات`,
			other: `${place}: ${n(count)} مقاولة`,
		}),
	unplaced: (count) =>
		plural(count, 'ar', {
			one: 'مقاولة واحدة غير موضوعة على الخريطة: جماعتها غير معروفة.',
			two: 'مقاولتان غير موضوعتين على الخريطة: جماعتاهما غير معروفتين.',
			few: `${n(count)} مقاولات غير موضوعة على الخريطة: جماعاتها غير معروفة.`,
			other: `${n(count)} مقاولة غير موضوعة على الخريطة: جماعاتها غير معروفة.`,
		}),
	nobodyPlaced: 'لا جماعة معروفة لأي من هذه المقاولات',
}
