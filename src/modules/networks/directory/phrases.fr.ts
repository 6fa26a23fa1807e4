import { formatList, formatNumber, plural } from '#phrases'

const n = (count: number) => formatNumber(count, 'fr')
const quoted = (text: string) => `«\u00a0${text}\u00a0»`

/** What the directory says of what was looked for and found, in French: the reference. */
export const findingFr = {
	scope: 'Où chercher',
	scopes: {
		networks: 'Tous mes réseaux',
		instance: 'Toutes les entreprises du site',
	},
	everywhere: 'Chercher parmi toutes les entreprises du site',
	views: 'Affichage',
	list: 'Liste',
	map: 'Carte',
	headcount: 'Effectif',
	capacity: 'Disponible au moins',
	days: (count: number) =>
		plural(count, 'fr', { one: '1 jour par semaine', other: `${n(count)} jours par semaine` }),
	any: 'Peu importe',
	servedOnly: (name: string) => `${name} (on y intervient)`,
	counted: (label: string, count: number) => `${label} (${n(count)})`,
	/** Why choices bear no number. */
	uncounted:
		'Au-delà de 300 entreprises, ou parmi plusieurs réseaux à la fois, on ne compte pas combien répondent à chaque choix.',
	apply: 'Appliquer',
	/** Where a firm has the words asked, as a reason to find it. */
	because: (reasons: string[]) => `Trouvée par ${formatList(reasons, 'fr')}`,
	fields: {
		name: () => 'son nom',
		trades: (text: string) => `le métier ${quoted(text)}`,
		skills: (text: string) => `le savoir-faire ${quoted(text)}`,
		needs: (text: string) => `ce qu’elle cherche, ${quoted(text)}`,
		certifications: (text: string) => `la certification ${quoted(text)}`,
		people: (text: string) => text,
		place: (text: string) => `son adresse, ${text}`,
		zones: (text: string) => `sa zone, ${text}`,
		numbers: (text: string) => `son numéro ${text}`,
		description: () => 'sa présentation',
	} as Record<string, (text: string) => string>,
	sitsIn: (place: string) => `Siège\u00a0: ${place}`,
	worksIn: (place: string) => `Intervient\u00a0: ${place}`,
	km: (km: number) => `à ${n(km)}\u00a0km`,
	aboutKm: (km: number) => `à ${n(km)}\u00a0km environ`,
	onTrial: 'À l’essai',
	readAs: (written: string, nearest: string[]) =>
		`${quoted(written)} ne se trouve nulle part ici. Lu comme ${formatList(nearest.map(quoted), 'fr')}.`,
	notFound: (written: string) => `${quoted(written)} ne se trouve nulle part ici.`,
	didYouMean: (words: string) => `Vouliez-vous dire ${quoted(words)}\u202f?`,
	onlyStopWords:
		'Ces mots sont trop courants pour chercher. Ajoutez un métier, un nom ou une ville.',
	unread: (count: number) =>
		plural(count, 'fr', {
			one: 'Le dernier mot n’a pas été lu\u00a0: trente suffisent.',
			other: `Les ${n(count)} derniers mots n’ont pas été lus\u00a0: trente suffisent.`,
		}),
	nothingRead: 'Il n’y avait aucun mot à chercher.',
	/** So many are found that they are not counted. */
	moreThan: (count: number) => `Plus de ${n(count)} entreprises`,
	mapTitle: (count: number) =>
		plural(count, 'fr', {
			one: 'Carte d’une commune',
			other: `Carte de ${n(count)}\u00a0communes`,
		}),
	mapHint:
		'Chaque point est une commune, d’autant plus grand qu’il y a d’entreprises. Les points pâles sont les communes alentour.',
	mapTable: 'Les mêmes entreprises, par commune',
	territories: 'Territoires',
	commune: 'Commune',
	firms: 'Entreprises',
	approximate: 'environ',
	approximateHint: '«\u00a0environ\u00a0»\u00a0: seul le département de la commune est placé.',
	you: 'Vous',
	dot: (place: string, count: number) =>
		plural(count, 'fr', {
			one: `${place}\u00a0: 1 entreprise`,
			other: `${place}\u00a0: ${n(count)} entreprises`,
		}),
	unplaced: (count: number) =>
		plural(count, 'fr', {
			one: 'Une entreprise n’est pas placée\u00a0: sa commune n’est pas connue.',
			other: `${n(count)} entreprises ne sont pas placées\u00a0: leur commune n’est pas connue.`,
		}),
	nobodyPlaced: 'Aucune de ces entreprises n’a de commune connue',
}

export type FindingWords = typeof findingFr
