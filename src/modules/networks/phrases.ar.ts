import { formatDay, plural } from '#phrases'
import { ar as pages } from './pages/phrases.ar.ts'
import type { NetworksPhrases } from './phrases.fr.ts'
import type { NetworkRole } from './policy.ts'
import { ar as sheets } from './sheets/phrases.ar.ts'
import type { MembershipState } from './states.ts'

const states: Record<MembershipState, string> = {
	suggested: 'مقترحة',
	invited: 'مدعوة',
	visitor: 'زائرة',
	applied: 'مترشحة',
	under_review: 'قيد الدراسة',
	on_trial: 'في فترة تجربة',
	member: 'عضو',
	suspended: 'موقوفة',
	left: 'غادرت',
	excluded: 'مستبعدة',
}
const roles: Record<NetworkRole, string> = {
	facilitator: 'التنشيط',
	president: 'الرئاسة',
	board: 'المكتب',
	treasurer: 'أمانة المال',
	category_buyer: 'مشتريات صنف',
	resource_manager: 'الموارد المشتركة',
	reviewer: 'مراجعة الأشغال',
	mediator: 'الوساطة',
	auditor: 'المراقبة، للقراءة فقط',
}

/** Networks in Arabic. */
export const ar: NetworksPhrases = {
	families: {
		geographic: 'جغرافية',
		thematic: 'موضوعية',
		trade: 'قطاع أو مهنة',
		business: 'أعمال',
	},
	familiesExplained: {
		geographic: 'جيران: مدينة أو منطقة أنشطة أو ناحية.',
		thematic: 'قاسم مشترك: قائدات، مقاولات ناشئة، مصدّرون.',
		trade: 'مهنة واحدة، أو مهن قطاع واحد.',
		business: 'تبادل التوصيات والأعمال، مهنة بمهنة.',
	},
	states,
	roles,
	roleRights: {
		facilitator: 'يدعو ويستورد ويوقف. يضبط الشبكة ما دامت بلا رئاسة.',
		president: 'يضبط الشبكة ويمنح الأدوار، ويدعو ويستورد ويوقف أيضا.',
		board: 'يقرأ الدليل.',
		treasurer: 'يقرأ الدليل.',
		category_buyer: 'يقرأ الدليل.',
		resource_manager: 'يقرأ الدليل.',
		reviewer: 'يقرأ الدليل.',
		mediator: 'يقرأ الدليل.',
		auditor: 'يقرأ الدليل ولا يغيّر شيئا.',
	},
	timeZones: {
		'Europe/Paris': 'فرنسا',
		'Africa/Casablanca': 'المغرب',
		'America/Guadeloupe': 'غوادلوب',
		'America/Martinique': 'مارتينيك',
		'America/Cayenne': 'غويانا الفرنسية',
		'Indian/Reunion': 'لا ريونيون',
		'Indian/Mayotte': 'مايوت',
		'Pacific/Noumea': 'كاليدونيا الجديدة',
		'Pacific/Tahiti': 'بولينيزيا الفرنسية',
	},
	seats: { firm: 'مقعد لكل مقاولة', person: 'مقعد لكل شخص' },
	pages,
	sheets,
	letters: {
		invitation: (_) => ({
			subject: `${_.inviter} يدعوك إلى شبكة «${_.network}»`,
			preheader: `لمقاولة ${_.firm} مقعد فيها. يُستعمل الرابط مرة واحدة، إلى غاية ${formatDay(_.until, 'ar')}.`,
			title: `دعوة من ${_.inviter}`,
			...(_.message && { quote: { text: _.message, by: _.inviter } }),
			paragraphs: [
				_.givenName ? `تحية طيبة ${_.givenName}،` : 'تحية طيبة،',
				`يقترح عليك ${_.inviter} الانضمام إلى شبكة «${_.network}» باسم ${_.firm}.`,
				'الشبكة دليل لقادة مقاولات يعرف بعضهم بعضا، وتعارف يتم عبر أشخاص موثوق بهم.',
			],
			actions: [{ label: 'الاطلاع على الدعوة', url: _.url, kind: 'primary' as const }],
			afterwards: [
				'تبيّن الصفحة باسم من يكون الجواب. لا يُقبل شيء من دون ضغط الزر.',
				`من دون جواب منك يوم ${formatDay(_.until, 'ar')}، يتوقف الرابط.`,
			],
			why: `وصلتك هذه الرسالة لأن ${_.inviter} كتب عنوانك من أجل «${_.network}». إن كانت غير منتظرة فلا شيء عليك.`,
		}),
		roleOffer: (_) => ({
			subject: `عرض دور في شبكة «${_.network}» من ${_.inviter}`,
			preheader: `${_.role}. يُستعمل الرابط مرة واحدة، إلى غاية ${formatDay(_.until, 'ar')}.`,
			title: `عرض دور من ${_.inviter}`,
			...(_.message && { quote: { text: _.message, by: _.inviter } }),
			paragraphs: [
				'تحية طيبة،',
				`يعرض عليك ${_.inviter} هذا الدور في شبكة «${_.network}»: ${_.role}.`,
			],
			actions: [{ label: 'الاطلاع على الدور', url: _.url, kind: 'primary' as const }],
			afterwards: [
				'تبيّن الصفحة ما يتيحه الدور. لا يُؤخذ شيء من دون ضغط الزر.',
				`من دون جواب منك يوم ${formatDay(_.until, 'ar')}، يتوقف الرابط.`,
			],
			why: `وصلتك هذه الرسالة لأن ${_.inviter} كتب عنوانك من أجل «${_.network}». إن كانت غير منتظرة فلا شيء عليك.`,
		}),
	},
	refusals: {
		'networks.onlyRunners': () => 'لا يفعل ذلك إلا منشّط الشبكة أو رئيسها.',
		'networks.onlyPresident': () =>
			'الرئاسة تضبط الشبكة وتمنح الأدوار؛ ويفعل ذلك المنشّط ما دامت الرئاسة شاغرة.',
		'networks.onlyRepresentative': (_) => `ممثل ${_.firm} وحده يُلزمها.`,
		'networks.onlyOfficers': (_) => `هذه الصفحة من «${_.network}» لمن له دور فيها.`,
		'networks.noDirectory': (_) => `دليل «${_.network}» يُقرأ بين الأعضاء. مقاولتك ليست عضوا حاليا.`,
		'networks.alreadyIn': (_) => `لمقاولة ${_.firm} مقعد في هذه الشبكة.`,
		'networks.cameBack': (_) =>
			`سبق أن كانت ${_.firm} في هذه الشبكة. يمكن للمنشّط أن يدعوها من جديد من بطاقتها.`,
		'networks.full': (_) =>
			`حددت هذه الشبكة سقفا قدره ${_.ceiling} مقاولة، وقد بلغته. يمكن للرئاسة رفعه في الإعدادات.`,
		'networks.roleHeld': (_) => `هذا الدور مُسند إلى ${_.name}.`,
		'networks.notOfNetwork': (_) => `لا ينوب ${_.name} عن أي مقاولة في هذه الشبكة.`,
		'networks.roleMine': () => 'هذا الدور مُسند إليك. يُترك الرابط للشخص المنتظَر.',
		'networks.roleOfferWithdrawn': () => 'لم يعد هذا الدور معروضا. يمكن طلبه من جديد ممن عرضه.',
		'networks.roleOfferServed': () => 'سبق أخذ هذا الدور.',
		'networks.lastRunner': () => 'لا بد من شخص ينشّط الشبكة. يلزم إسناد هذا الدور إلى شخص آخر أولا.',
		'networks.invitationWithdrawn': () => 'سُحبت هذه الدعوة. يمكن طلب أخرى ممن سلّمها.',
		'networks.invitationServed': () => 'سبق قبول هذه الدعوة.',
		'networks.firmHasPeople': (_) => `لمقاولة ${_.firm} ممثلوها، وهم وحدهم يجيبون عنها.`,
		'networks.alreadyImported': () => 'سبق استيراد هذا الملف.',
		'networks.onlyExporters': () => 'لا يُخرج لائحة الأعضاء إلا التنشيط والرئاسة والمكتب.',
		'networks.fileAtWork': () => 'قراءة هذا الملف أو استيراده جاريان. انتظر حتى ينتهيا.',
		'networks.tooManyFiles': (_) =>
			`ملفات تنتظر في هذه الشبكة: ${_.files}. أكمل أحدها أو تخلَّ عنه أولا.`,
		'networks.filesTooOften': (_) =>
			`قُدّم عشرون ملفا في ساعة. يمكنك المحاولة بعد دقائق: ${_.minutes}.`,
		'networks.fileHasErrors': (_) =>
			plural(_.problems, 'ar', {
				one: 'بقيت نقطة واحدة للتصحيح. لم يُستورد شيء.',
				two: 'بقيت نقطتان للتصحيح. لم يُستورد شيء.',
				few: `بقيت ${_.problems} نقط للتصحيح. لم يُستورد شيء.`,
				other: `بقيت ${_.problems} نقطة للتصحيح. لم يُستورد شيء.`,
			}),
		'networks.notInvited': (_) => `ليست لمقاولة ${_.firm} دعوة في الانتظار.`,
		'networks.noSuchPassage': (_) =>
			`لا يوجد هذا الانتقال: من «${states[_.from]}» إلى «${states[_.to]}». ربما أجاب أحدهم في الأثناء؛ يُرجى إعادة تحميل الصفحة.`,
	},
	fields: {
		audience: { 'choice.missing': () => 'يُرجى اختيار من يمكنه قراءة الصفحة' },
		name: { 'text.missing': () => 'يُرجى ذكر اسم الشبكة' },
		family: { 'choice.missing': () => 'يُرجى اختيار ما يجمع هذه الشبكة' },
		'edit-unclaimed-firm name': { 'text.missing': () => 'يُرجى ذكر اسم المقاولة' },
		firmName: { 'text.missing': () => 'يُرجى ذكر المقاولة المدعوة' },
		personId: { 'choice.missing': () => 'يُرجى اختيار من يُسند إليه هذا الدور' },
		role: { 'choice.missing': () => 'يُرجى اختيار الدور المسند' },
		to: { 'choice.missing': () => 'يُرجى اختيار ما تؤول إليه هذه العضوية' },
	},
	issues: {
		'networks.colour': () => 'يُرجى اختيار لون',
		'networks.reasonNeeded': () => 'يُرجى كتابة السبب: ستقرؤه المقاولة.',
		'networks.ceiling': () => 'يُرجى كتابة عدد مقاولات، ابتداء من 2',
		'networks.chooseSomeone': () => 'يُرجى اختيار مقاولة واحدة على الأقل',
		'networks.tooManyAtOnce': () => 'الحد الأقصى 500 دعوة في كل مرة',
		'networks.sheet': () => 'اختيار ورقة من هذا المصنف لازم',
		'networks.fileMissing': () => 'يُرجى اختيار ملف',
		...sheets.issues,
	},
}
