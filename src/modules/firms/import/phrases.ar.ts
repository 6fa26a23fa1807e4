import type { ImportPhrases } from './phrases.ts'

// Digits 0–9, as in Morocco. Latin values are isolated so that they do not reorder the sentence.
const number = new Intl.NumberFormat('ar-MA', { numberingSystem: 'latn' })
const list = new Intl.ListFormat('ar')
const plural = new Intl.PluralRules('ar')
const isolated = (text: string) => `\u2068${text}\u2069`
const quoted = (text: string) => `«${isolated(text)}»`

type Forms = { one: string; two: string; few: string; many: string; other: string }

/** The noun with its number, as Arabic grammar wants it: one, two, three to ten, eleven and more. */
function counted(count: number, forms: Forms): string {
	const form = plural.select(count)
	if (form === 'one') return forms.one
	if (form === 'two') return forms.two
	return `${number.format(count)} ${form === 'zero' ? forms.other : forms[form]}`
}

const digits = (count: number) =>
	counted(count, { one: 'رقم واحد', two: 'رقمان', few: 'أرقام', many: 'رقما', other: 'رقم' })
const cells = (count: number) =>
	counted(count, { one: 'خلية واحدة', two: 'خليتان', few: 'خلايا', many: 'خلية', other: 'خلية' })
const columns = (count: number) =>
	counted(count, { one: 'عمود واحد', two: 'عمودان', few: 'أعمدة', many: 'عمودا', other: 'عمود' })
const characters = (count: number) =>
	counted(count, { one: 'حرف واحد', two: 'حرفان', few: 'أحرف', many: 'حرفا', other: 'حرف' })
const megabytes = (bytes: number) => `${number.format(Math.ceil(bytes / 1024 / 1024))} ميغابايت`
const missing = (count: number) => `ينقص ${digits(count)}`
const extra = (count: number) => `هناك ${digits(count)} أكثر من اللازم`
const perhaps = (value?: string) =>
	value ? ` ربما حذف الجدول الأصفار في البداية: ${isolated(value)}؟` : ''
const scientific = (what: string) =>
	`اختصر الجدول رقم ${what}: يُرجى جعل العمود من نوع نص وكتابة الرقم كاملا من جديد.`
const saveAs = `في برنامج الجداول، يُختار «حفظ باسم» ثم ${quoted('Excel (.xlsx)')} أو ${quoted('CSV UTF-8')}.`
const spreadsheets = {
	xlsb: 'مصنف إكسل ثنائي',
	xls: 'مصنف إكسل قديم',
	ods: 'مصنف ليبر أوفيس',
}

const fields: ImportPhrases['fields'] = {
	name: 'اسم المقاولة',
	siren: 'SIREN',
	siret: 'SIRET',
	ice: 'التعريف الموحد للمقاولة',
	reference: 'رقم العضو لديك',
	givenName: 'الاسم الشخصي',
	familyName: 'الاسم العائلي',
	fullName: 'الاسم الكامل',
	function: 'الوظيفة',
	email: 'البريد الإلكتروني',
	phone: 'الهاتف',
	address: 'العنوان',
	postcode: 'الرمز البريدي',
	commune: 'الجماعة',
	insee: 'رمز الجماعة لدى Insee',
	firmPhone: 'هاتف المقاولة',
	firmEmail: 'البريد الإلكتروني للمقاولة',
	trades: 'المهن',
	skills: 'المهارات',
	needs: 'الحاجيات',
	naf: 'رمز NAF',
	headcount: 'عدد العاملين',
	turnover: 'رقم المعاملات',
	capacity: 'الطاقة المتاحة بالأيام في الأسبوع',
	customers: 'الزبناء',
	languages: 'اللغات',
	certifications: 'الشهادات',
	website: 'الموقع الإلكتروني',
	description: 'التعريف بالمقاولة',
}

