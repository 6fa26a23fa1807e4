import { plural } from '#phrases'
import type { HomePhrases } from './phrases.fr.ts'

export const ar: HomePhrases = {
	welcome: (_) =>
		`مرحبا في ${_.network}: ${plural(_.left, 'ar', { one: 'خطوة واحدة', two: 'خطوتان', few: `${_.left} خطوات`, other: `${_.left} خطوة` })} للبداية`,
	steps: {
		card: {
			title: 'التعريف بما تقوم به الشركة',
			sentence: 'مهنة واحدة ومهارتان أو ثلاث: بها يجدكم الآخرون.',
			act: 'إكمال البطاقة',
		},
		ties: {
			title: 'ذكر الأشخاص المعروفين لديكم',
			sentence: 'البداية بأقرب الناس إليكم: كل صلة مؤكدة تفتح طرقا.',
			act: 'ذكر من أعرف',
		},
		help: {
			title: 'التعبير عما تبحثون عنه',
			sentence: 'في جملة واحدة، كما يقال لصديق. يظهر بعدها من يستطيع المساعدة، وعن طريق من.',
			act: 'بحث',
		},
	},
	nothing: 'لا شيء ينتظرك اليوم.',
	awaiting: (n) =>
		plural(n, 'ar', {
			one: 'أمر واحد ينتظرك',
			two: 'أمران ينتظرانك',
			few: `${n} أمور تنتظرك`,
			other: `${n} أمرا ينتظرك`,
		}),
	beforeTonight: (n) => (n === 1 ? '، منها واحد قبل هذا المساء.' : `، منها ${n} قبل هذا المساء.`),
	week: (n) => `الأسبوع ${n}`,
	suspended: ({ network, reason }) =>
		`علّقت ${network} عضوية مقاولتكم${reason ? `: «${reason}»` : ''}. تبقى بطاقتكم ومراسلاتكم لكم؛ تحدثوا مع منشّطها للعودة.`,
	whatAwaits: 'ما ينتظرك',
	nothingTitle: 'لا أحد ينتظر جوابا منك',
	nothingSentence: 'حين يطلب منك أحد أن تقدّمه لغيره، أو يقول إنه يعرفك، ستجد ذلك هنا.',
	findSomeone: 'ابحث عمّن يساعدني',
	introduction: 'تعارف',
	introduce: ({ towards, from }) => `هل تقدّم ${towards} إلى ${from}؟`,
	meet: ({ from }) => `يقترح ${from} أن يعرّفك بشخص`,
	answer: 'أجب',
	card: 'البطاقة',
	colleague: 'زميل',
	proposed: (_) => `${_.from || 'سجل'} يقترح تصحيح بطاقتكم`,
	claimed: (_) => `${_.from} يقول إنه يتصرّف باسم مقاولتكم`,
	tie: 'رابط للتأكيد',
	confirmTie: ({ from }) => `هل تعرف ${from}؟`,
	tonight: 'هذا المساء',
	late: 'متأخر',
	inDays: (n) =>
		plural(n, 'ar', { one: 'غدا', two: 'بعد يومين', few: `بعد ${n} أيام`, other: `بعد ${n} يوما` }),
	toMeet: 'للقائهم',
	allMembers: 'كل الأعضاء',
	notMet: ({ firm, commune }) =>
		`${[firm, commune].filter(Boolean).join('، ')}. لا رابط بينكما بعد.`,
	sayIKnow: 'نحن نعرف بعضنا',
	underWay: 'طلباتي الجارية',
	askedOf: ({ first, target }) => (target ? `عبر ${first} نحو ${target}` : `عبر ${first}`),
	noNetworkTitle: 'مقاولتك ليست بعد في أي شبكة',
	noNetworkSentence: 'أنشئ شبكتك في عشر دقائق، أو اطلب من شبكة أن تدعوك: سيرسل لك منشّطها رابطا.',
}
