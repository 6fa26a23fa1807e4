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
		openSince: (_: { since: string; seen: string }) => `Connecté le ${_.since}, vu le ${_.seen}`,
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
		passwordChanged: {
			subject: 'Votre mot de passe a changé',
			preheader: 'Les autres appareils sont déconnectés.',
			title: 'Votre mot de passe a changé.',
			text: 'Les autres appareils sont déconnectés, et les liens de connexion déjà envoyés n’ouvrent plus rien.',
			notYou:
				'Si ce n’est pas vous, demandez un lien de connexion à cette adresse, puis choisissez un autre mot de passe.',
			action: 'Ouvrir la page de connexion',
			why: 'Vous recevez ce courriel parce que cette adresse est celle d’un compte.',
		},
	},
	refusals: {
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
