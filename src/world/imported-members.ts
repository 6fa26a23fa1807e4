/** A line of a members’ file, as a club’s secretary keeps it. */
export type MemberLine = {
	name: string
	siret: string
	familyName: string
	givenName: string
	email: string
	phone: string
	postcode: string
	city: string
	activity: string
	headcount: string
	skills: string
}

/**
 * The four people of the imported file whose story the browser tests tell: she needs an electrician,
 * the first go-between knows the second, who knows the electrician. None is of the named world.
 */
export const importedStory = {
	asker: storyLine(
		'Menuiserie Carlier',
		['Sabine', 'Carlier'],
		['59510', 'Hem'],
		['Menuiserie', '6', 'Fenêtres bois, escaliers'],
		1,
	),
	firstGoBetween: storyLine(
		'Cabinet Hochart',
		['Thierry', 'Hochart'],
		['59100', 'Roubaix'],
		['Géomètre', '4', 'Bornage, marchés publics'],
		2,
	),
	secondGoBetween: storyLine(
		'Plomberie Bouzidi',
		['Rachid', 'Bouzidi'],
		['59200', 'Tourcoing'],
		['Plomberie', '8', 'Sanitaires collectifs, marchés publics'],
		3,
	),
	target: storyLine(
		'Électricité Lemoine',
		['Nathalie', 'Lemoine'],
		['59420', 'Mouvaux'],
		['Électricité du bâtiment', '9', 'Marchés publics, rénovation d’écoles'],
		4,
	),
}

const trades: [firm: string, activity: string, skills: string][] = [
	['Menuiserie', 'Menuiserie', 'Portes, parquets, agencement'],
	['Plâtrerie', 'Plâtrerie', 'Cloisons ; plafonds acoustiques'],
	['Couverture', 'Couverture', 'Zinguerie, tuiles, dépannage'],
	['Peinture', 'Peinture', 'Papiers peints, sols souples'],
	['Chauffage', 'Chauffage', 'Chaudières, pompes à chaleur'],
	['Maçonnerie', 'Maçonnerie', 'Brique, rejointoiement'],
	['Carrelage', 'Carrelage', 'Salles d’eau, terrasses'],
	['Serrurerie', 'Serrurerie', 'Portails « sur mesure », ouverture de portes'],
	['Paysages', 'Paysage', 'Élagage, entretien de parcs'],
	['Garage', 'Réparation automobile', 'Utilitaires, contrôle avant visite technique'],
	['Transports', 'Transport de marchandises', 'Hayon, messagerie, nuit'],
	['Boulangerie', 'Boulangerie', 'Pain au levain, plateaux du midi'],
	['Traiteur', 'Traiteur', 'Petits déjeuners, buffets'],
	['Brasserie', 'Restaurant', 'Salle de 40 places, repas de groupe'],
	['Fleurs', 'Fleuriste', 'Abonnements de bureau'],
	['Imprimerie', 'Imprimerie', 'Affiches, reprographie de plans'],
	['Signalétique', 'Enseignes', 'Véhicules, vitrines, chantiers'],
	['Nettoyage', 'Nettoyage', 'Vitres, fin de chantier'],
	['Sécurité', 'Sécurité', 'Alarmes, télésurveillance'],
	['Informatique', 'Services informatiques', 'Sauvegarde, téléphonie, réseau'],
	['Formation', 'Formation', 'Langues, premiers secours'],
	['Conseil', 'Conseil en gestion', 'Tableaux de suivi, coûts de revient'],
	['Expertise', 'Comptabilité', 'Paie, création, bilan'],
	['Architecture', 'Architecture', 'Extensions, permis de construire'],
	['Assurances', 'Assurance', 'Décennale, flotte, prévoyance'],
	['Mécanique', 'Mécanique de précision', 'Tournage, petites séries'],
	['Chaudronnerie', 'Chaudronnerie', 'Inox, cuves, soudure'],
	['Textile', 'Confection', 'Broderie, vêtements de travail'],
	['Emballages', 'Emballage', 'Cartons, calage, palettes'],
	['Ateliers', 'Ébénisterie', 'Restauration, mobilier de bureau'],
]

const families =
	'Delporte Wallaert Ducrocq Vanderbeken Leroy Dumortier Morel-Bernard Delebarre Hespel Carpentier Caudron Lestienne Deroubaix Vandeputte Desreumaux Lecomte Bécu Delannay Fournier Truffaut Gheysens Parent Duthoit Herbaux Lagache Monteuuis Noullet Ouahbi Prévost Quenoy Ramdani Selosse Thibaut Vienne Watteau Ziani Bekaert Castelain Dewaele Ennaji Flament Grimonprez Hamdi Isaert Joly Kerkhove Lambin Mahieu Neirynck Oosterlynck'.split(
		' ',
	)

