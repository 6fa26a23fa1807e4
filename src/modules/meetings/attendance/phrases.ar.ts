import { formatNumber, formatWeekday, plural } from '#phrases'
import type { AttendancePhrases, VisitTold } from './phrases.fr.ts'

const n = (count: number) => formatNumber(count, 'ar')
const percent = (bps: number) => `${formatNumber(Math.round(bps / 100), 'ar')}%`
const times = (count: number) =>
	plural(count, 'ar', {
		zero: 'أي اجتماع',
		one: 'اجتماع واحد',
		two: 'اجتماعين',
		few: `${n(count)} اجتماعات`,
		many: `${n(count)} اجتماعا`,
		other: `${n(count)} اجتماع`,
	})

const days = (count: number) =>
	plural(count, 'ar', {
		zero: 'أي يوم',
		one: 'يوم واحد',
		two: 'يومين',
		few: `${n(count)} أيام`,
		many: `${n(count)} يوما`,
		other: `${n(count)} يوم`,
	})

const visit = (_: VisitTold) =>
	`زيارة ${formatWeekday(_.heldOn, 'ar')}${_.host ? `، بدعوة من ${_.host}` : ''}`

/** Regularity, in Arabic. */
export const ar = {
	percent: (_) => percent(_.rateBps),
	own: {
		title: 'هل حضورك منتظم؟',
		lead: 'انتظامك خلال ستة أشهر، شبكة شبكة. لا يراه غيرك ومن ينشط: لا ترتيب ولا حصة.',
		none: 'لا ورقة مجمدة بعد',
		noneText: 'سيظهر انتظامك هنا بعد اجتماعاتك الأولى.',
		noNetwork: 'لا مقعد لمقاولتك في أي شبكة حاليا',
		counted: (_) =>
			`${n(_.came)} من ${n(_.due)}${_.substituted > 0 ? `، منها ${n(_.substituted)} نيابة` : ''}${_.medical > 0 ? `؛ ${n(_.medical)} لسبب طبي خارج الحساب` : ''}.`,
		arithmetic: 'كيف يُحسب هذا الرقم',
		rule: 'الحضور والنيابات من مجموع الاجتماعات في ستة أشهر. التأخر والحضور عن بعد محسوبان؛ والسبب الطبي خارج الحساب.',
		link: 'انتظامي',
	},
	trends: { up: 'في ارتفاع', down: 'في انخفاض', steady: 'مستقر' },
	run: {
		title: 'من يحضر ومن يبتعد؟',
		lead: 'خلال ستة أشهر، حسب الترتيب الأبجدي. يرى كل عضو سطره، وترى الكل، ولا أحد غيرك.',
		unseen: (_) => `غياب منذ ${times(_.count)}`,
		unseenNone: 'حضر الجميع مؤخرا.',
		notSeen: (_) => `لا حضور منذ ${times(_.count)}`,
		write: 'كتابة كلمة',
		toFollow: 'زوار ينتظرون جوابا',
		toFollowLead:
			'حضروا أو طلبوا الانضمام إلى الشبكة. «بلا متابعة» لا تراسل أحدا: يُرجى إخبارهم مباشرة.',
		noneToFollow: 'لا زائر ينتظر جوابا.',
		visit,
		closeVisit: 'بلا متابعة',
		closed: 'سُجلت بلا متابعة. لم يُخبَر أحد.',
		closedVisits: (_) =>
			plural(_.count, 'ar', {
				zero: 'لا زيارة بلا متابعة',
				one: 'زيارة واحدة بلا متابعة',
				two: 'زيارتان بلا متابعة',
				few: `${n(_.count)} زيارات بلا متابعة`,
				many: `${n(_.count)} زيارة بلا متابعة`,
				other: `${n(_.count)} زيارة بلا متابعة`,
			}),
		closedLead: (_) => `ما سُجل خطأ يُعاد فتحه خلال ${days(_.days)}.`,
		reopenVisit: 'إعادة فتحها',
		members: 'الانتظام',
		member: 'العضو',
		rate: 'ستة أشهر',
		trend: 'المنحى',
		counted: 'الحضور',
		of: (_) => `${n(_.came)}/${n(_.due)}`,
		noRate: 'ليس بعد',
		health: 'حال الاجتماعات',
		meetings: 'اجتماعات منعقدة',
		hours: 'ساعات منحها الأعضاء وضيوفهم',
		hoursOf: (_) => `${n(Math.round(_.minutes / 60))} س`,
		visitors: 'زوار ثم مرشحون ثم أعضاء',
		funnel: (_) => `${n(_.visitors)}، ${n(_.applied)}، ${n(_.joined)}`,
		balance: 'وقت الكلام لأكثر ثلاثة',
		balanceOf: (_) =>
			`${percent(_.topBps)} من الوقت المسمى، والتقاسم المتساوي بين ${n(_.speakers)} يعطي ${percent(_.evenBps)}`,
		noBalance: 'تُكتب الدقائق المستغرقة في جدول الأعمال لرؤيته.',
	},
	word: {
		title: (_) => `كلمة إلى ${_.name}`,
		lead: 'كلمة منك تُغيَّر كما تشاء. تُرسل بالبريد إلى هذا الشخص وحده.',
		body: 'كلمتك',
		suggested: (_) =>
			`مرحبا${_.name ? ` ${_.name}` : ''}،\n\nلم نلتق منذ ${times(_.count)}، ومكانك شاغر.${_.next ? ` هل ستحضر ${formatWeekday(_.next.heldOn, 'ar')}؟` : ''}\n\nإن كان هناك عائق يُرجى إخباري: يمكن أن ينوب عنك شخص أو الحضور عن بعد.`,
		send: 'إرسال هذه الكلمة',
		sent: 'أُرسلت الكلمة.',
	},
	letters: {
		visitors: (_) => {
			const subject =
				_.visitors.length === 1
					? `بعد الزيارة: كلمة منك إلى ${_.visitors[0]?.name}`
					: `بعد الزيارة: عدد من ينتظر كلمة منك ${n(_.visitors.length)}`
			return {
				subject,
				preheader: _.network,
				title: subject,
				paragraphs: _.visitors.map(
					(one) =>
						`${[one.name, one.firmName].filter(Boolean).join('، ')}: ${visit(one)}. ${one.wantsToJoin ? 'يرغب في الانضمام إلى الشبكة.' : 'لم يقل بعد إن كانت الشبكة تناسبه.'}`,
				),
				actions: [{ label: 'الرد عليهم', url: _.url, kind: 'primary' as const }],
				afterwards: [
					'يمكن منح مقعد أو تسجيل أن الزيارة بلا متابعة. كل زيارة يُذكَّر بها مرة واحدة فقط.',
				],
				why: `تصلك هذه الرسالة لأنك تنشط «${_.network}».`,
			}
		},
		unseen: (_) => ({
			subject: `${_.by} يسأل عن أحوالك`,
			preheader: _.network,
			title: 'كلمة لك',
			quote: { text: _.body, by: _.by },
			paragraphs: [],
			actions: [{ label: 'رؤية الاجتماعات القادمة', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: `تصلك هذه الرسالة لأن ${_.by} ينشط «${_.network}» ويكتب إليك شخصيا.`,
		}),
	},
	refusals: {
		'meetings.nobodyToWriteTo': () =>
			'لا أحد من هذه المقاولة يمكنه تلقي الكلمة حاليا: بلا حساب أو في عطلة.',
		'meetings.visitLongClosed': (_) =>
			`سُجلت هذه الزيارة بلا متابعة منذ أكثر من ${days(_.days)}. يُرجى توجيه دعوة جديدة إلى اجتماع: تنتظر الزيارة حينها جوابا.`,
	},
	fields: {
		'write-to-unseen body': { 'text.missing': () => 'يُرجى كتابة كلمتك' },
	},
	issues: {},
} satisfies AttendancePhrases