/** The import and the identifiers, in Arabic. */
export const ar: ImportPhrases = {
	fields,
	problems: {
		'file.empty': () => 'هذا الملف فارغ.',
		'file.noRows': () => 'في هذا الملف عناوين أعمدة دون أي سطر تحتها. يُرجى إضافة سطرا لكل مقاولة.',
		'file.tooBig': ({ bytes, limitBytes }) =>
			`حجم هذا الملف ${megabytes(bytes)} والحد الأقصى ${megabytes(limitBytes)}. يُرجى تقسيمه إلى عدة ملفات.`,
		'file.tooManyRows': ({ limit }) =>
			`يتجاوز هذا الملف ${number.format(limit)} سطر. يُرجى تقسيمه إلى عدة ملفات.`,
		'file.tooManyColumns': ({ found, limit }) =>
			`في هذا الملف ${columns(found)} والحد الأقصى ${number.format(limit)}. يُرجى الاحتفاظ بالأعمدة التي تصف المقاولات.`,
		'file.isSpreadsheet': ({ kind }) => `هذا ${spreadsheets[kind]}. ${saveAs}`,
		'file.hasMacros': () => `يحتوي هذا المصنف على وحدات ماكرو لا نفتحها. ${saveAs}`,
		'file.isLocked': () => 'هذا المصنف محمي بكلمة سر. يُرجى حفظ نسخة منه دون كلمة سر.',
		'file.isDamaged': () => 'هذا المصنف تالف أو ناقص. يُرجى فتحه في برنامج الجداول وحفظه من جديد.',
		'file.unpacksTooMuch': ({ limitBytes }) =>
			`يتجاوز هذا المصنف بعد فتحه ${megabytes(limitBytes)}. يُرجى نسخ القائمة وحدها في مصنف جديد.`,
		'file.declaresEntities': () =>
			'في هذا المصنف تصريحات لا يكتبها أي برنامج جداول. يُرجى نسخ القائمة في مصنف جديد.',
		'file.tookTooLong': ({ seconds }) =>
			`تجاوزت قراءة هذا الملف ${number.format(seconds)} ثانية فتوقفت. يُرجى تقسيمه إلى عدة ملفات.`,
		'file.tooHeavy': () =>
			'يحتاج هذا الملف إلى ذاكرة كبيرة. يُرجى الاحتفاظ بالأعمدة التي تصف المقاولات أو تقسيمه.',
		'file.isArchive': () => `هذا أرشيف مضغوط. يُرجى فتحه واختيار القائمة الموجودة فيه.`,
		'file.isPdf': () =>
			`هذا ملف ${isolated('PDF')} لا يمكن قراءة أعمدته. يُرجى طلب اللائحة بصيغة ${isolated('Excel')} أو ${isolated('CSV')}.`,
		'file.isPicture': () =>
			`هذه صورة. يُرجى اختيار لائحة الأعضاء بصيغة ${isolated('Excel')} أو ${isolated('CSV')}.`,
		'file.isWebPage': () => `هذه صفحة ويب مهما كان اسمها. يُرجى فتحها في برنامج جداول. ${saveAs}`,
		'file.isNotText': () =>
			`هذا الملف ليس جدولا نصيا. يُرجى فتحه في البرنامج الذي أنشأه وتصديره بصيغة ${isolated('Excel')} أو ${isolated('CSV')}.`,
		'file.quoteNotClosed': ({ line }) =>
			`تُفتح علامة تنصيص في السطر ${line} ولا تُغلق أبدا. يُرجى إغلاقها أو حذفها.`,
		'file.lineTooLong': ({ line }) => `السطر ${line} طويل جدا. ربما بقيت فيه علامة تنصيص مفتوحة.`,
		'header.duplicate': ({ header, columns: letters }) =>
			`يتكرر العنوان ${quoted(header)} عدة مرات (الأعمدة ${isolated(list.format(letters))}). يُرجى تغيير أسماء الأعمدة الزائدة أو حذفها.`,
		'header.looksLikeData': ({ value, column }) =>
			`يجب أن يحمل السطر الأول عناوين الأعمدة، وفي العمود ${isolated(column)} يوجد ${quoted(value)}. يُرجى إضافة سطر عناوين في الأعلى.`,
		'mapping.noName': () => 'يُرجى تحديد العمود الذي يحمل اسم المقاولة.',
		'mapping.twice': ({ field, columns: letters }) =>
			`حُدّدت عدة أعمدة (${isolated(list.format(letters))}) لـ${quoted(fields[field])}. يُرجى الاحتفاظ بواحد.`,
		'line.tooManyCells': ({ found, expected }) =>
			`في هذا السطر ${cells(found)} بينما في الجدول ${columns(expected)}. ربما تحتوي خلية على علامة الفصل: يُرجى وضعها بين علامتي تنصيص.`,
		'line.brokenInTwo': ({ otherLine }) =>
			`يبدو أن هذا السطر والسطر ${otherLine} سطر واحد: يُرجى حذف الرجوع إلى السطر المكتوب داخل الخلية.`,
		'line.quotes': () =>
			'علامة تنصيص في غير مكانها تجمع هذا السطر مع الذي يليه. يُرجى إغلاقها أو حذفها.',
		'cell.tooLong': ({ found, limit }) =>
			`في هذا النص ${characters(found)} والحد الأقصى ${number.format(limit)}. يُرجى اختصاره.`,
		'cell.spreadsheetError': ({ shown }) =>
			`تُظهر الخلية ${quoted(shown)}: فشلت معادلة في الجدول. يُرجى تعويضها بقيمتها.`,
		'name.missing': () => 'يُرجى كتابة اسم المقاولة.',
		'siret.otherSiren': ({ siren }) =>
			`رقم ${isolated('SIRET')} هذا لا يخص رقم ${isolated('SIREN')} ${isolated(siren)}. يُرجى تصحيح أحدهما.`,
		'headcount.turnedIntoDate': () =>
			`حوّل الجدول عدد العاملين إلى تاريخ. يُرجى كتابة مثلا «من 10 إلى 19».`,
		'headcount.unreadable': () => 'يُرجى كتابة عدد الأشخاص، أو فئة مثل «من 10 إلى 19».',
		'insee.unknown': () => 'لا توجد جماعة بهذا الرمز. يُرجى نسخه من جديد أو ترك الخلية فارغة.',
		'date.unreadable': () => `هذا التاريخ غير موجود. مثال: ${isolated('31/12/2027')}.`,
		'certification.unreadable': () => 'يُرجى كتابة اسم الشهادة قبل تاريخها.',
		'naf.unreadable': () => `يُكتب رمز NAF هكذا: ${isolated('43.32A')}.`,
		'choice.unknown': ({ field, known }) =>
			`القيم المنتظرة في ${quoted(fields[field])}: ${known.map(isolated).join('، ')}.`,
		'turnover.unreadable': () => `يُرجى كتابة مبلغا بالأرقام، مثلا ${isolated('250 000')}.`,
		'capacity.unreadable': () => 'يُرجى كتابة عدد الأيام في الأسبوع.',
		'website.unreadable': () =>
			`لا يوجد عنوان موقع بهذا الشكل. يُرجى كتابة مثلا ${isolated('www.exemple.ma')}.`,
		'website.isEmail': () => 'هذا عنوان بريد إلكتروني وليس عنوان موقع.',
		'labels.tooMany': ({ found, limit }) =>
			`عدد الكلمات في هذه الخلية ${number.format(found)} والحد الأقصى ${limit}. يُرجى الاحتفاظ بالأهم.`,
		'label.tooLong': ({ label, limit }) =>
			`${quoted(label)} أطول من ${characters(limit)}. يُرجى الفصل بين الكلمات بفاصلة منقوطة.`,
		'siren.empty': () => `يُرجى كتابة رقم ${isolated('SIREN')}: تسعة أرقام.`,
		'siren.letters': () =>
			`لا يحتوي رقم ${isolated('SIREN')} إلا على أرقام. الحرف ${isolated('O')} ليس صفرا.`,
		'siren.scientific': () => scientific(isolated('SIREN')),
		'siren.tooShort': (p) =>
			`${missing(p.missing)}: يتكون رقم ${isolated('SIREN')} من تسعة أرقام.${perhaps(p.perhaps)}`,
		'siren.tooLong': (p) => `${extra(p.extra)}: يتكون رقم ${isolated('SIREN')} من تسعة أرقام.`,
		'siren.checksum': () =>
			`رقم ${isolated('SIREN')} هذا لا يمكن أن يوجد، أحد أرقامه خاطئ. يُرجى نقله من فاتورة أو من السجل التجاري.`,
		'siren.takenFromSiret': () =>
			`هذا رقم ${isolated('SIRET')}. أرقامه التسعة الأولى هي رقم ${isolated('SIREN')}.`,
		'siret.empty': () => `يُرجى كتابة رقم ${isolated('SIRET')}: أربعة عشر رقما.`,
		'siret.letters': () =>
			`لا يحتوي رقم ${isolated('SIRET')} إلا على أرقام. الحرف ${isolated('O')} ليس صفرا.`,
		'siret.scientific': () => scientific(isolated('SIRET')),
		'siret.tooShort': (p) =>
			`${missing(p.missing)}: يتكون رقم ${isolated('SIRET')} من أربعة عشر رقما.`,
		'siret.tooLong': (p) => `${extra(p.extra)}: يتكون رقم ${isolated('SIRET')} من أربعة عشر رقما.`,
		'siret.checksum': () =>
			`رقم ${isolated('SIRET')} هذا لا يمكن أن يوجد، أحد أرقامه خاطئ. يُرجى نقله من فاتورة.`,
		'siret.zerosRestored': () =>
			`كان الجدول قد حذف الأصفار في بداية رقم ${isolated('SIRET')}. أعدناها.`,
		'ice.empty': () => 'يُرجى كتابة التعريف الموحد للمقاولة: خمسة عشر رقما.',
		'ice.letters': () => 'لا يحتوي التعريف الموحد للمقاولة إلا على أرقام.',
		'ice.scientific': () => scientific('التعريف الموحد للمقاولة'),
		'ice.tooShort': (p) => `${missing(p.missing)}: يتكون التعريف الموحد للمقاولة من خمسة عشر رقما.`,
		'ice.tooLong': (p) => `${extra(p.extra)}: يتكون التعريف الموحد للمقاولة من خمسة عشر رقما.`,
		'ice.checksum': () => 'هذا التعريف الموحد غير معتاد. يُرجى التأكد منه في وثيقة للمقاولة.',
		'ice.zerosRestored': () =>
			'كان الجدول قد حذف الأصفار في بداية التعريف الموحد للمقاولة. أعدناها.',
		'vat.empty': () => `يُرجى كتابة رقم الضريبة على القيمة المضافة الذي يبدأ بـ${isolated('FR')}.`,
		'vat.shape': () =>
			`يتكون الرقم الضريبي الفرنسي من ${isolated('FR')} ثم رمزين ثم أرقام ${isolated('SIREN')} التسعة.`,
		'vat.notFrench': () => 'هذا الرقم الضريبي يخص بلدا آخر.',
		'vat.checksum': (p) => `هذا الرقم الضريبي لا يمكن أن يوجد. هل هو ${isolated(p.perhaps)}؟`,
		'rna.empty': () =>
			`يُرجى كتابة رقم الجمعية في سجل ${isolated('RNA')}، وهو يبدأ بـ${isolated('W')}.`,
		'rna.shape': () => `يتكون رقم ${isolated('RNA')} من ${isolated('W')} ثم تسعة أرقام.`,
		'phone.empty': () => 'يُرجى كتابة رقم هاتف.',
		'phone.tooShort': () => 'تنقص أرقام في رقم الهاتف هذا.',
		'phone.tooLong': () => 'في رقم الهاتف هذا أرقام أكثر من اللازم.',
		'phone.unknown': () =>
			`رقم الهاتف هذا غير موجود. إذا كان أجنبيا فيُرجى البدء بعلامة ${isolated('+')} ورمز البلد.`,
		'phone.firstKept': ({ kept }) =>
			`في الخلية عدة أرقام. نحتفظ بأول رقم مقروء: ${isolated(kept)}.`,
		'email.empty': () => 'يُرجى كتابة عنوان بريد إلكتروني.',
		'email.noAt': () => `تنقص علامة ${isolated('@')} في عنوان البريد هذا.`,
		'email.severalAts': () =>
			`في عنوان البريد هذا أكثر من علامة ${isolated('@')}. يُرجى الاحتفاظ بعنوان واحد.`,
		'email.space': () => 'في عنوان البريد هذا فراغ.',
		'email.accent': () =>
			`قبل علامة ${isolated('@')} حرف غير لاتيني أو عليه علامة. تُكتب عناوين البريد بحروف لاتينية بسيطة.`,
		'email.beforeAt': () => `ما يسبق علامة ${isolated('@')} ليس عنوانا.`,
		'email.domain': () =>
			`يجب أن يشبه ما بعد علامة ${isolated('@')} هذا الشكل: ${isolated('exemple.ma')}.`,
		'email.tooLong': () => 'عنوان البريد هذا أطول من أن يوجد.',
		'email.firstKept': ({ kept }) =>
			`في الخلية عدة عناوين. نحتفظ بأول عنوان مقروء: ${isolated(kept)}.`,
		'postcode.empty': () => 'يُرجى كتابة الرمز البريدي.',
		'postcode.letters': () => 'لا يحتوي الرمز البريدي إلا على أرقام.',
		'postcode.tooShort': (p) => `${missing(p.missing)}: يتكون الرمز البريدي من خمسة أرقام.`,
		'postcode.tooLong': (p) => `${extra(p.extra)}: يتكون الرمز البريدي من خمسة أرقام.`,
		'postcode.unknown': () => 'لا يبدأ أي رمز بريدي هكذا.',
		'postcode.zeroRestored': () => 'كان الجدول قد حذف الصفر في بداية الرمز البريدي. أعدناه.',
		'postcode.foreign': () => 'هذا الرمز البريدي ليس فرنسيا. نحتفظ به كما كُتب.',
		'commune.unknown': ({ name, postcode }) =>
			`${quoted(name)} ليست جماعة ${postcode ? `بالرمز البريدي ${isolated(postcode)}` : 'معروفة'}. ستُسجَّل المقاولة دون جماعة.`,
		'commune.needsPostcode': ({ name }) =>
			`هناك عدة جماعات باسم ${quoted(name)} أو لا توجد أي جماعة بهذا الاسم. يُرجى إضافة الرمز البريدي وإلا سُجّلت المقاولة دون جماعة.`,
		'line.fewerCells': ({ found, expected }) =>
			`في هذا السطر ${cells(found)} بينما في الجدول ${columns(expected)}. نقرأ الخلايا الأخيرة فارغة.`,
		'file.titleSkipped': ({ lines, text }) =>
			`فوق عناوين الأعمدة نترك ${quoted(text)} جانبا (${lines.length === 1 ? 'السطر' : 'الأسطر'} ${isolated(list.format(lines.map(String)))}).`,
		'file.totalSkipped': ({ line, text }) =>
			`تحت الأعضاء نترك ${quoted(text)} جانبا (السطر ${isolated(String(line))}): هو مجموع لا مقاولة.`,
		'file.otherSheets': ({ read, others }) =>
			`نقرأ الورقة ${quoted(read)}. في المصنف أيضا: ${others.map(quoted).join('، ')}.`,
		'file.doublyEncoded': ({ line, sample }) =>
			`تبدو الحروف تالفة في السطر ${line}: ${quoted(sample)}. يُرجى تصدير اللائحة من جديد بصيغة ${quoted('CSV UTF-8')}.`,
		'file.lostLetters': ({ line, sample }) =>
			`ضاعت حروف في السطر ${line}: ${quoted(sample)}. يُرجى تصدير اللائحة من جديد بصيغة ${quoted('CSV UTF-8')}.`,
		'header.unnamed': ({ column }) =>
			`العمود ${isolated(column)} بلا عنوان. يُرجى تحديد ما يحتويه أو تركه جانبا.`,
		'guess.knownHeader': () => 'حسب عنوانه.',
		'guess.wordInHeader': ({ word }) => `حسب كلمة ${quoted(word)} في عنوانه.`,
		'guess.values': ({ outOfTen }) =>
			outOfTen === 10 ? 'حسب محتواه.' : `حسب محتواه، ${outOfTen} من أصل 10.`,
		'guess.nameBesideGivenName': () => 'هذا اسم الشخص، لأن عمودا آخر يبيّن ذلك.',
		'guess.alreadyTaken': ({ field, by }) =>
			`العمود ${quoted(by)} يعطي ${quoted(fields[field])} من قبل.`,
		'guess.blankColumn': () => 'هذا العمود فارغ.',
		'guess.unknown': () => 'لم نتعرف على هذا العمود.',
	},
	duplicates: {
		sameSirenAsFirm: ({ firmName }) =>
			`لدى ${quoted(firmName)}، الموجودة في شبكتكم، رقم ${isolated('SIREN')} نفسه. هل هي المقاولة نفسها؟`,
		sameSirenAsLine: ({ otherLine, otherName }) =>
			`في السطر ${otherLine} (${isolated(otherName)}) رقم ${isolated('SIREN')} نفسه. هل هي المقاولة نفسها؟`,
		sameRecordAsLine: ({ otherLine, otherName }) =>
			`السطر ${otherLine} (${isolated(otherName)}) يحدّث السجل نفسه. هل هي المقاولة نفسها؟`,
		nearNameOfFirm: ({ firmName }) =>
			`لدى ${quoted(firmName)}، الموجودة في شبكتكم، اسم مشابه جدا. هل هي المقاولة نفسها؟`,
		nearNameOfLine: ({ otherLine, otherName }) =>
			`في السطر ${otherLine} (${isolated(otherName)}) اسم مشابه جدا. هل هي المقاولة نفسها؟`,
	},
	errorFile: {
		line: 'السطر',
		whatToCorrect: 'ما ليس صحيحا',
		inColumn: ({ column, sentence }) => `${isolated(column)}: ${sentence}`,
	},
}
