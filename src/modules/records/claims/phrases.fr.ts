import { formatDay } from '#phrases'

/** Claims in French, the reference: « c’est mon entreprise », and who answers. */
export const fr = {
	outcomes: {
		accepted: 'Acceptée',
		refused: 'Sans suite',
		withdrawn: 'Retirée',
		lapsed: 'Sans réponse',
	},
	waiting: 'À vérifier',
	mine: {
		title: 'C’est mon entreprise',
		lead: 'Dites de quelle entreprise vous parlez et comment on peut le vérifier. Un conseiller vous répond.',
		same: 'La réponse est la même qu’une fiche existe déjà ou non\u00a0: personne n’apprend ici qui est inscrit.',
		noAdviserTitle: 'Personne ici ne vérifie encore ces demandes',
		noAdviserHint:
			'Demandez à un réseau qui vous connaît de vous inviter\u00a0: son lien vous donne la fiche qu’il a préparée.',
		made: 'Votre demande est en chemin.',
		withdrawn: 'Votre demande est retirée.',
		list: 'Mes demandes',
		firmName: 'Nom de l’entreprise',
		siren: 'SIREN',
		sirenHint: 'Neuf chiffres, si elle en a un.',
		commune: 'Commune',
		communeHint: 'Celle de son siège\u202f; elle dit quel conseiller vous répond.',
		jobTitle: 'Votre fonction',
		reach: 'Où vous joindre',
		reachHint: 'Le standard, l’adresse du site\u00a0: une voie que l’entreprise publie déjà.',
		proof: 'Ce qui le montre',
		proofHint:
			'Un extrait Kbis à votre nom, le site qui vous cite, quelqu’un de la chambre qui vous connaît…',
		send: 'Envoyer ma demande',
		answerBy: (_: { day: Temporal.PlainDate }) =>
			`En vérification. Une réponse vous parvient au plus tard le ${formatDay(_.day, 'fr')}.`,
		reason: (_: { reason: string }) => `La réponse\u00a0: «\u00a0${_.reason}\u00a0»`,
		lapsed:
			'Personne n’a pu répondre à temps. Demandez une invitation à un réseau qui vous connaît.',
		accepted: 'Vous agissez pour cette entreprise.',
		withdraw: 'Retirer ma demande',
		withdrawOf: (_: { firm: string }) => `Retirer ma demande pour ${_.firm}`,
	},
	check: {
		title: 'Demandes à vérifier',
		lead: 'Quelqu’un dit représenter une entreprise. Vérifiez par une voie que vous connaissez déjà, puis répondez.',
		waiting: 'En attente',
		ended: 'Répondues depuis trois mois',
		nothing: 'Aucune demande n’attend',
		nothingHint:
			'Quand quelqu’un de votre territoire en fera une, elle sera ici, et un courriel vous le dira.',
		says: (_: { name: string; firm: string }) => `${_.name} dit représenter ${_.firm}`,
		who: 'Qui demande',
		jobTitle: 'Fonction',
		reach: 'Où joindre',
		proof: 'Ce qui le montre',
		records: 'Les fiches préparées par des réseaux',
		recordsHint: 'Cochez celles qui sont bien cette entreprise.',
		noRecord:
			'Aucun réseau n’a préparé de fiche pour elle. Si vous acceptez, une fiche neuve est à la personne.',
		hasPeople: (_: { firm: string }) =>
			`${_.firm} a déjà ses représentants. Ils sont prévenus, et eux seuls peuvent donner un mandat.`,
		onlyTaken: 'Vous ne pouvez qu’attendre leur réponse, ou donner la vôtre à la personne.',
		accept: 'C’est bien elle, je lui remets la fiche',
		acceptHint: (_: { name: string }) =>
			`${_.name} représentera l’entreprise dès maintenant. Les personnes que les réseaux y avaient inscrites n’y figurent plus.`,
		refuse: 'Répondre que non',
		reason: 'Pourquoi',
		reasonHint: 'La personne lira ces mots.',
		refuseButton: 'Envoyer cette réponse',
		own: 'Cette demande est la vôtre\u00a0: un autre conseiller répondra.',
		accepted: 'La personne représente l’entreprise. Un courriel le lui dit.',
		refused: 'Votre réponse est partie.',
	},
	onFirm: {
		title: 'Qui demande à vous rejoindre',
		lead: 'Ces personnes disent agir pour votre entreprise. Vous seuls pouvez répondre.',
		nothing: 'Personne ne demande à vous rejoindre',
		nothingHint: 'Pour faire venir un collègue, proposez-lui un mandat.',
		colleagues: 'Voir les collègues',
		is: (_: { jobTitle: string }) => `Se dit\u00a0: ${_.jobTitle}`,
		reach: (_: { reach: string }) => `Où joindre\u00a0: ${_.reach}`,
		role: 'Mandat à donner',
		welcome: 'Lui donner ce mandat',
		welcomeOf: (_: { name: string }) => `Donner ce mandat à ${_.name}`,
		decline: 'Je ne connais pas cette personne',
		reason: 'Pourquoi',
		reasonHint: 'La personne lira ces mots.',
		declineButton: 'Répondre que non',
		declineOf: (_: { name: string }) => `Répondre que non à ${_.name}`,
		welcomed: 'Le mandat est donné.',
		declined: 'Votre réponse est enregistrée.',
	},
}

export type ClaimsPhrases = typeof fr
