import { plural } from '#phrases'

/** The words of a leader's home page, the reference. */
export const fr = {
	welcome: (_: { network: string; left: number }) =>
		`Bienvenue dans ${_.network}\u00a0: ${plural(_.left, 'fr', { one: 'une chose', other: `${inWords(_.left).toLocaleLowerCase('fr')} choses` })} pour commencer`,
	steps: {
		card: {
			title: 'Dire ce que fait votre entreprise',
			sentence: 'Un métier et deux ou trois savoir-faire\u00a0: c’est par eux qu’on vous trouvera.',
			act: 'Compléter la fiche',
		},
		ties: {
			title: 'Dire qui vous connaissez déjà',
			sentence:
				'Partez des personnes que vous connaissez le mieux\u00a0: chaque lien confirmé ouvre des chemins.',
			act: 'Dire qui je connais',
		},
		help: {
			title: 'Dire ce que vous cherchez',
			sentence: 'En une phrase, comme à un ami. Vous verrez qui peut vous aider, et par qui.',
			act: 'Chercher',
		},
	},
	nothing: 'Rien ne vous attend aujourd’hui.',
	awaiting: (n: number) =>
		plural(n, 'fr', { one: 'Une chose vous attend', other: `${inWords(n)} choses vous attendent` }),
	beforeTonight: (n: number) =>
		n === 1 ? ', dont une avant ce soir.' : `, dont ${n} avant ce soir.`,
	week: (n: number) => `semaine ${n}`,
	suspended: (_: { network: string; reason: string | null }) =>
		`${_.network} a suspendu votre entreprise${_.reason ? `\u00a0: «\u00a0${_.reason}\u00a0»` : ''}. Votre fiche et vos échanges restent à vous\u202f; parlez-en à son animateur pour y revenir.`,
	whatAwaits: 'Ce qui vous attend',
	nothingTitle: 'Personne n’attend de réponse de vous',
	nothingSentence:
		'Quand quelqu’un vous demandera de le présenter, ou dira qu’il vous connaît, ce sera ici.',
	findSomeone: 'Chercher qui peut m’aider',
	introduction: 'Mise en relation',
	introduce: (_: { towards: string; from: string }) => `Présenter ${_.towards} à ${_.from}\u202f?`,
	meet: (_: { from: string }) => `${_.from} propose de vous présenter quelqu’un`,
	answer: 'Répondre',
	card: 'Fiche',
	colleague: 'Collègue',
	proposed: (_: { from: string }) => `${_.from || 'Un registre'} propose de corriger votre fiche`,
	claimed: (_: { from: string }) => `${_.from} dit agir pour votre entreprise`,
	join: (_: { from: string }) => `Réunir votre fiche à «\u00a0${_.from}\u00a0»\u202f?`,
	tie: 'Lien à confirmer',
	confirmTie: (_: { from: string }) => `Connaissez-vous ${_.from}\u202f?`,
	tonight: 'ce soir',
	late: 'en retard',
	inDays: (n: number) => (n === 1 ? 'demain' : `dans ${n}\u00a0j`),
	thisWeek: 'Cette semaine',
	wholeAgenda: 'Tout l’agenda',
	toMeet: 'À rencontrer',
	allMembers: 'Tous les membres',
	notMet: (_: { firm: string; commune: string | null }) =>
		`${[_.firm, _.commune].filter(Boolean).join(', ')}. Aucun lien entre vous pour l’instant.`,
	sayIKnow: 'Dire que nous nous connaissons',
	underWay: 'Mes demandes en cours',
	askedOf: (_: { first: string | null; target: string | null }) =>
		_.first && _.target
			? `Par ${_.first}, vers ${_.target}`
			: _.first
				? `Par ${_.first}`
				: _.target
					? `Vers ${_.target}`
					: '',
	noNetworkTitle: 'Votre entreprise n’est encore dans aucun réseau',
	noNetworkSentence:
		'Créez le vôtre en dix minutes, ou demandez à un réseau de vous inviter\u00a0: son animateur vous enverra un lien.',
}

function inWords(n: number): string {
	const words = ['Aucune', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf']
	return words[n] ?? String(n)
}

export type HomePhrases = typeof fr