const givenNames =
	'Alain Béatrice Cédric Dorothée Éric Fatima Gaëlle Hassan Ingrid Jean-Luc Karine Laurence Mickaël Nathalie Ophélie Pascal Quentin Régis Séverine Tarik Ursula Vincent Wilfried Xavier Yann Zoé Amélie Bernard Christelle Dominique Emmanuelle Franck Geoffroy Habiba Isabelle Jérémy Khalid Ludivine Maxime Noémie'.split(
		' ',
	)

const places: [postcode: string, city: string][] = [
	['59100', 'Roubaix'],
	['59200', 'Tourcoing'],
	['59150', 'Wattrelos'],
	['59170', 'Croix'],
	['59510', 'Hem'],
	['59115', 'Leers'],
	['59390', 'Lys-lez-Lannoy'],
	['59290', 'Wasquehal'],
	['59700', 'Marcq-en-Barœul'],
	['59650', "Villeneuve-d'Ascq"],
	['59250', 'Halluin'],
	['59223', 'Roncq'],
	['59560', 'Comines'],
	['59280', 'Armentières'],
	['59000', 'Lille'],
	['59110', 'La Madeleine'],
	['59910', 'Bondues'],
	['59960', 'Neuville-en-Ferrain'],
]

const headcounts = ['1', '4', '2', '7', '0', '3', '12', '2', '5', '1', '9', '22', '3']

/** Where the people of the story stand among the others, from 0. */
const storyPlaces = [16, 57, 140, 202]

/**
 * So many lines of a members’ file, the story’s four among them when there is room: always the same
 * for the same number, every firm, SIRET, e-mail and telephone different, none of the named world.
 */
export function importedMembers(count: number): MemberLine[] {
	const story = Object.values(importedStory)
	const lines: MemberLine[] = []
	for (let index = 0; lines.length < count; index++) {
		const told = story[storyPlaces.indexOf(lines.length)]
		if (told) lines.push(told)
		else lines.push(inventedLine(index))
	}
	return lines
}

function inventedLine(index: number): MemberLine {
	// Steps prime with the lengths of the lists: 30 trades × 50 families give 1 500 different names.
	const round = Math.floor(index / trades.length)
	const [prefix, activity, skills] = pick(trades, index)
	const familyName = pick(families, index * 7 + round * 11)
	const givenName = pick(givenNames, index * 13 + round)
	const [postcode, city] = pick(places, index * 5 + round * 7)
	const name = `${prefix} ${familyName}`
	const rank = index + 10
	return {
		name,
		siret: siretOf(rank),
		familyName,
		givenName,
		email: `${webName(givenName)}.${webName(familyName)}@${webName(name)}.example`,
		phone: phoneOf(rank),
		postcode,
		city,
		activity,
		headcount: pick(headcounts, index + round),
		skills,
	}
}

function storyLine(
	name: string,
	[givenName, familyName]: [string, string],
	[postcode, city]: [string, string],
	[activity, headcount, skills]: [string, string, string],
	rank: number,
): MemberLine {
	const email = `${webName(givenName)}.${webName(familyName)}@${webName(name)}.example`
	const [siret, phone] = [siretOf(rank), phoneOf(rank)]
	return {
		name,
		siret,
		familyName,
		givenName,
		email,
		phone,
		postcode,
		city,
		activity,
		headcount,
		skills,
	}
}

/** One in five written with spaces, as people type it. */
function siretOf(rank: number): string {
	const siren = withLuhnDigit(`999${20_000 + rank * 7}`)
	const siret = withLuhnDigit(`${siren}0001`)
	if (rank % 5 !== 0) return siret
	return [siret.slice(0, 3), siret.slice(3, 6), siret.slice(6, 9), siret.slice(9)].join(' ')
}

/** Numbers that the French regulator keeps for fiction: 03 53 01 and 06 39 98. */
function phoneOf(rank: number): string {
	const [start, last] = [rank % 3 === 0 ? ['03', '53', '01'] : ['06', '39', '98'], 5000 + rank * 3]
	const pairs = [...start, String(last).slice(0, 2), String(last).slice(2)]
	return pairs.join(rank % 7 === 0 ? '.' : ' ')
}

/** The Luhn check digit of SIREN and SIRET, added at the end. */
export function withLuhnDigit(digits: string): string {
	let sum = 0
	for (const [place, digit] of [...digits].reverse().entries()) {
		const doubled = place % 2 === 0 ? Number(digit) * 2 : Number(digit)
		sum += doubled > 9 ? doubled - 9 : doubled
	}
	return `${digits}${(10 - (sum % 10)) % 10}`
}

function webName(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
}

function pick<One>(list: readonly One[], index: number): One {
	const one = list[index % list.length]
	if (one === undefined) throw new Error('An empty list has nothing to pick.')
	return one
}
