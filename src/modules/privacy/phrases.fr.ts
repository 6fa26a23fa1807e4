/** What is said of one's own data in French, the reference. */
export const fr = {
	title: 'Mes données',
	lead: 'Tout ce que cette installation garde sur vous, à emporter ou à effacer.',
	takeTitle: 'Emporter',
	takeHint:
		'Vos mandats, vos liens, vos réponses, vos sessions, les courriels reçus… tels que vous pouvez les lire. Ce qui ouvre votre compte n’y est pas.',
	json: 'Un fichier JSON',
	zip: 'Des tableaux CSV, dans une archive',
	leaveTitle: 'Partir',
	leaveHint:
		'Votre compte, vos liens, vos appareils, vos courriels et votre nom sont effacés tout de suite, sans retour. Ce sur quoi d’autres comptent (adhésions, décisions, mises en relation faites) reste, sans votre nom.',
	firmsAlone:
		'Vous êtes la seule personne à représenter ces entreprises. Proposez d’abord un mandat à quelqu’un, ou laissez leur fiche à leurs réseaux\u00a0: elle attendra qu’une autre personne soit invitée à la reprendre.',
	leavesFirms: 'Je laisse leur fiche à leurs réseaux',
	networksAlone:
		'Vous êtes la seule personne à animer ces réseaux. Donnez d’abord ce rôle à quelqu’un.',
	administratorAlone:
		'Vous administrez seul cette installation. Sur la machine, «\u00a0maillage unlock ADRESSE --administrator\u00a0» nomme une autre personne.',
	withdrawsWords: 'Retirer aussi le texte de mes messages',
	withdrawsWordsHint:
		'Sinon vos messages restent lisibles à ceux à qui vous les avez écrits, signés «\u00a0Personne effacée\u00a0». Un mot envoyé à tout un réseau y reste dans les deux cas.',
	agreements: 'Mes accords et mes refus',
	erase: 'Effacer mon compte et mes données',
	erasedTitle: 'C’est fait.',
	erasedLead: 'Votre compte et vos données sont effacés.',
	keptTitle: 'Ce que nous gardons, et combien de temps',
	keptLead:
		'Chaque réseau répond des données de ses membres\u202f; la personne qui tient cette installation les garde pour lui. Rien n’est vendu, rien ne part ailleurs, aucun traceur n’est posé.',
	keptFor: (_: { days: number }) =>
		`${_.days}\u00a0${_.days === 1 ? 'jour' : 'jours'} après avoir servi`,
	treatments: {
		account: {
			title: 'Votre compte',
			purpose: 'Vous laisser entrer, vous et personne d’autre.',
			data: 'Nom, adresse, mot de passe haché, clés d’accès, appareils connectés, adresse du réseau sans sa fin.',
			readers: 'Vous\u202f; l’administration voit l’adresse seule.',
			until:
				'Jusqu’à ce que vous l’effaciez\u202f; un appareil, trente jours après sa dernière visite.',
		},
		firm: {
			title: 'Les entreprises et leurs réseaux',
			purpose: 'Tenir l’annuaire et les adhésions.',
			data: 'Fiches, mandats, rôles, adhésions et leurs étapes.',
			readers: 'Les membres des mêmes réseaux, selon ce que chaque entreprise montre.',
			until: 'La vie du réseau\u202f; votre nom disparaît quand vous partez.',
		},
		ties: {
			title: 'Les liens et les mises en relation',
			purpose: 'Vous faire rencontrer la bonne personne.',
			data: 'Qui vous connaissez, ce que vous cherchez, vos réponses.',
			readers: 'Les deux personnes d’un lien\u202f; celles à qui l’on demande.',
			until: 'Jusqu’à ce que vous les retiriez, ou partiez.',
		},
		referrals: {
			title: 'Les recommandations',
			purpose: 'Mettre en contact un membre et une personne qui l’a accepté.',
			data: 'Nom, entreprise, courriel, téléphone et demande de cette personne ; qui a recueilli son accord, quand et comment.',
			readers: 'Les personnes qui représentent les deux entreprises, aucune autre.',
			until:
				'Un an après la fin, trois ans au plus ; tout de suite si la personne retire son accord, par le lien de son courriel ou en le disant. Un brouillon, quatre-vingt-dix jours.',
		},
		peerHelp: {
			title: 'Les séances d’entraide',
			purpose: 'Qu’un groupe de pairs aide l’un de ses membres en confiance.',
			data: 'Le pacte que vous avez accepté, votre sujet, votre voix, votre plan et ses suites, votre note.',
			readers:
				'Les pairs de la séance\u202f; vous seul pour votre note, et pour votre plan si vous le gardez. L’animation du réseau ne voit que la date et le nombre.',
			until:
				'Un an après la séance, ou après votre dernier mot sur votre plan\u202f; le pacte accepté, la vie du réseau.',
		},
		words: {
			title: 'Ce que vous écrivez à d’autres',
			purpose: 'Que ce qui a été dit reste compréhensible à ceux à qui vous l’avez dit.',
			data: 'Mots, réponses, messages des fils, documents.',
			readers: 'Ceux à qui vous écrivez\u202f; les membres, pour un document du réseau.',
			until:
				'La vie du réseau. Quand vous partez, vous choisissez\u00a0: vos messages restent, signés «\u00a0Personne effacée\u00a0», ou leur texte est retiré aussi.',
		},
		agreements: {
			title: 'Vos accords et vos refus',
			purpose: 'Prouver ce que vous avez accepté, tenir parole sur ce que vous refusez.',
			data: 'La phrase que vous avez lue, sa date, comment vous l’avez acceptée\u202f; de l’adresse qui ne veut plus de courriels, une empreinte à clé.',
			readers:
				'Vous\u202f; le réseau et l’entreprise, pour ce qui les concerne\u202f; l’empreinte, personne.',
			until:
				'Vos accords partent avec vous. Un refus d’être écrit reste après votre départ\u00a0: sans lui, on vous écrirait de nouveau.',
		},
		journal: {
			title: 'Le journal',
			purpose: 'Savoir qui a fait quoi, et qu’on ne l’a pas réécrit.',
			data: 'Des identifiants et des empreintes, jamais de mots.',
			readers: 'Les membres du réseau concerné.',
			until:
				'La vie de l’installation\u202f; à votre départ, ses empreintes ne disent plus rien de vous.',
		},
	},
	purpose: 'Pour quoi',
	kept: 'Quoi',
	readers: 'Qui le lit',
	until: 'Combien de temps',
	technical: 'Ce qui sert un moment',
	technicalLead:
		'Chaque nuit, ce qui a dépassé ces durées est effacé. L’administration peut les changer, avec une date d’effet.',
	retentions: {
		answered_request: 'Réponses gardées contre les doubles clics',
		claim: 'Demandes de reprise d’une entreprise, et leurs preuves',
		consent: 'Accords qui ont pris fin, comme preuve',
		former_member: 'Motifs écrits d’un départ ou d’une exclusion',
		invitation: 'Nom, adresse et mot d’une invitation',
		link: 'Liens à usage unique',
		mail: 'Destinataire et date des courriels envoyés',
		mail_body: 'Mots des courriels envoyés',
		mail_stop: 'Refus de courriels repris depuis (un refus en cours est gardé tant qu’il vaut)',
		peer_help: 'Sujets, plans et notes des séances d’entraide',
		proposal: 'Propositions sur une fiche, une fois répondues',
		rate_limit: 'Comptes d’essais, contre les abus',
		sheet_claim: 'Demandes de reprise d’un réseau listé',
		sign_in_request: 'Demandes de lien',
		unclaimed_person: 'Personnes invitées ou suggérées, jamais venues',
		visitor: 'Invités d’une réunion, leur adresse et leur présence',
		visit_request: 'Demandes de visite d’un réseau',
	},
	refusals: {
		'privacy.onlyAdministrator': () =>
			'L’installation n’aurait plus d’administrateur. Faites d’abord nommer une autre personne.',
		'privacy.onlyRunner': (_: { name: string }) =>
			`Plus personne n’animerait ${_.name}. Donnez d’abord ce rôle à quelqu’un.`,
		'privacy.onlyRepresentative': (_: { name: string }) =>
			`Plus personne ne représenterait ${_.name}. Nommez quelqu’un, ou laissez sa fiche à ses réseaux.`,
	},
	issues: {},
}
