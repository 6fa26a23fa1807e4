import { plural } from '#phrases'

/** What surrounds every letter, and the administrator's outbox. */
export const fr = {
	/** The name a mail program shows as the sender. */
	senderName: (_: { sender: string }) =>
		_.sender === 'Maillage' ? 'Maillage' : `${_.sender}, par Maillage`,
	quoted: (text: string) => `«\u00a0${text}\u00a0»`,
	outbox: {
		title: 'Courriels',
		lead: 'Ce qui part d’ici, et ce qui attend. Le texte et les liens ne sont lus que par leur destinataire.',
		noServer:
			'Aucun serveur de courriel n’est réglé (SMTP_URL). Les courriels attendent ici et partiront le jour où il le sera. D’ici là, chaque invitation offre un lien à copier.',
		demo: 'C’est le réseau de démonstration\u00a0: rien ne part, et vous pouvez lire chaque courriel.',
		empty: {
			title: 'Aucun courriel',
			text: 'Les invitations, les liens de connexion et les demandes de mise en relation paraîtront ici, avec leur état.',
		},
		byState: 'État',
		attempts: (n: number) => plural(n, 'fr', { one: `${n}\u00a0essai`, other: `${n}\u00a0essais` }),
		states: {
			waiting: 'attend',
			sent: 'parti',
			given_up: 'abandonné',
			withdrawn: 'devenu inutile',
		},
		filters: {
			all: 'Tous',
			waiting: 'En attente',
			given_up: 'Abandonnés',
			sent: 'Partis',
			withdrawn: 'Devenus inutiles',
		},
		retry: 'Essayer maintenant',
		giveUp: 'Abandonner',
		read: 'Lire',
		oldest: 'Seuls les deux cents plus récents sont montrés.',
		heldForWriter: 'Plafond du jour de la personne qui invite atteint\u00a0: part demain',
		heldForNetwork: 'Plafond du jour du réseau atteint\u00a0: part demain',
		heldForRecipient: 'Ce destinataire a reçu assez de messages aujourd’hui\u00a0: part demain',
		tooLong: 'Aucun serveur ne l’a pris en cinq jours',
		byAdministrator: 'Abandonné par l’administrateur',
		back: 'Revenir aux courriels',
	},
	choices: {
		title: 'Ce que je reçois par courriel',
		lead: 'Les demandes qui attendent votre réponse vous sont toujours écrites. Le reste se lit aussi ici\u00a0: à vous de dire s’il doit arriver dans votre boîte.',
		kinds: {
			words: {
				name: 'Les mots de mes réseaux',
				hint: 'Une nouvelle, une invitation à une réunion, avec ses pièces jointes.',
			},
			threads: {
				name: 'Les messages des fils',
				hint: 'Ce qu’on vous écrit au sujet d’une mise en relation, d’un mot ou d’un document.',
			},
		},
		options: { immediate: 'Aussitôt', none: 'Jamais par courriel' },
		save: 'Enregistrer mes choix',
		saved: 'C’est enregistré.',
	},
	fields: {
		words: { 'choice.missing': () => 'Choisissez s’il doit arriver par courriel' },
		threads: { 'choice.missing': () => 'Choisissez s’il doit arriver par courriel' },
	},
	kinds: {
		sign_in_link: 'Lien de connexion',
		email_change: 'Changement d’adresse',
		password_changed: 'Mot de passe changé',
		credentials_changed: 'Changement dans les accès d’un compte',
		invitation: 'Invitation',
		'introduction.asked': 'Demande de mise en relation',
		'introduction.reminder': 'Rappel d’une demande',
		'introduction.accepted': 'Mise en relation\u00a0: un oui',
		'introduction.next-path': 'Mise en relation\u00a0: chemin suivant',
		'introduction.no-path': 'Mise en relation\u00a0: plus de chemin',
		'introduction.introduced': 'Mise en relation faite',
		'claim.to-check': 'Entreprise à vérifier',
		'claim.of-your-firm': 'Collègue à reconnaître',
		'claim.answered': 'Réponse à une demande d’entreprise',
		'introduction.outcome': 'Mise en relation\u00a0: et ensuite',
		'merge.asked': 'Fiches à réunir',
		'merge.ended': 'Fiches réunies ou non',
		'firms.certifications-end': 'Certification à renouveler',
		'note.ends': 'Une de vos notes s’efface',
		'note.erased': 'Une de vos notes effacée',
		'ties.to-confirm': 'Lien à confirmer',
		word: 'Mot d’un réseau',
		'word.answer': 'Réponse à un mot',
		thread: 'Message d’un fil',
	} as Record<string, string>,
}
