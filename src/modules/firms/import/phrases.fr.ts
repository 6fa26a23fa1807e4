import type { ImportPhrases } from './phrases.ts'

const nb = '\u00a0'
const fine = '\u202f'
const quoted = (text: string) => `«${nb}${text}${nb}»`
const number = new Intl.NumberFormat('fr-FR')
const list = new Intl.ListFormat('fr-FR')
const words = [
	'zéro',
	'un',
	'deux',
	'trois',
	'quatre',
	'cinq',
	'six',
	'sept',
	'huit',
	'neuf',
	'dix',
]
const inWords = (count: number) => words[count] ?? number.format(count)
const digits = (count: number) => `${inWords(count)} chiffre${count > 1 ? 's' : ''}`
const megabytes = (bytes: number) => `${number.format(Math.ceil(bytes / 1024 / 1024))}${nb}Mo`
const missing = (count: number) =>
	count > 1 ? `Il manque ${digits(count)}` : 'Il manque un chiffre'
const extra = (count: number) => `Il y a ${digits(count)} de trop`
const perhaps = (value?: string) =>
	value ? ` Un tableur a peut-être retiré les zéros du début${nb}: ${value}${fine}?` : ''
const scientific = (what: string) =>
	`Le tableur a abrégé ce ${what}${nb}: mettez la colonne au format texte et retapez-le en entier.`
const saveAs = `Dans le tableur, choisissez ${quoted('Enregistrer sous')}, puis ${quoted('Classeur Excel (.xlsx)')} ou ${quoted('CSV UTF-8')}.`
const spreadsheets = {
	xlsb: 'classeur Excel binaire',
	xls: 'ancien classeur Excel',
	ods: 'classeur LibreOffice',
}

const fields: ImportPhrases['fields'] = {
	name: 'Nom de l’entreprise',
	siren: 'SIREN',
	siret: 'SIRET',
	ice: 'ICE',
	reference: 'Votre numéro de membre',
	givenName: 'Prénom',
	familyName: 'Nom de famille',
	fullName: 'Prénom et nom',
	function: 'Fonction',
	email: 'Adresse e-mail',
	phone: 'Téléphone',
	address: 'Adresse',
	postcode: 'Code postal',
	commune: 'Commune',
	insee: 'Code Insee de la commune',
	firmPhone: 'Téléphone de l’entreprise',
	firmEmail: 'Adresse e-mail de l’entreprise',
	trades: 'Métiers',
	skills: 'Savoir-faire',
	needs: 'Besoins',
	naf: 'Code NAF',
	headcount: 'Effectif',
	turnover: 'Chiffre d’affaires',
	capacity: 'Capacité, en jours par semaine',
	customers: 'Clients',
	languages: 'Langues',
	certifications: 'Certifications',
	website: 'Site web',
	description: 'Présentation',
}

