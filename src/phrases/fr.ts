import { plural } from './format.ts'

/** The shell's phrases in French, the reference: what surrounds every screen, and the refusals of no module in particular. */
export const fr = {
	product: 'Maillage',
	skipToContent: 'Aller au contenu',
	actingFor: 'au nom de',
	changeContext: 'Changer d’entreprise ou de réseau',
	mainNavigation: 'Sommaire',
	languageName: 'Français',
	otherLanguages: 'Autres langues',
	nav: {
		home: 'Accueil',
		find: 'Qui peut m’aider\u202f?',
		findShort: 'Trouver',
		introductions: 'Mises en relation',
		answers: 'On me demande',
		answersShort: 'Demandes',
		myNetwork: 'Mon réseau',
		members: 'Membres',
		ties: 'Mes liens',
		networks: 'Mes réseaux',
		documents: 'Documents',
		words: 'Mots du réseau',
		look: 'Apparence',
		myFirm: 'Mon entreprise',
		card: 'Fiche',
		colleagues: 'Collègues',
		account: 'Mon compte',
		contents: 'Sommaire',
		run: 'Animer',
		invite: 'Inviter',
		invitations: 'Invitations',
		import: 'Importer des membres',
		settings: 'Réglages',
		roles: 'Rôles',
		administration: 'Administration',
		mails: 'Courriels',
		accounts: 'Comptes',
		advising: 'Conseiller',
		toCheck: 'Demandes à vérifier',
		claim: 'C’est mon entreprise',
		advisers: 'Conseillers',
		signOut: 'Se déconnecter',
		signIn: 'Se connecter',
		newNetwork: 'Créer un réseau',
	},
	back: 'Retour',
	save: 'Enregistrer',
	cancel: 'Annuler',
	undo: 'Annuler ma réponse',
	optional: 'facultatif',
	saved: 'C’est enregistré.',
	toCorrect: (n: number) =>
		plural(n, 'fr', { one: 'Un point à corriger', other: `${n} points à corriger` }),
	errors: {
		/** The few words of an error page's title, by status; the sentence follows. */
		titles: {
			403: 'Ce n’est pas à vous de le faire',
			404: 'Rien à cette adresse',
			409: 'Cela a changé entre-temps',
			410: 'C’est terminé',
			413: 'C’est trop lourd',
			415: 'Nous n’avons pas pu lire',
			429: 'Un peu de patience',
			500: 'Nous n’y sommes pas arrivés',
			503: 'Momentanément indisponible',
		},
		reference: 'Numéro de cette page\u00a0:',
		request: 'Numéro à donner à votre administrateur\u00a0:',
		unknown: 'Rien n’a été perdu\u00a0: revenez en arrière et recommencez.',
		home: 'Revenir à l’accueil',
	},
	refusals: {
		notFound: () =>
			'Il n’y a rien à cette adresse, ou ce qui s’y trouve n’est pas dans vos réseaux.',
		'request.reused': () => 'Ce formulaire a déjà servi. Rechargez la page avant de recommencer.',
		'request.foreign': () =>
			'Ce formulaire ne vient pas de ce site. Ouvrez Maillage à son adresse habituelle et recommencez.',
		'request.tooLarge': () => 'Ce que vous envoyez est trop lourd.',
		'request.wrongKind': () => 'Ce formulaire n’est pas arrivé sous une forme lisible.',
		'request.tooOften': (_: { minutes: number }) =>
			`Trop d’essais en peu de temps. Recommencez dans ${_.minutes}\u00a0${plural(_.minutes, 'fr', { one: 'minute', other: 'minutes' })}.`,
		'session.needed': () => 'Connectez-vous pour continuer.',
		'database.away': () =>
			'La base de données ne répond pas pour l’instant. Rien n’a été enregistré\u202f; recommencez dans une minute.',
		'disk.full': () =>
			'Le disque du serveur est plein. Rien n’a été enregistré\u202f; prévenez votre administrateur.',
	},
	issues: {
		'text.missing': () => 'Écrivez quelque chose ici',
		'text.tooLong': (_: { received?: unknown }) => 'Ce texte est trop long',
		'choice.missing': () => 'Choisissez une réponse',
		'form.unexpected': () => 'Ce formulaire contient un champ inattendu. Rechargez la page.',
	},
}

export type ShellPhrases = typeof fr
