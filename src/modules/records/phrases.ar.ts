import { formatDay } from '#phrases'
import { ar as claims } from './claims/phrases.ar.ts'
import { ar as merges } from './merges/phrases.ar.ts'
import type { RecordsPhrases } from './phrases.fr.ts'
import { ar as proposals } from './proposals/phrases.ar.ts'

/** Records of firms in Arabic. */
export const ar: RecordsPhrases = {
	claims,
	proposals,
	merges,
	letters: {
		mergeAsked: (_) => ({
			subject: `بطاقتان لـ ${_.firm}؟`,
			preheader: 'يُقترح ضمّهما.',
			title: 'ضمّ بطاقتين',
			paragraphs: [
				`يُقترح ضمّ «${_.otherName}» و«${_.firm}»: تبقى بطاقة واحدة ومعها كل ما كان للأخرى.`,
				'تُعرض البطاقتان جنباً إلى جنب. لا يتحرّك شيء دون موافقتك.',
			],
			actions: [{ label: 'عرض البطاقتين', url: _.url, kind: 'primary' as const }],
			afterwards: [`دون جواب في ${formatDay(_.day, 'ar')} تبقى البطاقتان كما هما.`],
			why: 'وصلتك هذه الرسالة بصفتك ممثّل إحدى المقاولتين.',
		}),
		merged: (_) => ({
			subject: `${_.firm}: ضُمّت البطاقتان`,
			preheader: 'بقيت بطاقة واحدة.',
			title: 'صارت البطاقتان واحدة',
			paragraphs: [`ضُمّت «${_.otherName}» و«${_.firm}». العناوين القديمة تؤدّي إلى البطاقة الباقية.`],
			actions: [{ label: 'فتح', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'وصلتك هذه الرسالة لأن اقتراح ضمّهما منك.',
		}),
		notMerged: (_) => ({
			subject: `${_.firm}: تبقى البطاقتان منفصلتين`,
			preheader: 'لم يتحرّك شيء.',
			title: 'تبقى البطاقتان منفصلتين',
			paragraphs: [_.reason ? `الجواب: «${_.reason}»` : 'لم يُجب أحد في الوقت.'],
			actions: [{ label: 'فتح', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'وصلتك هذه الرسالة لأن اقتراح ضمّهما منك.',
		}),
		toCheck: (_) => ({
			subject: `${_.name} يقول إنه يمثّل ${_.firm}`,
			preheader: `الجواب منتظر قبل ${formatDay(_.day, 'ar')}.`,
			title: _.isReminder ? 'طلب ما زال ينتظر' : 'طلب للتحقّق',
			quote: { text: _.message, by: _.name },
			paragraphs: [
				`يطلب ${_.name} تسلّم بطاقة ${_.firm}${_.commune ? `، ${_.commune}` : ''}.`,
				'يُرجى الاتصال بالمقاولة بوسيلة معروفة من قبل، ثم الجواب.',
			],
			actions: [{ label: 'عرض الطلب', url: _.url, kind: 'primary' as const }],
			afterwards: [`دون جواب في ${formatDay(_.day, 'ar')} يسقط الطلب ويُعلَم صاحبه.`],
			why: 'وصلتك هذه الرسالة لأنك تقوم بدور المستشار هنا.',
		}),
		ofYourFirm: (_) => ({
			subject: `${_.name} يقول إنه من ${_.firm}`,
			preheader: 'لا أحد غيرك يعرف.',
			title: `هل تعرفون ${_.name}؟`,
			quote: { text: _.message, by: _.name },
			paragraphs: [
				`يطلب ${_.name} التصرّف باسم ${_.firm} التي تمثّلونها.`,
				'يُمنح تفويضا إن كان زميلا. وإلا يكفي قول ذلك: لن يتغيّر شيء.',
			],
			actions: [{ label: 'الجواب', url: _.url, kind: 'primary' as const }],
			afterwards: [`دون جواب في ${formatDay(_.day, 'ar')} يسقط الطلب.`],
			why: 'وصلتك هذه الرسالة لأن تمثيل هذه المقاولة من مهامك.',
		}),
		accepted: (_) => ({
			subject: `${_.firm}: هي مقاولتك`,
			preheader: 'جرى التحقّق من الطلب.',
			title: 'قُبل الطلب',
			paragraphs: [`تتصرّفون من الآن باسم ${_.firm}. تُستحسن مراجعة بطاقتها: فهي لكم.`],
			actions: [{ label: 'فتح البطاقة', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'وصلتك هذه الرسالة بناء على طلبك تسلّم هذه البطاقة.',
		}),
		notAccepted: (_) => ({
			subject: `طلبك بشأن ${_.firm}`,
			preheader: 'لم يُقبل الطلب.',
			title: 'لم يُقبل الطلب',
			paragraphs: [
				_.reason
					? `الجواب: «${_.reason}»`
					: 'لم يتمكّن أحد من التحقّق من أنك تتحدّثون باسم هذه المقاولة.',
				'يمكن إعادة الطلب بإثبات آخر، أو طلب دعوة من شبكة تعرفك.',
			],
			actions: [{ label: 'عرض طلباتي', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'وصلتك هذه الرسالة بناء على طلبك تسلّم هذه البطاقة.',
		}),
	},
	refusals: {
		'records.noAdviser': () =>
			'لا أحد هنا يستطيع التحقّق من طلب بعد. يمكن طلب دعوة من شبكة تعرفك: رابطها يكفي.',
		'records.tooManyClaims': (_) =>
			`لديك ${_.most} طلبات في الانتظار. يُرجى انتظار جواب، أو سحب أحدها.`,
		'records.claimEnded': () => 'حصل هذا الطلب على جوابه من قبل.',
		'records.notYourOwn': () => 'لا أحد يتحقّق من طلبه. سيفعل ذلك مستشار آخر.',
		'records.hasItsPeople': (_) => `لـ ${_.firm} ممثّلوها. أُخبروا، وهم وحدهم من يجيب.`,
		'records.onlyRepresentative': (_) => `ممثّل ${_.firm} وحده يستطيع ذلك.`,
		'records.onlyRunners': () => 'منشّط الشبكة أو رئيسها وحده يستطيع ذلك.',
		'records.onlyItsPeople': (_) => `ممثّل ${_.firm} أو نائبه وحده يستطيع الجواب.`,
		'records.editInstead': (_) => `لم يأتِ أحد من ${_.firm} بعد: يمكن تصحيح بطاقتها مباشرة.`,
		'records.nothingToPropose': () =>
			'البطاقة تقول كل هذا من قبل. يُرجى تغيير خانة واحدة على الأقل.',
		'records.proposalEnded': () => 'حصل هذا الاقتراح على جوابه من قبل.',
		'records.cardChanged': () =>
			'تغيّرت البطاقة أثناء الجواب. لم يُكتب شيء؛ تُرجى مراجعتها ثم الجواب.',
		'records.sameRecord': () => 'هذا الرابط يؤدّي إلى البطاقة نفسها. يُفتح باسم الأخرى.',
		'records.mergeUnderWay': () => 'ضمّ هاتين البطاقتين مطلوب من قبل. الجواب منتظر.',
		'records.mergeEnded': () => 'حصل هذا الطلب على جوابه من قبل.',
		'records.seatsDisagree': (_) =>
			`أوقفت «${_.network}» إحدى البطاقتين أو استبعدتها. يُسوّى ذلك مع الشبكة ثم يُعاد الطلب.`,
		'records.bothHavePeople': () =>
			'هاتان البطاقتان ليستا لشبكتك وحدها. يستطيع ممثّلوهما ضمّهما برابط.',
		'records.takenMeanwhile': (_) => `لمقاولة ${_.firm} الآن ممثلوها: الجواب لهم.`,
		'records.nobodyAnswers': (_) =>
			`لا أحد يجيب عن بطاقة ${_.firm}: ليست لشبكة واحدة. يمكن طلبها من مستشار.`,
		'records.keepTaken': (_) => `لـ ${_.firm} ممثّلوها: بطاقتها هي التي تبقى.`,
	},
	fields: {
		keep: { 'choice.missing': () => 'يُرجى اختيار البطاقة الباقية' },
		name: { 'text.missing': () => 'يُرجى ذكر اسم المقاولة' },
		firmName: { 'text.missing': () => 'يُرجى ذكر المقاولة المعنية' },
		jobTitle: { 'text.missing': () => 'يُرجى ذكر الوظيفة فيها' },
		reach: { 'text.missing': () => 'يُرجى ذكر وسيلة الاتصال' },
		proof: { 'text.missing': () => 'يُرجى ذكر ما يثبت التحدّث باسمها' },
		reason: { 'text.missing': () => 'يُرجى ذكر السبب' },
		role: { 'choice.missing': () => 'يُرجى اختيار ما سيقوم به هذا الشخص للمقاولة' },
	},
	issues: {
		'records.reasonNeeded': () => 'يُرجى ذكر سبب عدم الأخذ بشيء',
		'records.phone': () => 'رقم الهاتف هذا غير موجود. مثال: 03 20 00 00 00.',
	},
}
