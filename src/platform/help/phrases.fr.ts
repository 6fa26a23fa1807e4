import { plural } from '#phrases'

/** What surrounds the help, in French, the reference. Its pages are those of the guide. */
export const fr = {
	title: 'Aide',
	/** A reader of another language is told that the pages are in French; nothing to say in French. */
	onlyFrench: '',
	search: 'Chercher dans l’aide',
	searchHint:
		'Quelques mots, comme «\u00a0importer une liste\u00a0» ou «\u00a0mot de passe\u00a0».',
	searchButton: 'Chercher',
	allPages: 'Toutes les pages',
	onThisPage: 'Sur cette page',
	before: 'Page précédente',
	after: 'Page suivante',
	contents: 'Sommaire de l’aide',
	found: (n: number) =>
		plural(n, 'fr', {
			one: 'Un passage répond',
			other: `${n} passages répondent`,
		}),
	none: 'Aucun passage ne répond',
	noneHint: 'Essayez un autre mot, ou parcourez les pages ci-dessous.',
	because: (reasons: string[]) =>
		`Trouvé par ${reasons.map((word) => `«\u00a0${word}\u00a0»`).join(', ')}`,
	readAs: (_: { written: string; nearest: string[] }) =>
		`«\u00a0${_.written}\u00a0» ne se trouve nulle part. Lu comme ${_.nearest.map((word) => `«\u00a0${word}\u00a0»`).join(', ')}.`,
	notFound: (_: { written: string }) => `«\u00a0${_.written}\u00a0» ne se trouve nulle part.`,
	didYouMean: 'Vouliez-vous dire',
	onlyStopWords:
		'Ces mots sont trop courants pour chercher. Ajoutez-en un qui dise ce que vous cherchez.',
	nothingRead: 'Aucun mot n’a été lu dans ce que vous avez écrit.',
	unread: (n: number) =>
		plural(n, 'fr', {
			one: 'Seuls les trente premiers mots ont été cherchés\u202f; un autre ne l’a pas été.',
			other: `Seuls les trente premiers mots ont été cherchés\u202f; ${n} autres ne l’ont pas été.`,
		}),
	/** At the foot of a screen, before the title of its page. */
	here: 'Aide sur cet écran\u00a0:',
	everywhere: {
		title: 'Chercher',
		label: 'Que cherchez-vous\u202f?',
		hint: 'Une entreprise, un métier, un réseau, une question.',
		firms: 'Entreprises',
		networks: 'Réseaux du territoire',
		help: 'Aide',
		seeAll: (n: number) => plural(n, 'fr', { one: 'Voir dans sa liste', other: `Voir les ${n}` }),
		noneOf: 'Rien ici.',
		begin: 'Écrivez un mot ou deux. Chaque liste répond à part, avec ses raisons.',
		firmsNeedSignIn: 'Connectez-vous pour chercher parmi les entreprises.',
	},
}

export type HelpPhrases = typeof fr
