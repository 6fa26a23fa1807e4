import type { ImportPhrases } from './phrases.ts'

const number = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB')
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const inWords = (count: number) => words[count] ?? number.format(count)
const digits = (count: number) => `${inWords(count)} ${count === 1 ? 'digit' : 'digits'}`
const megabytes = (bytes: number) => `${number.format(Math.ceil(bytes / 1024 / 1024))}\u00a0MB`
const missing = (count: number) => {
	const [first = '', ...rest] = `${digits(count)} ${count === 1 ? 'is' : 'are'} missing`
	return first.toUpperCase() + rest.join('')
}
const extra = (count: number) => `There ${count === 1 ? 'is' : 'are'} ${digits(count)} too many`
const perhaps = (value?: string) =>
	value ? ` A spreadsheet may have removed the zeros at the start: ${value}?` : ''
const scientific = (what: string) =>
	`The spreadsheet shortened this ${what}: set the column to text and type it again in full.`
const saveAs = 'In the spreadsheet, choose “Save as”, then “Excel workbook (.xlsx)” or “CSV UTF-8”.'
const spreadsheets = {
	xlsb: 'a binary Excel workbook',
	xls: 'an old Excel workbook',
	ods: 'a LibreOffice workbook',
}

const fields: ImportPhrases['fields'] = {
	name: 'Firm name',
	siren: 'SIREN',
	siret: 'SIRET',
	ice: 'ICE',
	reference: 'Your member number',
	givenName: 'Given name',
	familyName: 'Family name',
	fullName: 'Full name',
	function: 'Position',
	email: 'E-mail address',
	phone: 'Phone',
	address: 'Address',
	postcode: 'Postcode',
	commune: 'Town',
	insee: 'Insee code of the town',
	firmPhone: 'Firm’s phone',
	firmEmail: 'Firm’s e-mail address',
	trades: 'Trades',
	skills: 'Skills',
	needs: 'Needs',
	naf: 'NAF code',
	headcount: 'Headcount',
	turnover: 'Turnover',
	capacity: 'Capacity, in days a week',
	customers: 'Customers',
	languages: 'Languages',
	certifications: 'Certifications',
	website: 'Website',
	description: 'Description',
}

