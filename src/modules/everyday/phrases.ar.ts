import { formatDay, formatNumber, plural } from '#phrases'
import type { EverydayPhrases } from './phrases.fr.ts'
import type { ThreadKind } from './thread-kinds.ts'

const n = (count: number) => formatNumber(count, 'ar')
const documents = (count: number) =>
	plural(count, 'ar', {
		zero: 'لا مستندات',
		one: 'مستند واحد',
		two: 'مستندان',
		few: `${n(count)} مستندات`,
		many: `${n(count)} مستندا`,
		other: `${n(count)} مستند`,
	})
const versions = (count: number) =>
	plural(count, 'ar', {
		zero: 'لا نسخ',
		one: 'نسخة واحدة',
		two: 'نسختان',
		few: `${n(count)} نسخ`,
		many: `${n(count)} نسخة`,
		other: `${n(count)} نسخة`,
	})
const messages = (count: number) =>
	plural(count, 'ar', {
		zero: 'لا رسائل',
		one: 'رسالة واحدة',
		two: 'رسالتان',
		few: `${n(count)} رسائل`,
		many: `${n(count)} رسالة`,
		other: `${n(count)} رسالة`,
	})
const attachments = (count: number) =>
	plural(count, 'ar', {
		zero: 'لا مرفقات',
		one: 'مرفق واحد',
		two: 'مرفقان',
		few: `${n(count)} مرفقات`,
		many: `${n(count)} مرفقا`,
		other: `${n(count)} مرفق`,
	})
const people = (count: number) =>
	plural(count, 'ar', {
		zero: 'لا أحد غيرك حاليا',
		one: 'شخص واحد',
		two: 'شخصان',
		few: `${n(count)} أشخاص`,
		many: `${n(count)} شخصا`,
		other: `${n(count)} شخص`,
	})
const firms = (count: number) =>
	plural(count, 'ar', {
		zero: 'لا مقاولات',
		one: 'مقاولة واحدة',
		two: 'مقاولتان',
		few: `${n(count)} مقاولات`,
		many: `${n(count)} مقاولة`,
		other: `${n(count)} مقاولة`,
	})
const minutes = (count: number) =>
	plural(count, 'ar', {
		zero: 'صفر دقيقة',
		one: 'دقيقة واحدة',
		two: 'دقيقتين',
		few: `${n(count)} دقائق`,
		many: `${n(count)} دقيقة`,
		other: `${n(count)} دقيقة`,
	})
const about: Record<ThreadKind, string> = {
	introduction: 'تعارف يجمعكما',
	word: 'كلمة إلى الشبكة',
	document: 'مستند من مستندات الشبكة',
}

