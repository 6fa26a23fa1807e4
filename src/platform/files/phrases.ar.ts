import { formatNumber } from '#phrases'
import type { FilesPhrases } from './phrases.fr.ts'

const size = (bytes: number) => {
	if (bytes < 1000) return `${formatNumber(bytes, 'ar')} بايت`
	if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1000), 'ar')} ك.ب`
	const tenths = Math.round(bytes / 100_000)
	return `${formatNumber(bytes < 10_000_000 ? tenths / 10 : Math.round(tenths / 10), 'ar')} م.ب`
}

/** What files say in Arabic. */
export const ar: FilesPhrases = {
	size,
	families: { image: 'صورة', pdf: 'PDF', office: 'مستند', text: 'نص' },
	welcome:
		'ملف PDF أو صورة أو مستند مكتبي (‎.docx، ‎.xlsx، ‎.pptx، ‎.odt، ‎.ods، ‎.odp) أو جدول ‎.csv أو نص، حتى 20 م.ب.',
	refusals: {
		'files.full': (_) =>
			`لم تبق مساحة كافية: الحد الأقصى ${size(_.quotaBytes)}. يمكن حذف مستند لم يعد مفيدا، أو طلب توسيع المساحة من المسؤول التقني.`,
	},
	issues: {
		'files.missing': () => 'يُرجى اختيار ملف',
		'files.empty': () => 'هذا الملف فارغ. يُستحسن التحقق من أنه يُفتح لديك.',
		'files.tooLarge': () => 'يتجاوز هذا الملف 20 م.ب. يمكن تصغيره أو تقسيمه إلى جزأين.',
		'files.kind': () =>
			'هذا النوع من الملفات لا نحفظه. المقبول: PDF، أو صورة JPEG أو PNG أو WebP أو GIF، أو مستند ‎.docx أو ‎.xlsx أو ‎.pptx أو ‎.odt أو ‎.ods أو ‎.odp، أو جدول ‎.csv، أو نص ‎.txt.',
		'files.markup': () =>
			'هذا الملف صفحة ويب أو رسم SVG، ولا نحفظ هذين النوعين. يمكن حفظه بصيغة PDF أو صورة PNG.',
		'files.oldOffice': () =>
			'هذا المستند بصيغة قديمة (‎.doc، ‎.xls، ‎.ppt) أو محمي بكلمة سر. يمكن حفظه بصيغة ‎.docx أو ‎.xlsx أو ‎.pptx أو PDF من دون كلمة سر.',
		'files.macros': () =>
			'يحتوي هذا المستند على وحدات ماكرو قد تضر بمن يفتحه. يمكن حفظه من دونها أو بصيغة PDF.',
		'files.unfolds': () =>
			'يتمدد محتوى هذا المستند إلى حجم غير معقول، لذلك لا نحفظه. يمكن حفظه من جديد أو بصيغة PDF.',
		'files.heic': () => 'هذه الصورة بصيغة HEIC التي لا تقرؤها كل الأجهزة. يمكن حفظها بصيغة JPEG.',
		'files.imageTooLarge': () =>
			'تحتوي هذه الصورة على نقاط أكثر من اللازم: الحد الأقصى 60 مليونا. يُستحسن تصغيرها قبل إرسالها.',
		'files.imageBroken': () => 'تتعذر قراءة هذه الصورة: الملف تالف أو مقطوع. يمكن حفظها من جديد.',
		'files.pictureWanted': () => 'يُرجى اختيار صورة: JPEG أو PNG أو WebP أو GIF.',
	},
}
