import { foldLabel } from '#kernel'
import type { MemberField } from './member-fields.ts'

/** How a header was understood: known word for word, or by a word inside it. */
export type HeaderReading = { field: MemberField; isWhole: boolean; word: string }

const wholeHeaders: Readonly<Record<MemberField, readonly string[]>> = {
	name: (
		'entreprise|nom entreprise|nom de l entreprise|nom d entreprise|raison sociale|societe|' +
		'nom societe|nom de la societe|denomination|denomination sociale|nom commercial|enseigne|' +
		'structure|nom de la structure|etablissement|adherent|nom adherent|nom de l adherent|' +
		'entreprise adherente|membre|firme|organisation|organisme|company|company name|firm|' +
		'firm name|business|business name|organization|member|' +
		'الشركة|اسم الشركة|المقاولة|اسم المقاولة|المؤسسة|اسم المؤسسة'
	).split('|'),
	siren: 'siren|numero siren|n siren|no siren|num siren|siren siret|siren ou siret'.split('|'),
	siret: 'siret|numero siret|n siret|no siret|num siret'.split('|'),
	ice: 'ice|numero ice|n ice|identifiant commun de l entreprise|التعريف الموحد للمقاولة'.split('|'),
	reference: (
		'reference|ref|votre reference|notre reference|numero adherent|n adherent|no adherent|' +
		'numero d adherent|n d adherent|numero de membre|n membre|code adherent|code client|' +
		'identifiant|id adherent|member number|member id|رقم العضوية'
	).split('|'),
	givenName:
		'prenom|prenom dirigeant|prenom contact|first name|given name|firstname|الاسم الشخصي'.split(
			'|',
		),
	familyName: 'nom de famille|patronyme|last name|family name|surname|lastname|الاسم العائلي'.split(
		'|',
	),
	fullName: (
		'nom prenom|prenom nom|nom et prenom|prenom et nom|nom complet|dirigeant|dirigeante|gerant|' +
		'gerante|contact|nom du contact|nom contact|interlocuteur|representant|responsable|' +
		'nom du dirigeant|nom dirigeant|nom du gerant|chef d entreprise|full name|contact name|owner|' +
		'الاسم الكامل|المسؤول|المدير'
	).split('|'),
	function: 'fonction|poste|qualite|role|titre|job title|position|function|الوظيفة|الصفة'.split(
		'|',
	),
	email: (
		'email dirigeant|mail dirigeant|email|e mail|mail|courriel|adresse mail|adresse email|adresse e mail|adresse electronique|' +
		'mel|email address|البريد الالكتروني|البريد'
	).split('|'),
	phone: (
		'telephone|tel|portable|mobile|gsm|numero de telephone|tel portable|tel mobile|' +
		'phone|phone number|mobile phone|cell|الهاتف|رقم الهاتف|الهاتف المحمول'
	).split('|'),
	firmPhone: (
		'telephone entreprise|telephone de l entreprise|tel entreprise|telephone societe|standard|' +
		'telephone fixe|tel fixe|fixe|telephone bureau|company phone|office phone|هاتف الشركة'
	).split('|'),
	firmEmail: (
		'email entreprise|e mail entreprise|mail entreprise|courriel entreprise|email de l entreprise|' +
		'mail de l entreprise|courriel de l entreprise|adresse e mail de l entreprise|email societe|' +
		'company email|بريد الشركة'
	).split('|'),
	address: 'adresse|adresse postale|rue|voie|address|street|street address|العنوان'.split('|'),
	insee: 'code insee|insee|code commune|code insee commune|cog'.split('|'),
	naf: 'naf|code naf|ape|code ape|naf ape|code naf ape|ape naf'.split('|'),
	turnover:
		'chiffre d affaires|chiffre d affaire|ca|ca annuel|ca ht|turnover|revenue|رقم المعاملات'.split(
			'|',
		),
	capacity: (
		'capacite|capacite hebdomadaire|jours par semaine|capacite par semaine|weekly capacity|' +
		'الطاقة الاسبوعية'
	).split('|'),
	customers: 'clients|clientele|type de clients|types de clients|customers|العملاء'.split('|'),
	languages: 'langue|langues|langues parlees|langue parlee|language|languages|اللغات|اللغة'.split(
		'|',
	),
	certifications: (
		'certification|certifications|label|labels|qualification|qualifications|agrement|agrements|' +
		'certificates|الشهادات'
	).split('|'),
	postcode: 'code postal|cp|c p|code post|postcode|zip|zip code|postal code|الرمز البريدي'.split(
		'|',
	),
	commune: (
		'commune|ville|localite|cp ville|cp et ville|code postal et ville|code postal ville|city|town|' +
		'المدينة|الجماعة'
	).split('|'),
	trades: (
		'metier|metiers|activite|activites|profession|professions|secteur|secteur d activite|' +
		'activite principale|corps de metier|corps d etat|domaine d activite|trade|trades|activity|' +
		'industry|المهنة|النشاط|القطاع'
	).split('|'),
	skills: (
		'competence|competences|savoir faire|expertise|expertises|specialite|specialites|' +
		'services proposes|offre|skill|skills|services|المهارات|الكفاءات|التخصص'
	).split('|'),
	needs: (
		'besoin|besoins|recherche|recherches|attentes|je cherche|need|needs|looking for|' +
		'الحاجيات|الاحتياجات'
	).split('|'),
	headcount: (
		'effectif|effectifs|nombre de salaries|nb salaries|nb de salaries|salaries|tranche d effectif|' +
		'effectif salarie|headcount|employees|number of employees|staff|عدد الاجراء|عدد المستخدمين'
	).split('|'),
	website: (
		'site|site web|site internet|url|web|www|adresse du site|website|web site|الموقع|' +
		'الموقع الالكتروني'
	).split('|'),
	description: 'description|presentation|a propos|presentation de l entreprise|about|الوصف'.split(
		'|',
	),
}