/** Everyday life in a network, in Arabic. */
export const ar: EverydayPhrases = {
	networks: 'الشبكات',
	all: 'كل شبكاتي',
	nowhere: {
		title: 'لا توجد شبكة متاحة لك للقراءة حاليا',
		text: 'تُقرأ مستندات الشبكة وكلماتها بين أعضائها. يمكن طلب دعوة من الشخص الذي ينشطها.',
	},
	documents: {
		title: 'المستندات',
		lead: (_) => `ما تضعه «${_.network}» في متناول أعضائها.`,
		none: 'لا مستندات بعد',
		noneMayAdd: 'يُستحسن البدء بالميثاق أو بمحضر آخر اجتماع.',
		noneRead: 'سيظهر هنا الميثاق والمحاضر والنماذج.',
		outside: 'خارج المجلدات',
		files: (_) => documents(_.count),
		emptyFolder: 'هذا المجلد فارغ.',
		removeFolder: (_) => `حذف المجلد ${_.name}`,
		added: (_) =>
			_.name ? `${_.name}، بتاريخ ${formatDay(_.day, 'ar')}` : `بتاريخ ${formatDay(_.day, 'ar')}`,
		versions: (_) => versions(_.count),
		messages: (_) => messages(_.count),
		download: (_) => `تنزيل ${_.name}`,
		show: (_) => `عرض ${_.name}`,
		add: 'إضافة مستند',
		file: 'الملف',
		name: 'العنوان',
		nameHint: 'يُترك فارغا للاحتفاظ باسم الملف.',
		folder: 'المجلد',
		noFolder: 'بلا مجلد',
		addButton: 'إضافة هذا المستند',
		addFolder: 'فتح مجلد',
		folderName: 'اسم المجلد',
		addFolderButton: 'فتح هذا المجلد',
		rule: 'من يضيف المستندات؟',
		rules: { runners: 'التنشيط والرئاسة', members: 'الأعضاء أيضا' },
		ruleHints: {
			runners: 'الأعضاء يقرؤون وينزّلون.',
			members: 'لكل عضو أن يضيف، والاستبدال أو الحذف للتنشيط ولصاحب المستند.',
		},
		ruleButton: 'حفظ هذا الاختيار',
		done: {
			ajoute: 'تمت إضافة المستند.',
			dossier: 'تم فتح المجلد.',
			regle: 'تم الحفظ.',
			retire: 'تم حذف المستند بكل نسخه.',
			vide: 'تم حذف المجلد.',
		},
		sheet: {
			latest: 'آخر نسخة',
			version: (_) => `النسخة ${n(_.number)}`,
			all: 'النسخ السابقة',
			replace: 'استبداله بنسخة جديدة',
			replaceHint: 'تبقى النسخة القديمة متاحة هنا.',
			replaceButton: 'إضافة هذه النسخة',
			edit: 'تغيير الاسم أو المجلد',
			editButton: 'حفظ',
			remove: 'حذف هذا المستند',
			removeHint: 'تختفي كل نسخه لدى الجميع.',
			removeButton: 'حذف نهائي',
			done: { version: 'النسخة الجديدة في مكانها.', range: 'تم الحفظ.' },
			back: 'كل المستندات',
		},
	},
	words: {
		title: 'كلمات الشبكة',
		lead: 'ما تقوله لك شبكاتك. الردود لا يقرؤها إلا صاحب الكلمة.',
		none: 'لا كلمات بعد',
		noneWriter: 'خبر أو موعد أو شكر: الكلمة الأولى لك.',
		noneReader: 'ستظهر هنا الأخبار التي تُرسَل إلى الأعضاء.',
		write: (_) => `الكتابة إلى «${_.network}»`,
		by: (_) => (_.name ? `${_.name} · ${_.network}` : _.network),
		latest: 'الأحدث',
		unread: 'للقراءة',
		toLeave: 'تُرسَل قريبا',
		takenBack: 'مسحوبة',
		files: (_) => attachments(_.count),
		attachments: 'المرفقات',
		for: {
			everyone: 'إلى كل الأعضاء',
			board: 'إلى المكتب',
			trade: (_) => `إلى أعضاء مهنة «${_.label}»`,
		},
		leavesAt: (_) => `تُرسَل كلمتك على الساعة ${_.hour}. يمكن سحبها قبل ذلك: لن يكون أحد قد قرأها.`,
		takeBack: 'سحب هذه الكلمة',
		wasTakenBack: 'تم سحب هذه الكلمة. لم يتسلمها أحد.',
		resume: 'تصحيحها وإرسالها',
		opened: (_) => `عدد من فتحوها: ${n(_.count)} من أصل ${n(_.total)}. لا تُعرف أسماؤهم.`,
		counted: 'يعرف صاحب الكلمة عدد من فتحوها، ولا يعرف أسماءهم أبدا.',
		answers: 'الردود',
		noAnswer: 'لا ردود بعد. الردود لا يقرؤها غيرك.',
		answerTo: (_) => `الرد على ${_.name}`,
		answerHint: 'لن يقرأ ردك غير هذا الشخص.',
		answerButton: 'إرسال ردي',
		with: (_) => `مع ${_.name}`,
		said: (_) => `${_.name}، ${_.hour}`,
		back: 'كل الكلمات',
		done: { repondu: 'تم إرسال ردك.' },
		new: {
			title: 'ما الكلمة المراد إرسالها؟',
			lead: (_) =>
				`تُرسَل بعد ${minutes(_.minutes)} من الضغط على الزر: وقت كاف لإعادة قراءتها وسحبها.`,
			subject: 'الموضوع',
			body: 'كلمتك',
			audience: 'إلى من؟',
			audiences: { everyone: 'إلى كل الأعضاء', board: 'إلى المكتب', trade: 'إلى مهنة' },
			people: (_) => people(_.count),
			board: 'الرئاسة، المكتب، أمانة المال، التنشيط',
			trade: 'أي مهنة؟',
			tradeHint: 'لكلمة موجهة إلى مهنة فقط.',
			trades: (_) => `${_.label} (${firms(_.count)})`,
			attachments: 'المرفقات، خمسة على الأكثر',
			send: 'إرسال هذه الكلمة',
		},
	},
	threads: {
		title: 'النقاش',
		kinds: { introduction: 'تعارف', word: 'كلمة إلى الشبكة', document: 'مستند' },
		lead: {
			introduction: 'لا يقرؤه غيركما.',
			word: 'يقرؤه كل من وُجهت إليه هذه الكلمة.',
			document: 'يقرؤه كل أعضاء الشبكة.',
		},
		none: 'لم يُقل شيء بعد.',
		say: 'رسالتك',
		sayButton: 'إرسال هذه الرسالة',
		erased: 'حذف صاحب هذه الرسالة كلامه.',
		edited: 'مصحَّحة',
		edit: 'تصحيح',
		editHint: (_) => `متاح خلال ${minutes(_.minutes)}.`,
		editButton: 'حفظ التصحيح',
		erase: 'حذف',
		eraseOf: (_) => `حذف رسالتي في ${_.hour}`,
		someone: 'شخص لم يعد هنا',
		whole: 'النقاش كاملا',
		see: { introduction: 'عرض التعارف', word: 'قراءة الكلمة', document: 'عرض المستند' },
	},
	letters: {
		word: (_) => ({
			subject: _.subject,
			preheader: `${_.author}، ${_.network}`,
			title: _.subject,
			quote: { text: _.body, by: `${_.author}، ${_.network}` },
			paragraphs: _.files.length > 0 ? [`المرفقات: ${_.files.join('، ')}`] : [],
			actions: [{ label: 'القراءة والرد', url: _.url, kind: 'primary' as const }],
			afterwards: ['لا يقرأ ردك إلا صاحب الكلمة، وهو لا يعرف من فتحها.'],
			why: `وصلتك هذه الكلمة لأنك من أعضاء «${_.network}».`,
			links: [{ label: 'اختيار ما يصلني', url: _.rulesUrl }],
		}),
		answer: (_) => ({
			subject: `رد من ${_.by} على «${_.subject}»`,
			preheader: 'لا يقرأ هذا الرد غيرك.',
			title: `رد من ${_.by}`,
			quote: { text: _.body, by: _.by },
			paragraphs: [],
			actions: [{ label: 'قراءة المحادثة', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: `وصلتك هذه الرسالة لأن كلمة «${_.subject}» تجمعكما.`,
			links: [{ label: 'اختيار ما يصلني', url: _.rulesUrl }],
		}),
		message: (_) => ({
			subject: `رسالة من ${_.by} بشأن ${about[_.kind]}`,
			preheader: _.title,
			title: `رسالة من ${_.by}`,
			quote: { text: _.body, by: _.by },
			paragraphs: [`بشأن ${about[_.kind]}: ${_.title}`],
			actions: [{ label: 'القراءة والرد', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'وصلتك هذه الرسالة لأن هذا النقاش يعنيك أو لأن لك فيه كلاما.',
			links: [{ label: 'اختيار ما يصلني', url: _.rulesUrl }],
		}),
	},
	refusals: {
		'everyday.onlyRunners': () => 'هذا الفعل خاص بتنشيط الشبكة أو رئاستها.',
		'everyday.onlyAdders': () =>
			'في هذه الشبكة، إضافة المستندات للتنشيط والرئاسة فقط. يمكن إرسال مستندك إليهما.',
		'everyday.onlyKeepers': () => 'استبدال هذا المستند أو حذفه لمن أضافه أو للتنشيط أو للرئاسة.',
		'everyday.onlyWriters': () => 'الكتابة إلى الشبكة كلها للتنشيط والرئاسة والمكتب.',
		'everyday.folderHolds': (_) =>
			`في المجلد «${_.name}» مستندات. يجب نقلها إلى مكان آخر قبل حذفه.`,
		'everyday.enoughWords': (_) =>
			`بلغت الشبكة الحد الأقصى منذ أمس (${n(_.most)}): أكثر من ذلك لا يُقرأ. يمكن المحاولة غدا.`,
		'everyday.enoughMessages': (_) =>
			`بلغت رسائلك الحد الأقصى منذ أمس (${n(_.most)}). يمكن المحاولة غدا.`,
		'everyday.alreadyLeft': () => 'أُرسلت هذه الكلمة ولم يعد سحبها ممكنا.',
		'everyday.tooLateToEdit': (_) =>
			`تُصحَّح الرسالة خلال ${minutes(_.minutes)}. يمكن حذفها أو كتابة رسالة أخرى.`,
		'everyday.settled': () => 'تم ذلك من قبل.',
	},
	fields: {
		'add-folder name': { 'text.missing': () => 'يُرجى تسمية المجلد' },
		title: { 'text.missing': () => 'يُرجى كتابة عنوان للمستند' },
		by: { 'choice.missing': () => 'يُرجى اختيار من يضيف المستندات' },
		subject: { 'text.missing': () => 'يُرجى ذكر الموضوع في كلمات قليلة' },
		'write-word body': { 'text.missing': () => 'يُرجى كتابة الكلمة' },
		audience: { 'choice.missing': () => 'يُرجى اختيار من توجَّه إليه هذه الكلمة' },
		tradeKey: { 'choice.missing': () => 'يُرجى اختيار المهنة التي توجَّه إليها الكلمة' },
		folderId: { 'choice.missing': () => 'لم يعد هذا المجلد موجودا، يُرجى اختيار غيره' },
		'answer-word body': { 'text.missing': () => 'يُرجى كتابة الرد' },
		body: { 'text.missing': () => 'يُرجى كتابة الرسالة' },
	},
	issues: {
		'everyday.tooManyFiles': () => 'خمسة ملفات على الأكثر',
	},
}