/** The import and the identifiers, in English. */
export const en: ImportPhrases = {
	fields,
	problems: {
		'file.empty': () => 'This file is empty.',
		'file.noRows': () =>
			'This file has column titles but no line below them. Add one line for each firm.',
		'file.tooBig': ({ bytes, limitBytes }) =>
			`This file weighs ${megabytes(bytes)}; the limit is ${megabytes(limitBytes)}. Split it into several files.`,
		'file.tooManyRows': ({ limit }) =>
			`This file has more than ${number.format(limit)} lines. Split it into several files.`,
		'file.tooManyColumns': ({ found, limit }) =>
			`This file has ${number.format(found)} columns; the limit is ${number.format(limit)}. Keep those that describe the firms.`,
		'file.isSpreadsheet': ({ kind }) => `This is ${spreadsheets[kind]}. ${saveAs}`,
		'file.hasMacros': () => `This workbook holds macros, which we do not open. ${saveAs}`,
		'file.isLocked': () =>
			'This workbook is protected by a password. Save a copy of it without one.',
		'file.isDamaged': () =>
			'This workbook is damaged or incomplete. Open it in the spreadsheet and save it again.',
		'file.unpacksTooMuch': ({ limitBytes }) =>
			`Once opened, this workbook exceeds ${megabytes(limitBytes)}. Copy the list alone into a new workbook.`,
		'file.declaresEntities': () =>
			'This workbook holds declarations that no spreadsheet writes. Copy the list into a new workbook.',
		'file.tookTooLong': ({ seconds }) =>
			`Reading this file took more than ${number.format(seconds)} seconds and was stopped. Split it into several files.`,
		'file.tooHeavy': () =>
			'This file needs too much memory. Keep the columns that describe the firms, or split it.',
		'file.isArchive': () => 'This is a compressed archive. Open it and choose the list inside.',
		'file.isPdf': () =>
			'This is a PDF, whose columns cannot be read back. Ask for the list as an Excel or CSV file.',
		'file.isPicture': () =>
			'This is a picture. Choose the list of members as an Excel or CSV file.',
		'file.isWebPage': () =>
			`This is a web page, whatever its name says. Open it in a spreadsheet. ${saveAs}`,
		'file.isNotText': () =>
			'This file is not a table in text. Open it in the program that made it and export it as Excel or CSV.',
		'file.quoteNotClosed': ({ line }) =>
			`A quotation mark opens on line ${line} and never closes. Close it or remove it.`,
		'file.lineTooLong': ({ line }) =>
			`Line ${line} is far too long. A quotation mark may have been left open.`,
		'header.duplicate': ({ header, columns }) =>
			`The title “${header}” appears several times (columns ${list.format(columns)}). Rename or remove the extra columns.`,
		'header.looksLikeData': ({ value, column }) =>
			`The first line must hold the column titles; in column ${column} it holds “${value}”. Add a line of titles above.`,
		'mapping.noName': () => 'Say which column holds the name of the firm.',
		'mapping.twice': ({ field, columns }) =>
			`Several columns (${list.format(columns)}) are set to “${fields[field]}”. Keep one.`,
		'line.tooManyCells': ({ found, expected }) =>
			`This line has ${found} cells for ${expected} columns. A cell may contain the separator: put it in quotation marks.`,
		'line.brokenInTwo': ({ otherLine }) =>
			`This line and line ${otherLine} seem to be one: remove the line break typed inside a cell.`,
		'line.quotes': () =>
			'A misplaced quotation mark joins this line and the next. Close it or remove it.',
		'cell.tooLong': ({ found, limit }) =>
			`This text has ${number.format(found)} characters; the limit is ${number.format(limit)}. Shorten it.`,
		'cell.spreadsheetError': ({ shown }) =>
			`The cell shows “${shown}”: a formula of the spreadsheet failed. Replace it with its value.`,
		'name.missing': () => 'Write the name of the firm.',
		'siret.otherSiren': ({ siren }) =>
			`This SIRET does not belong to SIREN ${siren}. Correct one of them.`,
		'headcount.turnedIntoDate': () =>
			'The spreadsheet turned the headcount into a date. Write “10 to 19”, for example.',
		'headcount.unreadable': () => 'Write a number of people, or a range such as “10 to 19”.',
		'insee.unknown': () => 'No town has this Insee code. Copy it again, or leave the cell empty.',
		'date.unreadable': () => 'This date does not exist. Write for instance 31/12/2027.',
		'certification.unreadable': () => 'Write the name of the certificate before its date.',
		'naf.unreadable': () => 'A NAF code is written like 43.32A.',
		'choice.unknown': ({ field, known }) => `“${fields[field]}” expects ${list.format(known)}.`,
		'turnover.unreadable': () => 'Write an amount in figures, for instance 250 000.',
		'capacity.unreadable': () => 'Write a number of days a week.',
		'website.unreadable': () =>
			'No website has an address like this. Write www.example.com, for example.',
		'website.isEmail': () => 'This is an e-mail address, not that of a website.',
		'labels.tooMany': ({ found, limit }) =>
			`This cell holds ${number.format(found)} keywords; the limit is ${limit}. Keep the main ones.`,
		'label.tooLong': ({ label, limit }) =>
			`“${label}” has more than ${limit} characters. Separate keywords with semicolons.`,
		'siren.empty': () => 'Write the SIREN: nine digits.',
		'siren.letters': () => 'A SIREN holds digits only. The letter O is not a zero.',
		'siren.scientific': () => scientific('SIREN'),
		'siren.tooShort': (p) => `${missing(p.missing)}: a SIREN has nine.${perhaps(p.perhaps)}`,
		'siren.tooLong': (p) => `${extra(p.extra)}: a SIREN has nine.`,
		'siren.checksum': () =>
			'This SIREN cannot exist, one digit is wrong. Copy it from an invoice or the register.',
		'siren.takenFromSiret': () => 'This is a SIRET. Its first nine digits give the SIREN.',
		'siret.empty': () => 'Write the SIRET: fourteen digits.',
		'siret.letters': () => 'A SIRET holds digits only. The letter O is not a zero.',
		'siret.scientific': () => scientific('SIRET'),
		'siret.tooShort': (p) => `${missing(p.missing)}: a SIRET has fourteen.`,
		'siret.tooLong': (p) => `${extra(p.extra)}: a SIRET has fourteen.`,
		'siret.checksum': () => 'This SIRET cannot exist, one digit is wrong. Copy it from an invoice.',
		'siret.zerosRestored': () =>
			'The spreadsheet had removed the zeros at the start of this SIRET. We put them back.',
		'ice.empty': () => 'Write the ICE: fifteen digits.',
		'ice.letters': () => 'An ICE holds digits only.',
		'ice.scientific': () => scientific('ICE'),
		'ice.tooShort': (p) => `${missing(p.missing)}: an ICE has fifteen.`,
		'ice.tooLong': (p) => `${extra(p.extra)}: an ICE has fifteen.`,
		'ice.checksum': () => 'This ICE is unusual. Check it on a document of the firm.',
		'ice.zerosRestored': () =>
			'The spreadsheet had removed the zeros at the start of this ICE. We put them back.',
		'vat.empty': () => 'Write the VAT number, which begins with FR.',
		'vat.shape': () =>
			'A French VAT number is FR, two characters, then the nine digits of the SIREN.',
		'vat.notFrench': () => 'This VAT number is from another country.',
		'vat.checksum': (p) => `This VAT number cannot exist. Could it be ${p.perhaps}?`,
		'rna.empty': () => 'Write the RNA number of the association, which begins with W.',
		'rna.shape': () => 'An RNA number is a W followed by nine digits.',
		'phone.empty': () => 'Write a phone number.',
		'phone.tooShort': () => 'Digits are missing from this phone number.',
		'phone.tooLong': () => 'This phone number has too many digits.',
		'phone.unknown': () =>
			'This phone number does not exist. If it is foreign, begin with + and the country code.',
		'phone.firstKept': ({ kept }) =>
			`The cell holds several numbers. We keep the first that can be read: ${kept}.`,
		'email.empty': () => 'Write an e-mail address.',
		'email.noAt': () => 'The @ is missing from this e-mail address.',
		'email.severalAts': () => 'There are several @ in this e-mail address. Keep one address only.',
		'email.space': () => 'There is a space in this e-mail address.',
		'email.accent': () => 'There is an accent before the @. E-mail addresses are written without.',
		'email.beforeAt': () => 'What comes before the @ is not an address.',
		'email.domain': () => 'What follows the @ must look like example.com.',
		'email.tooLong': () => 'This e-mail address is too long to exist.',
		'email.firstKept': ({ kept }) =>
			`The cell holds several addresses. We keep the first that can be read: ${kept}.`,
		'postcode.empty': () => 'Write the postcode.',
		'postcode.letters': () => 'A postcode holds digits only.',
		'postcode.tooShort': (p) => `${missing(p.missing)}: a postcode has five.`,
		'postcode.tooLong': (p) => `${extra(p.extra)}: a postcode has five.`,
		'postcode.unknown': () => 'No postcode begins like this.',
		'postcode.zeroRestored': () =>
			'The spreadsheet had removed the zero at the start of this postcode. We put it back.',
		'postcode.foreign': () => 'This postcode is not French. We keep it as written.',
		'commune.unknown': ({ name, postcode }) =>
			`“${name}” is not a ${postcode ? `town of postcode ${postcode}` : 'known town'}. The firm will come in without a town.`,
		'commune.needsPostcode': ({ name }) =>
			`Several towns are called “${name}”, or none. Add the postcode, or the firm will come in without a town.`,
		'line.fewerCells': ({ found, expected }) =>
			`This line has ${found} ${found === 1 ? 'cell' : 'cells'} for ${expected} columns. We read the last ones as empty.`,
		'file.titleSkipped': ({ lines, text }) =>
			`Above the column titles, we leave out “${text}” (${lines.length === 1 ? 'line' : 'lines'} ${list.format(lines.map(String))}).`,
		'file.totalSkipped': ({ line, text }) =>
			`Below the members, we leave out “${text}” (line ${line}): it is a total, not a firm.`,
		'file.otherSheets': ({ read, others }) =>
			`We read the sheet “${read}”. The workbook also holds ${list.format(others.map((name) => `“${name}”`))}.`,
		'file.doublyEncoded': ({ line, sample }) =>
			`Accents look damaged on line ${line}: “${sample}”. Export the list again as “CSV UTF-8”.`,
		'file.lostLetters': ({ line, sample }) =>
			`Letters are lost on line ${line}: “${sample}”. Export the list again as “CSV UTF-8”.`,
		'header.unnamed': ({ column }) =>
			`Column ${column} has no title. Say what it holds, or leave it out.`,
		'guess.knownHeader': () => 'From its title.',
		'guess.wordInHeader': ({ word }) => `From the word “${word}” in its title.`,
		'guess.values': ({ outOfTen }) =>
			outOfTen === 10
				? 'From what it holds.'
				: `From what it holds, ${inWords(outOfTen)} times in ten.`,
		'guess.nameBesideGivenName': () =>
			'The name is that of the person, since another column says so.',
		'guess.alreadyTaken': ({ field, by }) =>
			`“${fields[field]}” is already given by the column “${by}”.`,
		'guess.blankColumn': () => 'This column is empty.',
		'guess.unknown': () => 'We did not recognise this column.',
	},
	duplicates: {
		sameSirenAsFirm: ({ firmName }) =>
			`“${firmName}”, already in your network, has the same SIREN. Is it the same firm?`,
		sameSirenAsLine: ({ otherLine, otherName }) =>
			`Line ${otherLine} (${otherName}) has the same SIREN. Is it the same firm?`,
		sameRecordAsLine: ({ otherLine, otherName }) =>
			`Line ${otherLine} (${otherName}) already updates the same record. Is it the same firm?`,
		nearNameOfFirm: ({ firmName }) =>
			`“${firmName}”, already in your network, has almost the same name. Is it the same firm?`,
		nearNameOfLine: ({ otherLine, otherName }) =>
			`Line ${otherLine} (${otherName}) has almost the same name. Is it the same firm?`,
	},
	errorFile: {
		line: 'Line',
		whatToCorrect: 'What is wrong',
		inColumn: ({ column, sentence }) => `${column}: ${sentence}`,
	},
}
