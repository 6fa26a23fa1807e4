import { plural } from '#phrases'

const firms = (count: number) =>
	`${count}\u00a0${plural(count, 'fr', { one: 'entreprise', other: 'entreprises' })}`
const quoted = (words: string) => `«\u00a0${words}\u00a0»`

/** What the reading of a need says in French, the reference. */
export const fr = {
	understood: 'Ce que nous avons compris',
	terms: {
		trade: 'Métier',
		skill: 'Atout',
		place: 'Lieu',
		days: 'Dates',
		urgency: 'Délai',
		customer: 'Sa clientèle',
	},
	onDay: (day: string) => `le ${day}`,
	urgent: 'Dès que possible',
	remove: (what: string) => `Retirer\u00a0: ${what}`,
	because: {
		name: (words: string) => `Vous avez écrit ${quoted(words)}`,
		people: (words: string) => `Vous avez écrit ${quoted(words)}`,
		occasions: (words: string) => `${quoted(words)}\u00a0: on l’appelle pour cela`,
		objects: (words: string) => `${quoted(words)}\u00a0: ce métier s’en occupe`,
		naf: (words: string) => `${quoted(words)}\u00a0: c’est dans le nom de l’activité`,
		inEnglish: (words: string) => `Vous avez écrit ${quoted(words)}, en anglais`,
		inArabic: (words: string) => `Vous avez écrit ${quoted(words)}, en arabe`,
		card: (words: string) => `Vous avez écrit ${quoted(words)}`,
		implied: (words: string) => `D’après ${quoted(words)}`,
		ownPlace: 'Votre commune, faute de lieu dit',
		chosen: 'Choisi par vous',
	},
	sureness: { sure: '', likely: 'probable', doubtful: 'à vérifier' },
	orElse: 'Ou bien cherchiez-vous…',
	rather: (trade: string) => `Plutôt\u00a0: ${trade}`,
	several: (trade: string) =>
		`Vous demandez plusieurs choses. Ici, nous cherchons\u00a0: ${trade}.`,
	apart: (trade: string) => `Chercher à part\u00a0: ${trade}`,
	instead: 'Ce qui donnerait des réponses',
	wider: (km: number, count: number) => `Chercher à ${km}\u00a0km\u00a0: ${firms(count)}`,
	anywhere: (count: number) => `Chercher sans limite de lieu\u00a0: ${firms(count)}`,
	otherTrade: (trade: string, count: number) => `Chercher plutôt ${trade}\u00a0: ${firms(count)}`,
	nobodyInside: (count: number) =>
		plural(count, 'fr', {
			one: 'Une entreprise correspond hors de ce lieu.',
			other: `${count}\u00a0entreprises correspondent hors de ce lieu.`,
		}),
	placeHint: 'Une commune, un code postal, un département, une région ou une métropole',
	isUrgent: 'Cela ne peut pas attendre',
	free: (first: string, last: string, said: string) =>
		`Libre du ${first} au ${last}\u00a0: dit le ${said}.`,
	full: (first: string, last: string, said: string) =>
		`Complète du ${first} au ${last}\u00a0: dit le ${said}.`,
	arithmetic: {
		available: 'Disponible à vos dates',
		availableUnknown: 'Disponible à vos dates\u00a0: elle n’en a rien dit',
		product: 'Le produit de ces parts',
		weights: ({ trade, skill }: { trade: string; skill: string }) =>
			`Le métier compte pour ${trade}, chaque atout et la clientèle pour ${skill}.`,
	},
	availability: {
		title: 'Votre disponibilité',
		hint: 'Les entreprises qui vous voient la liront à côté de votre nom, quand leur besoin a des dates.',
		none: 'Vous n’en avez rien dit.',
		free: (first: string, last: string) => `Libre du ${first} au ${last}`,
		full: (first: string, last: string) => `Complète du ${first} au ${last}`,
		change: 'Dire quand vous êtes libre',
		which: 'Sur ces jours, votre entreprise est',
		isFree: 'Libre',
		isFull: 'Complète',
		startsOn: 'À partir du',
		endsOn: 'Jusqu’au',
		endsOnHint: 'Sans dernier jour, nous n’en dirons plus rien.',
		act: 'Dire ma disponibilité',
	},
}

export type NeedPhrases = typeof fr
