import { plural } from '#phrases'
import type { HelpPhrases } from './phrases.fr.ts'

const quoted = (words: readonly string[]) => words.map((word) => `«${word}»`).join('، ')

export const ar: HelpPhrases = {
	title: 'المساعدة',
	onlyFrench: 'هذه الصفحات مكتوبة بالفرنسية، والبحث فيها بكلمات فرنسية.',
	search: 'البحث في المساعدة',
	searchHint: 'بضع كلمات بالفرنسية، مثل «importer une liste» أو «mot de passe».',
	searchButton: 'بحث',
	allPages: 'كل الصفحات',
	onThisPage: 'في هذه الصفحة',
	before: 'الصفحة السابقة',
	after: 'الصفحة التالية',
	contents: 'فهرس المساعدة',
	found: (n) =>
		plural(n, 'ar', {
			one: 'مقطع واحد يجيب',
			two: 'مقطعان يجيبان',
			few: `${n} مقاطع تجيب`,
			many: `${n} مقطعًا يجيب`,
			other: `${n} مقطع يجيب`,
		}),
	none: 'لا مقطع يجيب',
	noneHint: 'كلمة أخرى قد تفيد، أو تصفّح الصفحات أدناه.',
	because: (reasons) => `وُجد بـ ${quoted(reasons)}`,
	readAs: ({ written, nearest }) => `«${written}» غير موجودة. قُرئت ${quoted(nearest)}.`,
	notFound: ({ written }) => `«${written}» غير موجودة.`,
	didYouMean: 'لعلّ المقصود',
	onlyStopWords: 'هذه الكلمات شائعة جدًّا للبحث بها. تلزم كلمة تدلّ على المطلوب.',
	nothingRead: 'لم تُقرأ أي كلمة في النص المكتوب.',
	unread: (n) =>
		plural(n, 'ar', {
			one: 'جرى البحث بالكلمات الثلاثين الأولى فقط، دون كلمة أخرى.',
			two: 'جرى البحث بالكلمات الثلاثين الأولى فقط، دون كلمتين أخريين.',
			few: `جرى البحث بالكلمات الثلاثين الأولى فقط، دون ${n} كلمات أخرى.`,
			other: `جرى البحث بالكلمات الثلاثين الأولى فقط، دون ${n} كلمة أخرى.`,
		}),
	here: 'مساعدة حول هذه الشاشة:',
	everywhere: {
		title: 'بحث',
		label: 'ما المطلوب؟',
		hint: 'مقاولة، أو مهنة، أو شبكة، أو سؤال.',
		firms: 'المقاولات',
		networks: 'شبكات المجال',
		help: 'المساعدة',
		seeAll: (n) =>
			plural(n, 'ar', {
				one: 'عرضها في قائمتها',
				two: 'عرض النتيجتين',
				few: `عرض ${n} نتائج`,
				many: `عرض ${n} نتيجة`,
				other: `عرض ${n} نتيجة`,
			}),
		noneOf: 'لا شيء هنا.',
		begin: 'كلمة أو كلمتان تكفيان. كل قائمة تجيب وحدها، مع أسبابها.',
		firmsNeedSignIn: 'البحث بين المقاولات لمن سجّل الدخول.',
	},
}
