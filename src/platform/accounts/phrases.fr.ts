import { plural } from '#phrases'

/** What accounts say in French, the reference: signing in, first start, one's own account. */
export const fr = {
	signIn: {
		title: 'Bonjour.',
		lead: 'Entrez votre adresse. Nous vous envoyons un lien\u00a0: pas de mot de passe à retenir.',
		leadPassword: 'Entrez votre adresse et votre mot de passe.',
		noMail:
			'Cette installation n’envoie pas encore de courriels. Connectez-vous par mot de passe\u202f; si vous n’avez pas encore de compte, demandez son lien d’invitation à la personne qui anime votre réseau.',
		email: 'Adresse e-mail',
		emailHint: 'Celle que connaît votre réseau.',
		password: 'Mot de passe',
		receiveLink: 'Recevoir mon lien',
		or: 'ou',
		havePassword: 'J’ai un mot de passe',
		preferLink: 'Recevoir plutôt un lien',
		passkey: 'Me connecter avec une clé d’accès',
		withProvider: (_: { provider: string }) => `Me connecter avec ${_.provider}`,
		enter: 'Me connecter',
		notMember: 'Pas encore membre\u202f? C’est un réseau qui vous invite.',
		home: 'Maillage, accueil',
	},
	linkSent: {
		title: 'Regardez vos courriels.',
		lead: 'Si cette adresse est connue d’un réseau, un lien y arrive dans la minute.',
		lasts: (minutes: number) =>
			`Il sert une fois, pendant ${minutes}\u00a0${plural(minutes, 'fr', { one: 'minute', other: 'minutes' })}. Vous pouvez fermer cette page.`,
		nothing: 'Rien ne vient\u202f?',
		nothingHint:
			'Cherchez parmi les indésirables, puis vérifiez que l’adresse est celle que connaît votre réseau.',
		again: 'Demander un autre lien',
	},
	provider: {
		title: (_: { provider: string }) => `Continuer vers ${_.provider}`,
		lead: (_: { provider: string }) =>
			`Vous quittez cette installation pour vous identifier auprès de ${_.provider}, puis vous y revenez.`,
		go: (_: { provider: string }) => `Aller vers ${_.provider}`,
		back: 'Revenir à la connexion',
		toLinkTitle: 'Une première fois',
		toLinkLead: (_: { provider: string }) =>
			`Votre identité ${_.provider} n’est reliée à aucun compte d’ici. Entrez une fois par votre moyen habituel\u00a0: vous pourrez la relier ensuite.`,
		toLinkSafe:
			'Une adresse e-mail identique ne suffit pas\u00a0: sans cette précaution, quelqu’un pourrait prendre votre compte en déclarant votre adresse ailleurs.',
		toLinkGo: 'Me connecter autrement',
		leftTitle: 'Vous êtes déconnecté ici.',
		leave: 'Me déconnecter aussi du fournisseur d’identité',
	},
	step: {
		title: 'Encore une étape',
		lead: 'Votre compte demande un second facteur.',
		code: 'Code à six chiffres',
		codeHint: 'Celui de votre application, ou l’un des dix codes de secours que vous avez gardés.',
		enter: 'Continuer',
		passkey: 'Utiliser une clé d’accès',
		lost: 'Plus d’application ni de codes\u202f? La personne qui tient la machine peut rouvrir votre compte par la commande «\u00a0maillage unlock\u00a0».',
		leave: 'Abandonner',
	},
	prove: {
		title: 'Est-ce bien vous\u202f?',
		lead: (_: { minutes: number }) =>
			`Vous êtes connecté, mais ce que vous allez changer ouvre un compte ou un rôle. Prouvez qui vous êtes\u202f; cela vaut ${_.minutes}\u00a0minutes.`,
		password: 'Mot de passe',
		confirm: 'Confirmer',
		linkLead: 'Ou recevez un lien à votre adresse\u00a0: il vous ramènera ici.',
		link: 'Recevoir un lien',
		nothing:
			'Vous n’avez ni mot de passe ni clé d’accès. Déconnectez-vous, puis entrez de nouveau par votre lien.',
	},
	protection: {
		title: 'Second facteur',
		leadOn: 'Un code ou une clé d’accès est demandé à chaque connexion.',
		leadOff:
			'En plus du lien ou du mot de passe, un code changeant de votre téléphone. Qui lirait vos courriels n’entrerait pas.',
		leadRequired:
			'Votre rôle engage d’autres que vous\u00a0: un second facteur est demandé à chaque connexion.',
		due: (_: { day: string }) => `À choisir avant le ${_.day}.`,
		overdue: 'Le délai est passé\u00a0: choisissez-en un pour continuer.',
		later: 'Plus tard',
		chooseApp: 'Prendre une application de codes',
		chooseAppHint:
			'Une application gratuite sur votre téléphone. Elle marche sans réseau et ne sait rien de vous.',
		choosePasskeys: 'Utiliser mes clés d’accès',
		choosePasskeysHint:
			'Sans application\u00a0: l’une de vos clés sera demandée quand vous entrerez autrement.',
		scanTitle: 'Lisez cette image avec l’application',
		scanAlt: 'Image à lire par une application de codes',
		typeInstead: 'Ou recopiez ce secret\u00a0:',
		code: 'Code affiché par l’application',
		codeHint: 'Six chiffres, renouvelés toutes les trente secondes.',
		confirm: 'Vérifier et activer',
		codesTitle: 'Vos dix codes de secours',
		codesLead:
			'Chacun ouvre une fois, si votre téléphone est perdu. Imprimez-les ou recopiez-les\u00a0: ils ne seront plus montrés.',
		codesKept: 'Je les ai gardés',
		codesLeft: (_: { codes: number }) =>
			`${plural(_.codes, 'fr', { one: 'Il reste un code de secours', other: `Il reste ${_.codes}\u00a0codes de secours` })}.`,
		app: 'Application de codes en place.',
		renew: 'Faire dix nouveaux codes de secours',
		remove: 'Ne plus demander de second facteur',
		removed: 'Aucun second facteur n’est plus demandé.',
		manage: 'Gérer le second facteur',
		choose: 'Choisir un second facteur',
		notChosen: 'Aucun second facteur n’est demandé.',
		dueNotice: (_: { day: string }) =>
			`Votre rôle demande un second facteur, à choisir avant le ${_.day}.`,
		passkeysFirst: 'Ajoutez d’abord une clé d’accès à votre compte.',
	},
	passkeys: {
		title: 'Clés d’accès',
		lead: 'Votre téléphone, votre ordinateur ou une clé de sécurité vous fait entrer d’un geste, sans rien taper. Rien à retenir, rien à voler.',
		none: 'Aucune clé d’accès pour l’instant.',
		add: 'Ajouter une clé d’accès',
		name: 'Son nom',
		nameHint: 'Pour la reconnaître plus tard, comme «\u00a0téléphone\u00a0».',
		nameOf: (_: { name: string }) => `Nom de la clé ${_.name}`,
		rename: 'Renommer',
		remove: 'Retirer',
		removeOf: (_: { name: string }) => `Retirer la clé ${_.name}`,
		since: (_: { day: string; used: string | null }) =>
			_.used ? `Ajoutée le ${_.day}, servie le ${_.used}` : `Ajoutée le ${_.day}, jamais servie`,
		synced: 'gardée par votre compte Apple, Google ou autre',
		added: 'La clé d’accès est ajoutée. Les autres appareils sont déconnectés.',
		removed: 'La clé d’accès est retirée. Les autres appareils sont déconnectés.',
		renamed: 'La clé porte son nouveau nom.',
		needsScript:
			'Une clé d’accès se fait par JavaScript, que votre navigateur n’exécute pas ici. Le lien et le mot de passe restent.',
		unavailable:
			'Les navigateurs n’acceptent de clés d’accès qu’à une adresse en https. Le lien et le mot de passe restent.',
		manage: 'Gérer les clés d’accès',
		count: (_: { keys: number }) =>
			`${plural(_.keys, 'fr', { one: 'Une clé d’accès ouvre votre compte', other: `${_.keys}\u00a0clés d’accès ouvrent votre compte` })}.`,
	},
	identity: {
		title: 'Identités reliées',
		lead: (_: { provider: string }) => `Vous pouvez aussi entrer par ${_.provider}.`,
		waiting: (_: { provider: string; email: string }) =>
			`Une identité ${_.provider} attend d’être reliée\u00a0: ${_.email}.`,
		unnamed: 'sans adresse',
		link: 'Relier à mon compte',
		start: (_: { provider: string }) => `Relier une identité ${_.provider}`,
		linked: 'L’identité est reliée. Les autres appareils sont déconnectés.',
		unlinked: 'L’identité n’est plus reliée. Les autres appareils sont déconnectés.',
		since: (_: { day: string }) => `Reliée le ${_.day}`,
		siret: (_: { siret: string }) =>
			`Le fournisseur indique l’établissement ${_.siret}. Ce n’est qu’une indication\u00a0: aucun mandat n’en découle.`,
		unlink: 'Ne plus relier',
	},
	providerSettings: {
		title: 'Connexion par un fournisseur d’identité',
		lead: 'Facultatif. Les membres pourront entrer par lui, une fois leur identité reliée à leur compte.',
		preset: 'Sorte de fournisseur',
		presets: {
			generic: 'OpenID Connect (Keycloak, Authentik, Entra\u2026)',
			proconnect: 'ProConnect, pour une installation tenue par un service public',
		},
		proconnectHint:
			'Une chambre consulaire peut demander ProConnect\u202f; un club ou une entreprise ne le peut pas.',
		label: 'Nom montré sur le bouton',
		issuer: 'Adresse du fournisseur (issuer)',
		issuerHint: 'En https, telle qu’il vous l’a donnée. Elle doit être joignable depuis Internet.',
		clientId: 'Identifiant du client',
		clientSecret: 'Secret du client',
		clientSecretHint:
			'Gardé en clair dans la base et dans les sauvegardes\u00a0: il doit resservir à chaque connexion. Il n’est plus jamais affiché.',
		clientSecretKept: 'Laissez vide pour garder celui en place.',
		redirect: 'Adresse de retour à lui déclarer',
		save: 'Enregistrer le fournisseur',
		drop: 'Retirer le fournisseur',
	},
	link: {
		titleSignIn: 'Vous voilà.',
		leadSignIn: 'Ce lien ouvre votre compte, sur cet appareil. Il sert une fois.',
		titleEmail: 'Changer d’adresse',
		leadEmail: 'Vous vous connecterez désormais avec l’adresse où ce lien vous est parvenu.',
		confirmEmail: 'Prendre cette adresse',
		titleOver: 'Ce lien n’ouvre plus rien',
		newLink: 'Recevoir un nouveau lien',
	},
	firstStart: {
		title: 'Premiers pas',
		lead: 'Cette installation est neuve. Un code, un nom, votre compte\u00a0: elle est à vous.',
		codeLegend: 'Vous tenez la console',
		code: 'Code de premier démarrage',
		codeHint:
			'Seize caractères, affichés à l’endroit où Maillage a été lancé. Un nouveau code paraît à chaque démarrage.',
		placeLegend: 'Où l’on vous trouve',
		name: 'Nom de cette installation',
		nameHint: 'Celui de votre club ou de votre réseau\u202f; il figure dans les courriels.',
		address: 'Adresse publique',
		addressHint:
			'Celle que les membres taperont. Tous les liens des courriels mèneront là\u202f; vous pourrez la changer.',
		youLegend: 'Vous',
		youHint: 'Le premier compte est celui de l’administrateur.',
		start: 'Ouvrir Maillage',
		doneTitle: 'Par où commencer\u202f?',
		doneLead: 'Maillage est ouvert. Votre compte aussi.',
		createNetwork: 'Créer mon réseau',
		createHint: 'Quelques questions, puis vous invitez les premières entreprises.',
		importFile: 'Importer un fichier',
		importHint: 'Vous avez déjà une liste de membres\u00a0: un fichier CSV suffit.',
		demo: 'Regarder le réseau de démonstration',
		demoHint:
			'Une soixantaine d’entreprises inventées, près de Lille et à Casablanca, dans une installation à part. Sur la machine, tapez\u00a0:',
		demoCommand: 'npx maillage demo',
	},
	account: {
		title: 'Mon compte',
		youTitle: 'Qui je suis',
		givenName: 'Prénom',
		familyName: 'Nom',
		saveName: 'Enregistrer mon nom',
		languageTitle: 'Langue et apparence',
		language: 'Langue de l’écran et des courriels',
		saveLanguage: 'Enregistrer la langue',
		theme: 'Apparence',
		themes: { auto: 'Comme l’appareil', light: 'Claire', dark: 'Sombre' },
		saveTheme: 'Enregistrer l’apparence',
		emailTitle: 'Adresse e-mail',
		emailNow: (_: { email: string }) => `Vous vous connectez avec ${_.email}.`,
		emailUnverified:
			'Cette adresse n’est pas encore vérifiée. Elle le sera au premier lien que vous y recevrez\u202f; votre mot de passe sera alors à choisir de nouveau.',
		newEmail: 'Nouvelle adresse',
		newEmailHint: 'Nous y envoyons un lien. Rien ne change tant que vous ne l’avez pas ouvert.',
		askEmail: 'Changer d’adresse',
		emailAsked:
			'Un lien part vers votre nouvelle adresse. Ouvrez-le sur un appareil où vous êtes connecté.',
		emailChanged: (_: { email: string }) => `Vous vous connectez désormais avec ${_.email}.`,
		emailNoMail:
			'Cette installation n’envoie pas encore de courriels\u00a0: l’adresse ne peut pas être vérifiée, donc pas changée.',
		passwordTitle: 'Mot de passe',
		passwordNone: 'Vous n’avez pas de mot de passe\u00a0: vous vous connectez par lien.',
		passwordDropped:
			'Votre adresse est maintenant vérifiée. Par sécurité, le mot de passe choisi avant cette vérification a été retiré et les autres appareils déconnectés\u00a0: choisissez-en un nouveau si vous le souhaitez.',
		currentPassword: 'Mot de passe actuel',
		newPassword: 'Nouveau mot de passe',
		newPasswordHint: (_: { shortest: number }) =>
			`${_.shortest}\u00a0caractères au moins. Une phrase convient très bien.`,
		changePassword: 'Changer de mot de passe',
		choosePassword: 'Choisir ce mot de passe',
		choosePasswordLink: 'Choisir un mot de passe',
		passwordChanged: 'Votre mot de passe est changé. Les autres appareils sont déconnectés.',
		sessionsTitle: 'Appareils connectés',
		sessionsLead:
			'Chacun ouvre votre compte sans rien demander. Fermez ce que vous ne reconnaissez pas.',
		openSince: (_: { since: string; seen: string; how: string }) =>
			`Connecté le ${_.since}, vu le ${_.seen}, ${_.how}`,
		entered: {
			link: 'par lien',
			password: 'par mot de passe',
			passkey: 'par clé d’accès',
			identity: 'par fournisseur d’identité',
			first_start: 'au premier démarrage',
			invitation: 'par invitation',
		} as Record<string, string>,
		/** Follows `openSince` in its sentence. */
		seenFrom: (_: { network: string }) => `, depuis le réseau ${_.network}`,
		passwordFresh:
			'Vous venez de prouver qui vous êtes\u00a0: l’ancien mot de passe n’est pas demandé.',
		unknownDevice: 'Navigateur inconnu',
		thisDevice: 'celui-ci',
		closeSession: 'Déconnecter',
		closeSessionOf: (_: { device: string }) => `Déconnecter ${_.device}`,
		sessionClosed: 'Cet appareil est déconnecté.',
		signOutHere: 'Se déconnecter ici',
		signOutEverywhere: 'Se déconnecter partout',
	},
	letters: {
		why: 'Vous recevez ce courriel parce que quelqu’un, sans doute vous, a saisi cette adresse sur la page de connexion. Si ce n’est pas vous, ne faites rien\u00a0: sans ce lien, personne n’entre.',
		signIn: {
			subject: 'Votre lien de connexion',
			preheader: (_: { minutes: number }) => `Il sert une fois, pendant ${_.minutes}\u00a0minutes.`,
			title: 'Vous pouvez entrer.',
			text: (_: { minutes: number }) =>
				`Ce lien ouvre votre compte. Il sert une fois, pendant ${_.minutes}\u00a0minutes.`,
			action: 'Me connecter',
			afterwards:
				'La page qui s’ouvre a un seul bouton\u00a0: c’est lui qui vous connecte, pas le lien. Ne transmettez pas ce courriel.',
		},
		emailChange: {
			subject: 'Prendre cette adresse pour vous connecter',
			preheader: (_: { hours: number }) => `Ce lien sert une fois, pendant ${_.hours}\u00a0heures.`,
			title: 'Est-ce bien votre adresse\u202f?',
			text: (_: { name: string }) =>
				`${_.name} demande à se connecter avec cette adresse. Si c’est vous, ouvrez ce lien sur un appareil où vous êtes connecté.`,
			action: 'Prendre cette adresse',
			afterwards: 'Tant que ce lien n’est pas ouvert, rien ne change.',
			why: 'Vous recevez ce courriel parce que cette adresse a été saisie dans un compte. Si ce n’est pas le vôtre, ne faites rien.',
		},
		emailChangeAsked: {
			subject: 'Un changement d’adresse est demandé',
			preheader: 'Vous seul pouvez l’avoir demandé.',
			title: 'Vous changez d’adresse\u202f?',
			text: 'Quelqu’un, connecté à votre compte, a demandé de remplacer cette adresse par une autre. Si c’est vous, il n’y a rien à faire ici.',
			notYou:
				'Si ce n’est pas vous, ouvrez votre compte\u00a0: «\u00a0Se déconnecter partout\u00a0» annule la demande.',
			action: 'Ouvrir mon compte',
			why: 'Vous recevez ce courriel parce que cette adresse est celle d’un compte.',
		},
		credentials: {
			preheader: 'Les autres appareils sont déconnectés.',
			text: 'Les autres appareils sont déconnectés, et les liens de connexion déjà envoyés n’ouvrent plus rien.',
			notYou:
				'Si ce n’est pas vous, demandez un lien de connexion, regardez votre compte et changez ce que vous ne reconnaissez pas. Prévenez aussi la personne qui administre l’installation.',
			action: 'Ouvrir la page de connexion',
			why: 'Vous recevez ce courriel parce que cette adresse est celle d’un compte.',
		},
		changes: {
			password: 'Votre mot de passe a changé.',
			email: 'Votre adresse de connexion a changé.',
			passkeyAdded: 'Une clé d’accès est ajoutée à votre compte.',
			passkeyRemoved: 'Une clé d’accès est retirée de votre compte.',
			protected: 'Votre compte demande un second facteur.',
			unprotected: 'Votre compte ne demande plus de second facteur.',
			codesRenewed: 'Vos codes de secours sont renouvelés.',
			identityLinked: 'Une identité est reliée à votre compte.',
			identityUnlinked: 'Une identité n’est plus reliée à votre compte.',
		},
		recoveryCode: {
			subject: 'Un code de secours a servi',
			preheader: 'Vous seul devriez en avoir.',
			title: 'Un de vos codes de secours a servi.',
			text: (_: { codesLeft: number }) =>
				`Quelqu’un, sans doute vous, est entré avec un code de secours. ${plural(_.codesLeft, 'fr', { one: 'Il en reste un', other: `Il en reste ${_.codesLeft}` })}.`,
			notYou:
				'Si ce n’est pas vous, ouvrez votre compte, déconnectez les autres appareils et faites de nouveaux codes.',
			action: 'Ouvrir mon compte',
			why: 'Vous recevez ce courriel parce que cette adresse est celle d’un compte.',
		},
	},
	refusals: {
		'accounts.proofNeeded': () => 'Prouvez d’abord qui vous êtes\u00a0: trop de temps a passé.',
		'accounts.codeNeeded': () => 'Votre compte demande un code ou une clé d’accès.',
		'accounts.passkeyRefused': () =>
			'Cette clé d’accès n’ouvre rien ici, ou la demande a trop attendu. Recommencez.',
		'accounts.passkeysUnavailable': () =>
			'Les navigateurs n’acceptent de clés d’accès qu’à une adresse en https.',
		'accounts.tooManyPasskeys': () => 'Vingt clés d’accès suffisent\u00a0: retirez-en une d’abord.',
		'accounts.noPasskey': () => 'Ajoutez d’abord une clé d’accès.',
		'accounts.lastFactor': () =>
			'C’est votre dernier second facteur. Choisissez-en un autre avant de retirer cette clé.',
		'accounts.appInPlace': () => 'Une application de codes est déjà en place.',
		'accounts.noAppProposed': () =>
			'La préparation de l’application a trop attendu. Recommencez depuis le début.',
		'accounts.alreadyProtected': () => 'Votre compte demande déjà un second facteur.',
		'accounts.notProtected': () => 'Votre compte ne demande pas de second facteur.',
		'accounts.secondFactorDue': () =>
			'Votre rôle demande un second facteur\u00a0: il ne se retire pas tant que vous l’exercez.',
		'accounts.identityRefused': () =>
			'Le fournisseur d’identité n’a pas donné de réponse valable, ou elle a trop attendu. Recommencez.',
		'accounts.providerAway': () =>
			'Le fournisseur d’identité ne répond pas. Entrez par lien ou par mot de passe.',
		'accounts.noIdentityWaiting': () => 'Aucune identité n’attend d’être reliée. Recommencez.',
		'accounts.identityLinked': () => 'Cette identité est déjà reliée à un compte.',
		'accounts.linkUnknown': () =>
			'Ce lien n’ouvre rien. Il est peut-être incomplet\u00a0: recopiez-le en entier depuis le courriel.',
		'accounts.linkUsed': () => 'Ce lien a déjà servi. Chacun ne sert qu’une fois.',
		'accounts.linkExpired': () => 'Ce lien a expiré.',
		'accounts.wrongPassword': () => 'Cette adresse et ce mot de passe ne vont pas ensemble.',
		'accounts.emailTaken': () =>
			'Cette adresse a déjà un compte. Connectez-vous, puis rouvrez le lien que vous avez reçu.',
		'accounts.emailOfAnother': () => 'Cette adresse sert déjà à un autre compte.',
	},
	issues: {
		'accounts.emailMissing': () => 'Écrivez votre adresse e-mail',
		'accounts.emailMalformed': () => 'Écrivez l’adresse entière, comme nom@exemple.fr',
		'accounts.emailSame': () => 'C’est déjà votre adresse',
		'accounts.passwordMissing': () => 'Écrivez un mot de passe',
		'accounts.passwordTooShort': () => 'Il faut dix caractères au moins',
		'accounts.passwordTooLong': () => 'Deux cents caractères suffisent',
		'accounts.passwordTooCommon': () =>
			'Ce mot de passe est parmi les premiers que l’on essaierait. Prenez plutôt une phrase.',
		'accounts.currentPasswordWrong': () => 'Ce n’est pas votre mot de passe actuel',
		'accounts.codeMissing': () => 'Écrivez le code',
		'accounts.codeWrong': () => 'Ce code ne convient pas, ou il a déjà servi',
		'accounts.passkeyNameMissing': () => 'Donnez un nom à cette clé',
		'accounts.providerPresetMissing': () => 'Choisissez la sorte de fournisseur',
		'accounts.providerLabelMissing': () => 'Écrivez le nom que verront les membres',
		'accounts.providerIssuerMissing': () => 'Écrivez l’adresse du fournisseur',
		'accounts.providerIssuerMalformed': () =>
			'Écrivez une adresse en https, sans rien après le chemin',
		'accounts.providerClientMissing': () => 'Écrivez l’identifiant du client',
		'accounts.providerSecretMissing': () => 'Écrivez le secret du client',
		'accounts.givenNameMissing': () => 'Écrivez le prénom',
		'accounts.familyNameMissing': () => 'Écrivez le nom',
		'instance.codeMissing': () => 'Recopiez le code affiché par la console',
		'instance.codeWrong': () => 'Ce n’est pas le code affiché par la console au dernier démarrage',
		'instance.nameMissing': () => 'Écrivez le nom de cette installation',
		'instance.addressMissing': () => 'Écrivez l’adresse que taperont les membres',
		'instance.addressMalformed': () =>
			'Écrivez l’adresse complète et rien après, comme https://reseau.exemple.fr',
	},
}
