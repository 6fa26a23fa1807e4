import { elided, formatDay } from '#phrases'

type Day = Temporal.PlainDate

/** The words of the pages of firms, in French: the reference. */
export const fr = {
	fiche: {
		lead: 'Ce que les autres lisent de vous, et qui lit quoi. Plus vos métiers et vos savoir-faire sont précis, plus on vous trouve.',
		readOnly: (_: { firm: string }) =>
			`Les représentants et les suppléants ${elided('de', _.firm)} tiennent cette fiche.`,
		sections: {
			identity: 'L’entreprise',
			work: 'Ce que vous faites',
			seeking: 'Ce que vous cherchez',
			zones: 'Où vous travaillez',
			seat: 'Où vous êtes',
			reach: 'Comment vous joindre',
			size: 'Taille et disponibilité',
			certifications: 'Certifications',
			numbers: 'Numéros officiels',
			readers: 'Qui lit cette fiche\u202f?',
		},
		name: 'Nom de l’entreprise',
		kind: 'Ce qu’elle est',
		country: 'Pays',
		siren: 'SIREN',
		sirenHint: 'Neuf chiffres, sur vos factures. Un projet n’en a pas encore.',
		siret: 'SIRET',
		siretHint: 'Quatorze chiffres. Les neuf premiers sont le SIREN.',
		vat: 'Numéro de TVA',
		vatHint: 'Il commence par FR.',
		vatSuggested: (_: { vat: string }) => `D’après votre SIREN, ce serait ${_.vat}.`,
		naf: 'Code d’activité (NAF ou APE)',
		nafHint: 'Quatre chiffres et une lettre, comme 43.32A.',
		nafFormer: (_: { nomenclature: string }) =>
			`Ce code est de la ${_.nomenclature}, qui n’est plus en vigueur\u00a0: cherchez le vôtre dans la NAF\u00a02025 et tapez-le ici.`,
		ice: 'ICE',
		iceHint: 'Quinze chiffres.',
		iceDoubtful:
			'Ce numéro est gardé, mais il ne passe pas le contrôle usuel\u00a0: vérifiez ses quinze chiffres.',
		fiscalNumber: 'Identifiant fiscal (IF)',
		tradeRegister: 'Registre du commerce (RC)',
		tradeRegisterCourt: 'Tribunal du registre',
		tradeRegisterCourtHint: 'La ville du tribunal, comme Casablanca.',
		cnss: 'Affiliation CNSS',
		businessTax: 'Taxe professionnelle',
		addressLines: 'Rue et numéro',
		postcode: 'Code postal',
		commune: 'Commune',
		position: 'Position exacte',
		positionHint:
			'Sans elle, nous plaçons votre commune. Sur une carte, touchez votre porte et copiez les deux nombres\u00a0: 50.6942, 3.1746.',
		around:
			'La position de cette commune n’est connue qu’à peu près\u00a0: vos distances se disent «\u00a0environ\u00a0».',
		headcount: 'Effectif',
		preferNot: 'Je préfère ne pas le dire',
		turnover: 'Chiffre d’affaires annuel',
		capacity: 'Ce que vous pouvez encore prendre',
		capacityHint:
			'En jours de travail par semaine, toute l’équipe comptée. 0 si vous êtes complet.',
		daysAWeek: 'jours par semaine',
		phone: 'Téléphone de l’entreprise',
		email: 'Adresse e-mail de l’entreprise',
		website: 'Site web',
		trades: 'Métiers',
		tradesHint: 'Un ou deux, séparés par des virgules. Avec vos mots\u00a0: menuiserie, géomètre.',
		skills: 'Savoir-faire',
		skillsHint: 'Ce que vous savez faire pour les autres. Douze au plus, séparés par des virgules.',
		needs: 'Ce que vous cherchez',
		needsHint: 'Des compagnons, un architecte, un atelier plus grand.',
		customers: 'Vos clients',
		languages: 'Langues dans lesquelles vous travaillez',
		description: 'En quelques phrases',
		descriptionHint: 'Ce que vous diriez à quelqu’un que l’on vous présente.',
		places: 'Communes, intercommunalités, départements, régions, pays',
		placesHint: 'Séparés par des virgules\u00a0: Roubaix, Nord, Hauts-de-France, France.',
		radius: 'Autour de la commune',
		radiusHint: 'Le rayon où vous vous déplacez.',
		km: 'km',
		certification: (_: { n: number }) => `Certification ${_.n}`,
		expiresOn: (_: { n: number }) => `Valable jusqu’au (certification ${_.n})`,
		expiresOnHint: 'Nous vous écrirons avant. Vide si elle n’a pas de fin.',
		certificationsHint:
			'Deux lignes vides attendent les suivantes. Pour en retirer une, videz sa ligne.',
		/** Beside each field. */
		readBy: 'Lu par',
		readByField: (_: { field: string }) => `Qui lit\u00a0: ${_.field}`,
		visibility: 'Jusqu’où va cette fiche\u202f?',
		visibilityHint: 'Aucun champ ne va plus loin que la fiche, quel que soit son propre réglage.',
		visibilityHints: {
			networks: 'Personne d’autre ne sait que vous êtes ici.',
			instance: 'On vous trouve sans partager un réseau avec vous.',
			public: 'On vous trouve sans compte, et les moteurs de recherche aussi.',
		},
		people: 'Les personnes qui agissent pour l’entreprise',
		peopleHint: 'Leurs noms. Leurs coordonnées restent toujours dans vos réseaux.',
		save: 'Enregistrer la fiche',
		saved: 'La fiche est enregistrée. Ceux à qui elle s’adresse la lisent dès maintenant.',
		nothingYet: 'Rien pour l’instant',
		preview: 'Voir ma fiche comme la voient',
		previews: {
			networks: 'mes réseaux',
			instance: 'les inscrits du site',
			public: 'tout le monde',
		},
		previewTitles: {
			networks: 'Ce que lisent vos réseaux',
			instance: 'Ce que lisent les inscrits du site',
			public: 'Ce que lit tout le monde',
		},
		previewHidden: {
			networks: '',
			instance:
				'Rien\u00a0: votre fiche s’adresse à vos réseaux seuls. Les autres inscrits ne savent pas que vous êtes ici.',
			public: 'Rien\u00a0: votre fiche ne s’adresse pas à tout le monde.',
		},
		previewBack: 'Revenir à ma fiche',
		missing: 'On vous trouvera mieux avec',
		missingWords: {
			trades: 'vos métiers',
			skills: 'vos savoir-faire',
			address: 'votre commune',
			zones: 'les lieux où vous travaillez',
			customers: 'vos clients',
			description: 'quelques phrases sur vous',
			needs: 'ce que vous cherchez',
			phone: 'un numéro de téléphone',
		},
		fromRegister: 'Compléter depuis le registre',
	},
	/** A firm's card as others read it. */
	card: {
		trades: 'Métiers',
		skills: 'Savoir-faire',
		needs: 'Ce qu’elle cherche',
		customers: 'Ses clients',
		languages: 'Langues',
		certifications: 'Certifications',
		zones: 'Où elle travaille',
		address: 'Adresse',
		headcount: 'Effectif',
		turnover: 'Chiffre d’affaires',
		capacity: 'Disponibilité',
		phone: 'Téléphone',
		email: 'Courriel',
		website: 'Site',
		activity: 'Activité',
		vat: 'TVA',
		identifiers: 'Numéros',
		fiscalNumber: 'IF',
		tradeRegister: 'RC',
		cnss: 'CNSS',
		businessTax: 'Taxe professionnelle',
		court: (_: { number: string; court: string }) => `${_.number} (${_.court})`,
		about: 'La fiche',
		people: 'Qui joindre',
		noPeople: 'Personne n’est encore nommé.',
		empty: (_: { firm: string }) => `${_.firm} n’a encore rien écrit ici que vous puissiez lire.`,
		emptyOwn:
			'Votre fiche ne dit encore rien. Commencez par vos métiers\u00a0: c’est par eux qu’on vous trouve.',
	},
	/** Asking the register of French firms. */
	register: {
		title: 'Compléter depuis le registre',
		lead: 'Nous demandons au registre public des entreprises ce qu’il sait de votre SIREN. Rien ne change sur votre fiche sans vous\u00a0: vous choisirez champ par champ.',
		ask: 'Demander au registre',
		asked: (_: { day: Day }) => `Demandé pour la dernière fois le ${formatDay(_.day, 'fr')}.`,
		states: {
			found: 'Le registre dit la même chose que votre fiche.',
			ceased: 'Le registre dit que cette entreprise a cessé son activité.',
			hidden:
				'Cette entreprise a demandé à ne pas être diffusée par le registre\u00a0: nous n’en lisons et n’en gardons rien.',
			unknown:
				'Le registre ne publie rien sous ce SIREN. Vérifiez-le, ou remplissez la fiche vous-même.',
			away: 'Le registre n’a pas répondu comme il faut. Réessayez plus tard, ou remplissez la fiche vous-même.',
		},
		proposed: 'Le registre propose des changements.',
		see: 'Les voir un par un',
		back: 'Revenir à ma fiche',
		busy: (_: { minutes: number }) =>
			`Le registre reçoit trop de demandes. Recommencez dans ${_.minutes}\u00a0${_.minutes === 1 ? 'minute' : 'minutes'}.`,
	},
	/** Making the record of one's firm, by hand or from the register. */
	creation: {
		title: 'Ajouter mon entreprise',
		lead: 'Vous la représenterez dès aujourd’hui, et vous seul pourrez y inviter vos collègues.',
		lookUp: 'Remplir depuis le registre',
		lookUpHint:
			'Avec le SIREN, nous demandons au registre public ce qui est vide ici. Ce que vous avez tapé reste, et rien n’est enregistré avant que vous ne créiez la fiche.',
		sirenWrong: 'Un SIREN a neuf chiffres, sur vos factures. Celui-ci n’en est pas un.',
		create: 'Créer la fiche',
		byHand: 'Ajouter une entreprise dont je suis responsable',
		byHandHint:
			'Elle n’est pas encore ici, ou vous préférez repartir d’une fiche neuve\u00a0: deux fiches d’une même entreprise pourront être réunies.',
		states: {
			found: 'Voici ce que dit le registre. Relisez, corrigez, puis créez la fiche.',
			ceased:
				'Le registre dit que cette entreprise a cessé son activité. Vérifiez le SIREN avant de créer la fiche.',
			hidden:
				'Cette entreprise a demandé à ne pas être diffusée par le registre\u00a0: nous n’en lisons rien. Remplissez la fiche vous-même.',
			unknown:
				'Le registre ne publie rien sous ce SIREN. Vérifiez-le, ou remplissez la fiche vous-même.',
			away: 'Le registre n’a pas répondu comme il faut. Remplissez la fiche vous-même\u00a0: rien n’est perdu.',
			malformed: 'Ce SIREN n’en est pas un\u00a0: le registre n’a pas été interrogé.',
			busy: (_: { minutes: number }) =>
				`Le registre reçoit trop de demandes. Recommencez dans ${_.minutes}\u00a0${_.minutes === 1 ? 'minute' : 'minutes'}, ou remplissez la fiche vous-même.`,
		},
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
			`Les représentants et les suppléants ${elided('de', _.firm)} proposent des mandats.`,
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
		signedInAs: (_: { name: string }) => `Vous répondez avec le compte ${elided('de', _.name)}.`,
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
