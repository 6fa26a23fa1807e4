import { formatDay } from '#phrases'

type Day = Temporal.PlainDate

/** The words of the pages of firms, in French: the reference. */
export const fr = {
	fiche: {
		lead: 'Ce que vos réseaux lisent de vous. Plus vos métiers et vos savoir-faire sont précis, plus on vous trouve.',
		readOnly: (_: { firm: string }) =>
			`Les représentants et les suppléants de ${_.firm} tiennent cette fiche.`,
		identity: 'L’entreprise',
		name: 'Nom de l’entreprise',
		kind: 'Ce qu’elle est',
		country: 'Pays',
		siren: 'SIREN',
		sirenHint: 'Neuf chiffres, sur vos factures. Un projet n’en a pas encore.',
		siret: 'SIRET',
		siretHint: 'Quatorze chiffres. Les neuf premiers sont le SIREN.',
		ice: 'ICE',
		iceHint: 'Quinze chiffres, pour une entreprise marocaine.',
		place: 'Où elle est',
		postcode: 'Code postal',
		commune: 'Commune',
		headcount: 'Effectif',
		headcountEmpty: 'Je préfère ne pas le dire',
		website: 'Site web',
		does: 'Ce qu’elle fait',
		trades: 'Métiers',
		tradesHint: 'Un ou deux, séparés par des virgules. Avec vos mots\u00a0: menuiserie, géomètre.',
		skills: 'Savoir-faire',
		skillsHint: 'Ce que vous savez faire pour les autres. Douze au plus, séparés par des virgules.',
		needs: 'Ce que vous cherchez',
		needsHint: 'Des compagnons, un architecte, un atelier plus grand.',
		customers: 'Vos clients',
		description: 'En quelques phrases',
		descriptionHint: 'Ce que vous diriez à quelqu’un que l’on vous présente.',
		works: 'Où elle travaille',
		places: 'Communes, départements, régions',
		placesHint: 'Séparés par des virgules\u00a0: Roubaix, Nord, Hauts-de-France.',
		radius: 'Autour de la commune',
		radiusHint: 'Le rayon où vous vous déplacez.',
		km: 'km',
		visibility: 'Qui peut lire cette fiche\u202f?',
		visibilityHints: {
			networks: 'Personne d’autre ne sait que vous êtes ici.',
			instance: 'La fiche seule\u202f; vos coordonnées restent dans vos réseaux.',
		},
		save: 'Enregistrer la fiche',
		saved: 'La fiche est enregistrée. Vos réseaux la lisent dès maintenant.',
		nothingYet: 'Rien pour l’instant',
	},
	colleagues: {
		title: 'Collègues',
		lead: (_: { firm: string }) => `Qui agit pour ${_.firm}, et depuis quand.`,
		people: 'Aujourd’hui',
		since: (_: { day: Day }) => `depuis le ${formatDay(_.day, 'fr')}`,
		you: 'vous',
		end: 'Retirer le mandat',
		endMine: 'Quitter ce mandat',
		endTitle: (_: { name: string; role: string }) =>
			`Retirer à ${_.name} le mandat ${_.role.toLowerCase()}\u202f?`,
		endSentence: (_: { firm: string }) =>
			`Dès maintenant, cette personne n’agira plus à ce titre pour ${_.firm}. Son compte lui reste.`,
		endYes: 'Oui, retirer',
		keep: 'Ne rien changer',
		ended: 'Le mandat est retiré.',
		offers: 'Mandats proposés',
		offerWaits: (_: { day: Day }) => `Proposé le ${formatDay(_.day, 'fr')}, sans réponse.`,
		newLink: 'Faire un lien',
		withdraw: 'Retirer la proposition',
		withdrawn: 'La proposition est retirée. Ses liens ne servent plus.',
		offer: 'Proposer un mandat',
		offerHint: 'Vous aurez un lien à donner à votre collègue, de la main à la main.',
		role: 'Quel mandat\u202f?',
		offerButton: 'Proposer ce mandat',
		onlySpeakers: (_: { firm: string }) =>
			`Les représentants et les suppléants de ${_.firm} proposent des mandats.`,
	},
	shared: {
		title: (_: { role: string }) => `Mandat proposé\u00a0: ${_.role.toLowerCase()}`,
		link: 'Lien à donner à votre collègue',
		once: (_: { until: Day }) =>
			`Il sert une fois, jusqu’au ${formatDay(_.until, 'fr')}. Copiez-le maintenant\u00a0: nous ne le gardons pas et ne pourrons pas vous le montrer de nouveau. Vous pourrez toujours en faire un autre.`,
		messageTitle: 'Un message tout prêt',
		message: (_: { firm: string; role: string; url: string; until: Day }) =>
			`Bonjour, voici de quoi agir pour ${_.firm} (${_.role.toLowerCase()}). Ce lien est pour vous, jusqu’au ${formatDay(_.until, 'fr')}\u00a0: ${_.url}`,
		qrTitle: 'À montrer sur votre téléphone',
		qr: 'Code à photographier, qui ouvre le lien du mandat',
		back: 'Revenir aux collègues',
	},
	accept: {
		title: (_: { firm: string }) => `Agir pour ${_.firm}`,
		lead: (_: { offeredBy: string | null; role: string }) =>
			_.offeredBy
				? `${_.offeredBy} vous propose un mandat\u00a0: ${_.role.toLowerCase()}.`
				: `On vous propose un mandat\u00a0: ${_.role.toLowerCase()}.`,
		until: (_: { day: Day }) => `Ce lien sert une fois, jusqu’au ${formatDay(_.day, 'fr')}.`,
		take: 'Prendre ce mandat',
		signedInAs: (_: { name: string }) => `Vous répondez avec le compte de ${_.name}.`,
		notMe: 'Ce n’est pas vous\u202f?',
		otherAccount: 'Se connecter avec un autre compte',
		acceptedTitle: 'Ce lien a déjà servi',
		acceptedLead: 'Si c’est par vous, connectez-vous\u00a0: vous agissez pour l’entreprise.',
		withdrawnTitle: 'Ce mandat n’est plus proposé',
		expiredTitle: 'Ce lien a expiré',
		unknownTitle: 'Ce lien n’ouvre rien',
		unknownLead:
			'Il a peut-être été coupé en le copiant. Demandez-le de nouveau à la personne qui vous l’a donné.',
		askAgain: (_: { offeredBy: string | null }) =>
			`Demandez-en un nouveau à ${_.offeredBy ?? 'la personne qui vous l’a donné'}.`,
		signIn: 'Me connecter',
	},
	/** Opening an account from a link. */
	newcomer: {
		you: 'Vous',
		givenName: 'Prénom',
		familyName: 'Nom de famille',
		email: 'Adresse e-mail',
		emailFixed: 'L’invitation vous est parvenue là\u00a0: ce sera votre adresse de connexion.',
		emailHint: 'Vous vous connecterez avec elle.',
		password: 'Mot de passe',
		passwordHint: 'Dix caractères au moins. Une phrase convient très bien.',
		passwordOptional:
			'Facultatif\u00a0: sans lui, vous vous connecterez par un lien reçu par courriel. Dix caractères au moins.',
		haveAccount: 'J’ai déjà un compte',
		haveAccountHint: 'Connectez-vous, puis vous reviendrez ici.',
	},
}

export type FirmsPageWords = typeof fr
