import { plural } from '#phrases'
import type { NeedPhrases } from './phrases.fr.ts'

const firms = (count: number) => {
	const form = plural(count, 'ar', {
		one: 'مقاولة واحدة',
		two: 'مقاولتان',
		few: 'مقاولات',
		many: 'مقاولةً',
		other: 'مقاولة',
	})
	return count === 1 || count === 2 ? form : `${count} ${form}`
}
const quoted = (words: string) => `«${words}»`

/** What the reading of a need says in Arabic. */
export const ar: NeedPhrases = {
	understood: 'المفهوم من هذه الحاجة',
	terms: {
		trade: 'المهنة',
		skill: 'ميزة',
		place: 'المكان',
		days: 'التواريخ',
		urgency: 'الأجل',
		customer: 'زبناؤها',
	},
	onDay: (day) => `في ${day}`,
	urgent: 'في أقرب وقت',
	remove: (what) => `حذف: ${what}`,
	because: {
		name: (words) => `كما كُتب: ${quoted(words)}`,
		people: (words) => `كما كُتب: ${quoted(words)}`,
		occasions: (words) => `${quoted(words)}: من أسباب طلب هذه المهنة`,
		objects: (words) => `${quoted(words)}: من أعمال هذه المهنة`,
		naf: (words) => `${quoted(words)}: في اسم النشاط`,
		inEnglish: (words) => `كما كُتب بالإنجليزية: ${quoted(words)}`,
		inArabic: (words) => `كما كُتب: ${quoted(words)}`,
		card: (words) => `كما كُتب: ${quoted(words)}`,
		implied: (words) => `استنادًا إلى ${quoted(words)}`,
		ownPlace: 'جماعة المقاولة، لعدم ذكر مكان',
		chosen: 'اختيار شخصي',
	},
	sureness: { sure: '', likely: 'محتمل', doubtful: 'للتحقق' },
	orElse: 'أو ربما المقصود…',
	rather: (trade) => `بالأحرى: ${trade}`,
	several: (trade) => `في هذه الحاجة أمور عدة. البحث هنا عن: ${trade}.`,
	apart: (trade) => `بحث منفصل: ${trade}`,
	instead: 'ما قد يأتي بأجوبة',
	wider: (km, count) => `بحث في محيط ${km} كم: ${firms(count)}`,
	anywhere: (count) => `بحث دون حد للمكان: ${firms(count)}`,
	otherTrade: (trade, count) => `بحث عن ${trade} بدلا من ذلك: ${firms(count)}`,
	nobodyInside: (count) => `خارج هذا المكان: ${firms(count)}.`,
	placeHint: 'جماعة، أو رمز بريدي، أو إقليم، أو جهة، أو حاضرة',
	isUrgent: 'لا يمكن الانتظار',
	free: (first, last, said) => `متاحة من ${first} إلى ${last}، حسب قولها في ${said}.`,
	full: (first, last, said) => `غير متاحة من ${first} إلى ${last}، حسب قولها في ${said}.`,
	arithmetic: {
		available: 'متاحة في هذه التواريخ',
		availableUnknown: 'متاحة في هذه التواريخ: لم تقل شيئا',
		product: 'جداء هذه الحصص',
		weights: ({ trade, skill }) => `وزن المهنة ${trade}، ووزن كل ميزة ونوع الزبناء ${skill}.`,
	},
	availability: {
		title: 'مدى التفرغ',
		hint: 'تقرؤه المقاولات التي يظهر لها الاسم بجانب الاسم، حين تكون لحاجتها تواريخ.',
		none: 'لم يُذكر شيء بعد.',
		free: (first, last) => `متاحة من ${first} إلى ${last}`,
		full: (first, last) => `غير متاحة من ${first} إلى ${last}`,
		change: 'ذكر أيام التفرغ',
		which: 'المقاولة في هذه الأيام',
		isFree: 'متاحة',
		isFull: 'غير متاحة',
		startsOn: 'ابتداءً من',
		endsOn: 'إلى غاية',
		endsOnHint: 'دون يوم أخير، لا يُذكر شيء بعد ذلك.',
		act: 'ذكر مدى التفرغ',
	},
}