/** The import and the identifiers, in French: the reference. */
export const fr: ImportPhrases = {
	fields,
	problems: {
		'file.empty': () => 'Ce fichier est vide.',
		'file.noRows': () =>
			'Ce fichier a des titres de colonnes, mais aucune ligne en dessous. Ajoutez une ligne par entreprise.',
		'file.tooBig': ({ bytes, limitBytes }) =>
			`Ce fichier pèse ${megabytes(bytes)}${fine}; la limite est de ${megabytes(limitBytes)}. Coupez-le en plusieurs fichiers.`,
		'file.tooManyRows': ({ limit }) =>
			`Ce fichier compte plus de ${number.format(limit)} lignes. Coupez-le en plusieurs fichiers.`,
		'file.tooManyColumns': ({ found, limit }) =>
			`Ce fichier a ${number.format(found)} colonnes${fine}; la limite est de ${number.format(limit)}. Gardez celles qui décrivent les entreprises.`,
		'file.isSpreadsheet': ({ kind }) => `C’est un ${spreadsheets[kind]}. ${saveAs}`,
		'file.hasMacros': () => `Ce classeur contient des macros, que nous n’ouvrons pas. ${saveAs}`,
		'file.isLocked': () =>
			`Ce classeur est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.`,
		'file.isDamaged': () =>
			`Ce classeur est abîmé ou incomplet. Ouvrez-le dans le tableur et enregistrez-le de nouveau.`,
		'file.unpacksTooMuch': ({ limitBytes }) =>
			`Une fois ouvert, ce classeur dépasse ${megabytes(limitBytes)}. Copiez la liste seule dans un classeur neuf.`,
		'file.declaresEntities': () =>
			`Ce classeur contient des déclarations qu’aucun tableur n’écrit. Copiez la liste dans un classeur neuf.`,
		'file.tookTooLong': ({ seconds }) =>
			`La lecture de ce fichier a dépassé ${number.format(seconds)} secondes et s’est arrêtée. Coupez-le en plusieurs fichiers.`,
		'file.tooHeavy': () =>
			`Ce fichier demande trop de mémoire. Gardez les colonnes qui décrivent les entreprises, ou coupez-le.`,
		'file.isArchive': () =>
			'C’est une archive compressée. Ouvrez-la et choisissez la liste qu’elle contient.',
		'file.isPdf': () =>
			'C’est un PDF, dont on ne peut pas relire les colonnes. Demandez la liste au format Excel ou CSV.',
		'file.isPicture': () =>
			'C’est une image. Choisissez la liste des membres, au format Excel ou CSV.',
		'file.isWebPage': () =>
			`C’est une page web, même si son nom dit autre chose. Ouvrez-la dans un tableur. ${saveAs}`,
		'file.isNotText': () =>
			`Ce fichier n’est pas un tableau en texte. Ouvrez-le dans le logiciel qui l’a fait et exportez-le en Excel ou CSV.`,
		'file.quoteNotClosed': ({ line }) =>
			`Un guillemet s’ouvre à la ligne ${line} et ne se ferme jamais. Fermez-le ou retirez-le.`,
		'file.lineTooLong': ({ line }) =>
			`La ligne ${line} est démesurée. Un guillemet y est peut-être resté ouvert.`,
		'header.duplicate': ({ header, columns }) =>
			`Le titre ${quoted(header)} apparaît plusieurs fois (colonnes ${list.format(columns)}). Renommez ou retirez les colonnes en trop.`,
		'header.looksLikeData': ({ value, column }) =>
			`La première ligne doit porter les titres des colonnes${fine}; la colonne ${column} y porte ${quoted(value)}. Ajoutez une ligne de titres au-dessus.`,
		'mapping.noName': () => 'Indiquez la colonne qui porte le nom de l’entreprise.',
		'mapping.twice': ({ field, columns }) =>
			`Plusieurs colonnes (${list.format(columns)}) sont indiquées pour ${quoted(fields[field])}. Gardez-en une.`,
		'line.tooManyCells': ({ found, expected }) =>
			`Cette ligne a ${found} cellules pour ${expected} colonnes. Une cellule contient peut-être le séparateur${nb}: mettez-la entre guillemets.`,
		'line.brokenInTwo': ({ otherLine }) =>
			`Cette ligne et la ligne ${otherLine} semblent n’en faire qu’une${nb}: retirez le retour à la ligne tapé dans une cellule.`,
		'line.quotes': () =>
			'Un guillemet mal placé réunit cette ligne et la suivante. Fermez-le ou retirez-le.',
		'cell.tooLong': ({ found, limit }) =>
			`Ce texte fait ${number.format(found)} caractères${fine}; la limite est de ${number.format(limit)}. Raccourcissez-le.`,
		'cell.spreadsheetError': ({ shown }) =>
			`La cellule montre ${quoted(shown)}${nb}: une formule du tableur a échoué. Remplacez-la par sa valeur.`,
		'name.missing': () => 'Écrivez le nom de l’entreprise.',
		'siret.otherSiren': ({ siren }) =>
			`Ce SIRET n’est pas celui du SIREN ${siren}. Corrigez l’un des deux.`,
		'headcount.turnedIntoDate': () =>
			`Le tableur a changé l’effectif en date. Écrivez par exemple ${quoted('10 à 19')}.`,
		'headcount.unreadable': () =>
			`Écrivez un nombre de personnes, ou une tranche comme ${quoted('10 à 19')}.`,
		'insee.unknown': () =>
			`Aucune commune n’a ce code Insee. Recopiez-le, ou laissez la case vide.`,
		'date.unreadable': () => `Cette date n’existe pas. Écrivez par exemple 31/12/2027.`,
		'certification.unreadable': () => `Écrivez le nom de la certification avant sa date.`,
		'naf.unreadable': () => `Un code NAF s’écrit comme 43.32A.`,
		'choice.unknown': ({ field, known }) =>
			`${quoted(fields[field])} attend ${list.format(known)}.`,
		'turnover.unreadable': () => `Écrivez un montant en chiffres, par exemple 250\u202f000.`,
		'capacity.unreadable': () => `Écrivez un nombre de jours par semaine.`,
		'website.unreadable': () =>
			`Cette adresse de site n’existe pas sous cette forme. Écrivez par exemple www.exemple.fr.`,
		'website.isEmail': () => 'C’est une adresse e-mail, pas celle d’un site.',
		'labels.tooMany': ({ found, limit }) =>
			`Cette cellule contient ${number.format(found)} mots-clés${fine}; la limite est de ${limit}. Gardez les principaux.`,
		'label.tooLong': ({ label, limit }) =>
			`${quoted(label)} dépasse ${limit} caractères. Séparez les mots-clés par des points-virgules.`,
		'siren.empty': () => `Écrivez le SIREN${nb}: neuf chiffres.`,
		'siren.letters': () => `Un SIREN ne contient que des chiffres. La lettre O n’est pas un zéro.`,
		'siren.scientific': () => scientific('SIREN'),
		'siren.tooShort': (p) =>
			`${missing(p.missing)}${nb}: un SIREN en compte neuf.${perhaps(p.perhaps)}`,
		'siren.tooLong': (p) => `${extra(p.extra)}${nb}: un SIREN en compte neuf.`,
		'siren.checksum': () =>
			'Ce SIREN ne peut pas exister, un chiffre est faux. Recopiez-le d’une facture ou du Kbis.',
		'siren.takenFromSiret': () => 'C’est un SIRET. Ses neuf premiers chiffres donnent le SIREN.',
		'siret.empty': () => `Écrivez le SIRET${nb}: quatorze chiffres.`,
		'siret.letters': () => `Un SIRET ne contient que des chiffres. La lettre O n’est pas un zéro.`,
		'siret.scientific': () => scientific('SIRET'),
		'siret.tooShort': (p) => `${missing(p.missing)}${nb}: un SIRET en compte quatorze.`,
		'siret.tooLong': (p) => `${extra(p.extra)}${nb}: un SIRET en compte quatorze.`,
		'siret.checksum': () =>
			'Ce SIRET ne peut pas exister, un chiffre est faux. Recopiez-le d’une facture.',
		'siret.zerosRestored': () =>
			'Le tableur avait retiré les zéros du début de ce SIRET. Nous les avons remis.',
		'ice.empty': () => `Écrivez l’ICE${nb}: quinze chiffres.`,
		'ice.letters': () => 'Un ICE ne contient que des chiffres.',
		'ice.scientific': () =>
			`Le tableur a abrégé cet ICE${nb}: mettez la colonne au format texte et retapez-le en entier.`,
		'ice.tooShort': (p) => `${missing(p.missing)}${nb}: un ICE en compte quinze.`,
		'ice.tooLong': (p) => `${extra(p.extra)}${nb}: un ICE en compte quinze.`,
		'ice.checksum': () => 'Cet ICE est inhabituel. Relisez-le sur un document de l’entreprise.',
		'ice.zerosRestored': () =>
			'Le tableur avait retiré les zéros du début de cet ICE. Nous les avons remis.',
		'vat.empty': () => 'Écrivez le numéro de TVA, qui commence par FR.',
		'vat.shape': () =>
			'Un numéro de TVA français compte FR, deux caractères, puis les neuf chiffres du SIREN.',
		'vat.notFrench': () => 'Ce numéro de TVA est celui d’un autre pays.',
		'vat.checksum': (p) => `Ce numéro de TVA ne peut pas exister. Serait-ce ${p.perhaps}${fine}?`,
		'rna.empty': () => 'Écrivez le numéro RNA de l’association, qui commence par W.',
		'rna.shape': () => 'Un numéro RNA compte un W suivi de neuf chiffres.',
		'phone.empty': () => 'Écrivez un numéro de téléphone.',
		'phone.tooShort': () => `Il manque des chiffres à ce numéro de téléphone.`,
		'phone.tooLong': () => 'Ce numéro de téléphone a trop de chiffres.',
		'phone.unknown': () =>
			'Ce numéro de téléphone n’existe pas. S’il est étranger, commencez par + et l’indicatif du pays.',
		'phone.firstKept': ({ kept }) =>
			`La cellule porte plusieurs numéros. Nous gardons le premier qui se lit${nb}: ${kept}.`,
		'email.empty': () => 'Écrivez une adresse e-mail.',
		'email.noAt': () => 'Il manque le @ dans cette adresse e-mail.',
		'email.severalAts': () =>
			'Il y a plusieurs @ dans cette adresse e-mail. Gardez une seule adresse.',
		'email.space': () => 'Il y a une espace dans cette adresse e-mail.',
		'email.accent': () => 'Il y a un accent avant le @. Les adresses e-mail s’écrivent sans.',
		'email.beforeAt': () => 'Ce qui précède le @ n’est pas une adresse.',
		'email.domain': () => 'Ce qui suit le @ doit ressembler à exemple.fr.',
		'email.tooLong': () => 'Cette adresse e-mail est trop longue pour exister.',
		'email.firstKept': ({ kept }) =>
			`La cellule porte plusieurs adresses. Nous gardons la première qui se lit${nb}: ${kept}.`,
		'postcode.empty': () => 'Écrivez le code postal.',
		'postcode.letters': () => 'Un code postal ne contient que des chiffres.',
		'postcode.tooShort': (p) => `${missing(p.missing)}${nb}: un code postal en compte cinq.`,
		'postcode.tooLong': (p) => `${extra(p.extra)}${nb}: un code postal en compte cinq.`,
		'postcode.unknown': () => 'Aucun code postal ne commence ainsi.',
		'postcode.zeroRestored': () =>
			'Le tableur avait retiré le zéro du début de ce code postal. Nous l’avons remis.',
		'postcode.foreign': () =>
			'Ce code postal n’est pas français. Nous le gardons comme il est écrit.',
		'commune.unknown': ({ name, postcode }) =>
			`${quoted(name)} n’est pas une commune${postcode ? ` du code postal ${postcode}` : ' connue'}. L’entreprise entrera sans commune.`,
		'commune.needsPostcode': ({ name }) =>
			`Plusieurs communes s’appellent ${quoted(name)}, ou aucune. Ajoutez le code postal, sinon l’entreprise entrera sans commune.`,
		'line.fewerCells': ({ found, expected }) =>
			`Cette ligne a ${found} cellule${found > 1 ? 's' : ''} pour ${expected} colonnes. Nous lisons les dernières comme vides.`,
		'file.titleSkipped': ({ lines, text }) =>
			`Au-dessus des titres de colonnes, nous laissons de côté ${quoted(text)} (${lines.length > 1 ? 'lignes' : 'ligne'} ${list.format(lines.map(String))}).`,
		'file.totalSkipped': ({ line, text }) =>
			`Sous les membres, nous laissons de côté ${quoted(text)} (ligne ${line})${nb}: c’est un total, non une entreprise.`,
		'file.otherSheets': ({ read, others }) =>
			`Nous lisons la feuille ${quoted(read)}. Le classeur contient aussi ${list.format(others.map(quoted))}.`,
		'file.doublyEncoded': ({ line, sample }) =>
			`Les accents semblent abîmés à la ligne ${line}${nb}: ${quoted(sample)}. Réexportez la liste en ${quoted('CSV UTF-8')}.`,
		'file.lostLetters': ({ line, sample }) =>
			`Des lettres sont perdues à la ligne ${line}${nb}: ${quoted(sample)}. Réexportez la liste en ${quoted('CSV UTF-8')}.`,
		'header.unnamed': ({ column }) =>
			`La colonne ${column} n’a pas de titre. Indiquez ce qu’elle contient, ou laissez-la de côté.`,
		'guess.knownHeader': () => 'D’après son titre.',
		'guess.wordInHeader': ({ word }) => `D’après le mot ${quoted(word)} dans son titre.`,
		'guess.values': ({ outOfTen }) =>
			outOfTen === 10
				? 'D’après son contenu.'
				: `D’après son contenu, ${inWords(outOfTen)} fois sur dix.`,
		'guess.nameBesideGivenName': () =>
			`${quoted('Nom')} est celui de la personne, puisqu’une autre colonne le précise.`,
		'guess.alreadyTaken': ({ field, by }) =>
			`${quoted(fields[field])} est déjà donné par la colonne ${quoted(by)}.`,
		'guess.blankColumn': () => 'Cette colonne est vide.',
		'guess.unknown': () => 'Nous n’avons pas reconnu cette colonne.',
	},
	duplicates: {
		sameSirenAsFirm: ({ firmName }) =>
			`${quoted(firmName)}, déjà dans votre réseau, a le même SIREN. Est-ce la même entreprise${fine}?`,
		sameSirenAsLine: ({ otherLine, otherName }) =>
			`La ligne ${otherLine} (${otherName}) a le même SIREN. Est-ce la même entreprise${fine}?`,
		sameRecordAsLine: ({ otherLine, otherName }) =>
			`La ligne ${otherLine} (${otherName}) met déjà à jour la même fiche. Est-ce la même entreprise${fine}?`,
		nearNameOfFirm: ({ firmName }) =>
			`${quoted(firmName)}, déjà dans votre réseau, a presque le même nom. Est-ce la même entreprise${fine}?`,
		nearNameOfLine: ({ otherLine, otherName }) =>
			`La ligne ${otherLine} (${otherName}) a presque le même nom. Est-ce la même entreprise${fine}?`,
	},
	errorFile: {
		line: 'Ligne',
		whatToCorrect: 'Ce qui ne va pas',
		inColumn: ({ column, sentence }) => `${column}${nb}: ${sentence}`,
	},
}