const fieldOfWholeHeader = new Map<string, MemberField>(
	Object.entries(wholeHeaders).flatMap(([field, headers]) =>
		headers.map((header) => [foldLabel(header), field as MemberField] as const),
	),
)

// Columns that contain a known word and are something else: « Code NAF », « Date d’adhésion »,
// and remarks, which were not written to be read by other members.
const otherThings =
	/\b(date|annee|adhesion|cotisation|forme|capital|tva|rna|fax|photo|logo|linkedin|facebook|instagram|commentaires?|remarques?|notes?|observations?|ligne|ce qu il faut corriger|ce qui ne va pas)\b/

// Read in this order: « Téléphone de l’entreprise » is a phone before it is an entreprise.
const wordsInside: readonly [RegExp, MemberField][] = [
	[/\bsiren\b/, 'siren'],
	[/\bsiret\b/, 'siret'],
	[/\bice\b/, 'ice'],
	[/\b(code|n|numero) (d )?(adherente?|membre|client)\b/, 'reference'],
	[/\b(e mails?|courriels?|mails?)\b.*\b(entreprise|societe|structure)\b/, 'firmEmail'],
	[/\b(e mails?|e?mails?|courriels?|messagerie)\b/, 'email'],
	[/\b(tels?|telephones?)\b.*\b(entreprise|societe|structure|standard|fixe|bureau)\b/, 'firmPhone'],
	[/\b(tels?|telephones?|portable|mobile|gsm|phone)\b/, 'phone'],
	[/\b(site|web|url|internet|website)\b/, 'website'],
	// « CP + Ville »: a town's cell may begin with its post code.
	[/\b(code postal|cp)\b.*\b(commune|ville|localite)\b/, 'commune'],
	[/\b(code postal|cp|postcode|zip)\b/, 'postcode'],
	[/\binsee\b/, 'insee'],
	[/\b(naf|ape)\b/, 'naf'],
	[/\bchiffre d affaires?\b/, 'turnover'],
	[/\bcapacite\b/, 'capacity'],
	[/\blangues?\b/, 'languages'],
	[/\b(certifications?|qualifications?|agrements?)\b/, 'certifications'],
	[/\badresse\b/, 'address'],
	[/\b(clientele|types? de clients?)\b/, 'customers'],
	[/\b(commune|ville|localite|city|town)\b/, 'commune'],
	[/\bprenoms? (et )?noms?\b|\bnoms? (et )?prenoms?\b/, 'fullName'],
	[/\b(prenom|first name|given name)\b/, 'givenName'],
	[/\b(nom de famille|last name|family name|surname)\b/, 'familyName'],
	[/\b(fonction|job title)\b/, 'function'],
	[/\b(effectifs?|salaries|employees|headcount)\b/, 'headcount'],
	[/\b(besoins?|recherchee?s?|needs?)\b/, 'needs'],
	[/\b(competences?|expertises?|savoir faire|specialites?|skills?)\b/, 'skills'],
	[/\b(metiers?|activites?|professions?|secteurs?|trades?)\b/, 'trades'],
	[/\b(dirigeante?|gerante?|interlocuteur|interlocutrice|representante?|contact)\b/, 'fullName'],
	[/\b(raison sociale|denomination|nom commercial|enseigne)\b/, 'name'],
	[/\bnom .*\b(entreprise|societe|structure|etablissement)\b/, 'name'],
	[/\b(entreprise|societe|company) (name|adherente?|membre)\b/, 'name'],
	[/\b(description|presentation)\b/, 'description'],
]

/**
 * The field a header names, or null. « Nom » alone is not decided here: whose name it is depends on
 * the other columns.
 */
export function fieldOfHeader(header: string): HeaderReading | null {
	const words = foldLabel(header.replace(/\(.*?\)|\*/g, ' '))
	const whole = fieldOfWholeHeader.get(words) ?? fieldOfWholeHeader.get(words.replace(/ \d$/, ''))
	if (whole) return { field: whole, isWhole: true, word: words }
	if (words.length > 60 || otherThings.test(words)) return null
	for (const [pattern, field] of wordsInside) {
		const found = pattern.exec(words)
		if (found) return { field, isWhole: false, word: found[0] }
	}
	return null
}

// Titles of columns that members' lists have and that no field takes.
const unusedHeaders = new Set(
	(
		'pays|country|civilite|titre de civilite|numero|n|no|id|code|departement|region|fax|tva|n tva|' +
		'forme juridique|capital|statut|date|date d adhesion|date de creation|cotisation|commentaire|' +
		'commentaires|remarques|notes|observations|linkedin|البلد|ملاحظات'
	)
		.split('|')
		.map(foldLabel),
)

/** Whether a cell is the title of a column, used by the import or not. */
export function isHeader(cell: string): boolean {
	return isBareName(cell) || unusedHeaders.has(foldLabel(cell)) || fieldOfHeader(cell) !== null
}

/** « Nom », « Name », « Noms » : a name, of the firm or of the person. */
export function isBareName(header: string): boolean {
	return /^(noms?|name|الاسم)$/.test(foldLabel(header))
}
