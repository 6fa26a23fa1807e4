import { plural } from '#phrases'
import type { HomePhrases } from './phrases.fr.ts'

export const ar: HomePhrases = {
	welcome: (_) =>
		`مرحبا في ${_.network}: ${plural(_.left, 'ar', { one: 'خطوة واحدة', two: 'خطوتان', few: `${_.left} خطوات`, other: `${_.left} خطوة` })} للبداية`,
	steps: {
		card: {
			title: 'التعريف بعمل المقاولة',
			sentence: 'مهنة واحدة ومهارتان أو ثلاث: بها يُعثر عليك.',
			act: 'إكمال البطاقة',
		},
		ties: {
			title: 'ذكر الأشخاص المعروفين لديك',
			sentence: 'البداية بأقرب الناس إليك: كل صلة مؤكدة تفتح طرقا.',
			act: 'ذكر من أعرف',
		},
		help: {
			title: 'التعبير عن حاجة',
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
		`علّقت ${network} عضوية مقاولتك${reason ? `: «${reason}»` : ''}. تبقى بطاقتك ومراسلاتك لكم؛ يمكن الحديث مع منشّطها للعودة.`,
	whatAwaits: 'ما ينتظرك',
	nothingTitle: 'لا أحد ينتظر جوابا منك',
	nothingSentence: 'كل طلب تعارف يصلك، وكل صلة تنتظر تأكيدك، تظهر هنا.',
	findSomeone: 'البحث عمّن يساعدني',
	introduction: 'تعارف',
	introduce: ({ towards, from }) => `تقديم ${towards} إلى ${from}؟`,
	meet: ({ from }) => `يقترح ${from} أن يعرّفك بشخص`,
	answer: 'الجواب',
	card: 'البطاقة',
	colleague: 'زميل',
	proposed: (_) => `${_.from || 'سجل'} يقترح تصحيح بطاقتك`,
	claimed: (_) => `${_.from} يقول إنه يتصرّف باسم مقاولتك`,
	join: (_) => `ضمّ بطاقتك إلى «${_.from}»؟`,
	tie: 'صلة للتأكيد',
	confirmTie: ({ from }) => `هل بينك وبين ${from} معرفة؟`,
	tonight: 'هذا المساء',
	late: 'متأخر',
	inDays: (n) =>
		plural(n, 'ar', { one: 'غدا', two: 'بعد يومين', few: `بعد ${n} أيام`, other: `بعد ${n} يوما` }),
	thisWeek: 'هذا الأسبوع',
	wholeAgenda: 'كل المواعيد',
	toMeet: 'للقائهم',
	allMembers: 'كل الأعضاء',
	notMet: ({ firm, commune }) =>
		`${[firm, commune].filter(Boolean).join('، ')}. لا صلة بينكما بعد.`,
	sayIKnow: 'ذكر معرفة بيننا',
	underWay: 'طلباتي الجارية',
	askedOf: ({ first, target }) =>
		[first && `عبر ${first}`, target && `نحو ${target}`].filter(Boolean).join(' '),
	noNetworkTitle: 'مقاولتك ليست بعد في أي شبكة',
	noNetworkSentence: 'يمكن إنشاء شبكة في عشر دقائق، أو طلب دعوة من شبكة قائمة: يرسل منشّطها رابطا.',
}
