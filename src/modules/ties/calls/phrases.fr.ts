import { plural } from '#phrases'

const n = (count: number, one: string, other: string) =>
	`${count}\u00a0${plural(count, 'fr', { one, other })}`

/** What published needs and their answers say in French. */
export const callsFr = {
	title: 'Qui cherche quoi, dans vos réseaux\u202f?',
	lead: 'Des besoins qui n’ont trouvé personne par les liens. Seul qui les publie lit vos réponses.',
	mine: 'Vos besoins publiés',
	others: 'Besoins des autres',
	noneMine: 'Vous n’avez rien publié',
	noneMineSentence:
		'Quand personne n’est à votre portée, publiez votre besoin dans un de vos réseaux.',
	noneOthers: 'Aucun besoin publié',
	noneOthersSentence: 'Quand une entreprise de vos réseaux cherchera quelqu’un, ce sera ici.',
	toNeeds: 'Voir mes besoins',
	in: (network: string) => `dans ${network}`,
	until: (day: string) => `jusqu’au ${day}`,
	answers: (count: number) =>
		count === 0 ? 'sans réponse encore' : n(count, 'réponse', 'réponses'),
	answered: 'vous avez répondu',
	answer: 'Répondre',
	see: 'Voir',
	state: { open: 'publié', closed: 'clos' },
	because: {
		found_here: 'Quelqu’un a été trouvé grâce au réseau.',
		found_elsewhere: 'Quelqu’un a été trouvé autrement.',
		no_longer: 'Ce n’est plus d’actualité.',
		expired: 'Le délai est passé.',
	} as Record<string, string>,
	days: {
		from: (day: string) => `à partir du ${day}`,
		until: (day: string) => `jusqu’au ${day}`,
		between: (first: string, last: string) => `du ${first} au ${last}`,
	},
	home: {
		call: 'Besoin publié',
		canYouHelp: (firm: string) =>
			firm
				? `Pouvez-vous aider ${firm}\u202f?`
				: 'Pouvez-vous aider une entreprise de votre réseau\u202f?',
		answered: (count: number) => `Votre besoin a reçu ${n(count, 'réponse', 'réponses')}`,
	},
	publish: {
		link: 'Publier ce besoin dans un réseau',
		publishedIn: (_: { network: string; answers: number }) =>
			`Publié dans ${_.network}\u00a0: ${_.answers === 0 ? 'aucune réponse pour l’instant' : n(_.answers, 'réponse', 'réponses')}`,
		wasPublishedIn: (_: { network: string; answers: number }) =>
			`A été publié dans ${_.network}${_.answers === 0 ? '' : `\u00a0: ${n(_.answers, 'réponse', 'réponses')}`}`,
		title: 'Publier votre besoin',
		lead: 'Les membres du réseau choisi le liront et pourront vous répondre. Vos concurrents ne le verront pas.',
		network: 'Dans quel réseau',
		networkHint: (firms: number) => n(firms, 'entreprise', 'entreprises'),
		already: 'déjà publié',
		words: 'Ce que tous liront',
		wordsHint: 'Sans nom de client ni montant\u00a0: ces mots partent à plusieurs.',
		act: 'Publier',
		after: (days: number) =>
			`Publié ${days} jours. Les membres dont la fiche correspond reçoivent un courriel. Vous choisissez à qui vous répondez.`,
		noNetwork: 'Aucun réseau où publier',
		noNetworkSentence: 'Votre entreprise doit être membre d’un réseau, ou à l’essai.',
		everywhere: 'Ce besoin est publié dans tous vos réseaux.',
	},
	sheet: {
		by: (firm: string) => `Publié par ${firm}`,
		place: 'Lieu',
		trade: 'Métier',
		dates: 'Dates',
		network: 'Réseau',
		back: 'Besoins du réseau',
		answers: 'Les réponses',
		noAnswers: 'Personne n’a encore répondu',
		noAnswersSentence: (day: string) => `Vous pouvez attendre jusqu’au ${day}, ou clore ce besoin.`,
		kind: { can_help: 'peut aider', knows_someone: 'connaît quelqu’un' },
		choose: {
			can_help: 'Répondre à cette offre',
			knows_someone: 'Demander à être présenté',
		},
		chosen: 'Vous avez répondu. Voici comment vous joindre.',
		close: 'Clore ce besoin',
		closeHint: 'Qui a répondu saura ce qu’il en est.',
		because: 'Pourquoi',
		reasons: {
			found_here: 'J’ai trouvé quelqu’un ici',
			found_elsewhere: 'J’ai trouvé autrement',
			no_longer: 'Ce n’est plus d’actualité',
		},
		closeAct: 'Clore',
		yours: 'Votre réponse',
		answerLead: 'Seule l’entreprise qui publie lira votre réponse.',
		kindLabel: 'Votre réponse',
		canHelp: 'Je peux aider',
		knowsSomeone: 'Je connais quelqu’un',
		knowsHint: 'Ne dites pas qui\u00a0: on vous demandera de faire le lien si cela convient.',
		words: 'Quelques mots',
		send: 'Envoyer ma réponse',
		sent: 'Votre réponse est partie. Nous vous dirons ce qu’il en advient.',
		withdraw: 'Retirer ma réponse',
		chosenYou: (name: string) => `${name} a retenu votre réponse.`,
		notAnyMore: 'Ce besoin est clos\u00a0: il n’y a plus rien à répondre.',
		need: 'Voir le besoin',
	},
	letters: {
		published: {
			subject: (_: { firm: string }) => `${_.firm} cherche de l’aide`,
			text: (_: { day: string }) =>
				`Votre fiche correspond à ce besoin. Vous pouvez répondre jusqu’au ${_.day}\u00a0: «\u00a0je peux aider\u00a0» ou «\u00a0je connais quelqu’un\u00a0».`,
			act: 'Lire et répondre',
			after: 'Seule cette entreprise lira votre réponse.',
			why: 'Vous recevez ce message parce que votre entreprise et celle qui cherche sont du même réseau.',
		},
		answered: {
			subject: {
				can_help: (_: { name: string; firm: string }) => `${_.name} peut vous aider`,
				knows_someone: (_: { name: string; firm: string }) =>
					`${_.name} connaît quelqu’un pour votre besoin`,
			},
			text: 'Vous êtes seul à lire cette réponse. Dites si elle vous convient.',
			act: 'Voir les réponses',
		},
		chosen: {
			subject: (_: { name: string }) => `${_.name} retient votre réponse`,
			text: {
				can_help: (_: { name: string }) => `Prenez contact avec ${_.name}.`,
				knows_someone: (_: { name: string }) =>
					`${_.name} vous demande de faire le lien. Demandez d’abord l’accord de la personne à qui vous pensez.`,
			},
			act: 'Voir le besoin',
		},
		reminder: {
			subject: (_: { day: string }) => `Votre besoin est publié jusqu’au ${_.day}`,
			text: (_: { answers: number }) =>
				_.answers === 0
					? 'Personne n’a encore répondu. Reformulez-le, ou choisissez un autre réseau.'
					: `${n(_.answers, 'réponse attend', 'réponses attendent')} que vous disiez si elle vous convient.`,
			act: 'Voir mon besoin',
		},
		closed: {
			subject: 'Un besoin publié est clos',
			because: {
				found_here: 'Quelqu’un a été trouvé grâce au réseau.',
				found_elsewhere: 'Quelqu’un a été trouvé autrement.',
				no_longer: 'Ce n’est plus d’actualité.',
				expired: 'Le délai est passé.',
			},
			thanks: 'Merci d’avoir répondu.',
			askAgain: 'Vous pouvez le publier à nouveau, autrement ou ailleurs.',
			act: 'Voir',
		},
		whyPublished: 'Vous recevez ce message parce que vous avez publié ce besoin.',
		whyAnswered: 'Vous recevez ce message parce que vous avez répondu à ce besoin.',
	},
}

export type CallsPhrases = typeof callsFr
