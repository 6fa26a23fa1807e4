import { formatDay, formatWeekday } from '#phrases'
import type { ActionFacts, MinutesPhrases } from './phrases.fr.ts'

const action = (_: ActionFacts) =>
	[[_.who, _.what].filter(Boolean).join(': '), _.dueOn && `قبل ${formatWeekday(_.dueOn, 'ar')}`]
		.filter(Boolean)
		.join('، ')

/** Minutes and actions, in Arabic. */
export const ar = {
	title: 'ما الخلاصة؟',
	lead: 'ما قيل وما تقرر بوضوح. ثم من يفعل ماذا ومتى.',
	section: 'المحضر',
	body: 'المحضر',
	bodyHint: 'تكفي بضع جمل. وفي اليوم نفسه أفضل.',
	save: 'حفظ هذا النص',
	saved: 'تم الحفظ. يُنشر حين يجهز.',
	publish: 'نشره وإرساله',
	publishLead: 'إلى من كان الاجتماع لهم.',
	published: (_) => `نُشر، ${_.at}. كل تصحيح يظهر في الحين.`,
	none: 'لم يُنشر المحضر بعد.',
	actions: 'من يفعل ماذا',
	actionsAgain: 'إجراءات للمتابعة',
	noActions: 'لا إجراء جار. تعود الإجراءات في كل اجتماع حتى تُنجز.',
	what: 'ماذا',
	whatPlaceholder: 'حجز قاعة يناير',
	who: 'من',
	somebody: 'شخص آخر',
	whoElse: 'اسمه',
	dueOn: 'متى',
	addOne: 'إضافة إجراء',
	add: 'إضافة هذا الإجراء',
	done: 'تم الإنجاز',
	drop: 'التخلي عنه',
	reopen: 'إعادة فتحه',
	isDone: 'منجز',
	isDropped: 'متخلى عنه',
	isLapsed: 'بقي دون متابعة',
	isLate: 'متأخر',
	isOpen: 'للإنجاز',
	by: (_) => `قبل ${formatDay(_.day, 'ar')}`,
	decided: (_) => `تقرر يوم ${formatDay(_.day, 'ar')}`,
	letters: {
		minutes: (_) => ({
			subject: `محضر: ${_.title}، ${formatWeekday(_.heldOn, 'ar')}`,
			preheader: _.network,
			title: `محضر ${formatWeekday(_.heldOn, 'ar')}`,
			paragraphs: [
				..._.body.split(/\n{2,}/),
				...(_.actions.length > 0 ? [_.actions.map(action).join('\n')] : []),
			],
			actions: [{ label: 'قراءته على الموقع', url: _.url, kind: 'primary' as const }],
			afterwards: _.actions.length > 0 ? ['تعود هذه الإجراءات في الاجتماع القادم.'] : [],
			why: `تصلك هذه الرسالة لأن هذا الاجتماع من «${_.network}» كان لك.`,
			links: _.rulesUrl ? [{ label: 'تحديد ما يصلني', url: _.rulesUrl }] : [],
		}),
	},
	refusals: {
		'meetings.nothingToPublish': () => 'نُشر هذا المحضر أو لم يُكتب بعد.',
		'meetings.notYourAction': () => 'هذا الإجراء لغيرك: هو وحده أو المنشط يقول إنه أُنجز.',
	},
	fields: {
		'write-minutes body': { 'text.missing': () => 'يُرجى كتابة الخلاصة' },
		what: { 'text.missing': () => 'يُرجى ذكر المطلوب' },
		ending: { 'choice.missing': () => 'يُرجى تحديد مآل هذا الإجراء' },
	},
	issues: {},
} satisfies MinutesPhrases
