import { formatDay, formatNumber, plural } from '#phrases'
import type { ThreadKind } from './thread-kinds.ts'

type Day = Temporal.PlainDate
const n = (count: number) => formatNumber(count, 'fr')

/** What the letter of a word needs to know. */
export type WordLetterFacts = {
	network: string
	author: string
	subject: string
	body: string
	files: string[]
	url: string
	rulesUrl: string
}
export type AnswerLetterFacts = {
	by: string
	subject: string
	body: string
	url: string
	rulesUrl: string
}
export type MessageLetterFacts = {
	by: string
	kind: ThreadKind
	title: string
	body: string
	url: string
	rulesUrl: string
}

/** What is being talked about, within a sentence. */
const about: Record<ThreadKind, string> = {
	introduction: 'votre mise en relation',
	word: 'un mot du réseau',
	document: 'un document du réseau',
}

/** Everyday life in a network, in French: the reference. */
export const fr = {
	networks: 'Réseaux',
	all: 'Tous mes réseaux',
	nowhere: {
		title: 'Vous ne lisez aucun réseau pour l’instant',
		text: 'Les documents et les mots d’un réseau se lisent entre membres. Demandez une invitation à la personne qui l’anime.',
	},
	documents: {
		title: 'Documents',
		lead: (_: { network: string }) =>
			`Ce que «\u00a0${_.network}\u00a0» garde à la disposition de ses membres.`,
		none: 'Aucun document pour l’instant',
		noneMayAdd: 'Commencez par la charte, ou le compte rendu de la dernière réunion.',
		noneRead: 'La charte, les comptes rendus et les modèles paraîtront ici.',
		outside: 'Hors dossier',
		files: (_: { count: number }) =>
			plural(_.count, 'fr', { one: 'un document', other: `${n(_.count)}\u00a0documents` }),
		emptyFolder: 'Ce dossier est vide.',
		removeFolder: (_: { name: string }) => `Retirer le dossier ${_.name}`,
		added: (_: { day: Day; name: string | null }) =>
			_.name ? `${_.name}, le ${formatDay(_.day, 'fr')}` : `le ${formatDay(_.day, 'fr')}`,
		versions: (_: { count: number }) =>
			plural(_.count, 'fr', { one: 'une version', other: `${n(_.count)}\u00a0versions` }),
		messages: (_: { count: number }) =>
			plural(_.count, 'fr', { one: 'un message', other: `${n(_.count)}\u00a0messages` }),
		download: (_: { name: string }) => `Télécharger ${_.name}`,
		show: (_: { name: string }) => `Voir ${_.name}`,
		add: 'Ajouter un document',
		file: 'Fichier',
		name: 'Titre',
		nameHint: 'Laissez vide pour garder le nom du fichier.',
		folder: 'Dossier',
		noFolder: 'Aucun',
		addButton: 'Ajouter ce document',
		addFolder: 'Ouvrir un dossier',
		folderName: 'Nom du dossier',
		addFolderButton: 'Ouvrir ce dossier',
		rule: 'Qui ajoute des documents\u202f?',
		rules: {
			runners: 'L’animation et la présidence',
			members: 'Les membres aussi',
		},
		ruleHints: {
			runners: 'Les membres lisent et téléchargent.',
			members: 'Chacun ajoute\u202f; seuls l’animation et l’auteur remplacent ou retirent.',
		},
		ruleButton: 'Enregistrer ce choix',
		done: {
			ajoute: 'Le document est ajouté.',
			dossier: 'Le dossier est ouvert.',
			regle: 'C’est enregistré.',
			retire: 'Le document est retiré, avec toutes ses versions.',
			vide: 'Le dossier est retiré.',
		} as Record<string, string>,
		sheet: {
			latest: 'Dernière version',
			version: (_: { number: number }) => `Version ${_.number}`,
			all: 'Versions précédentes',
			replace: 'Remplacer par une nouvelle version',
			replaceHint: 'L’ancienne reste lisible ici.',
			replaceButton: 'Ajouter cette version',
			edit: 'Renommer ou ranger',
			editButton: 'Enregistrer',
			remove: 'Retirer ce document',
			removeHint: 'Toutes ses versions disparaissent pour tout le monde.',
			removeButton: 'Retirer pour de bon',
			done: {
				version: 'La nouvelle version est en place.',
				range: 'C’est enregistré.',
			} as Record<string, string>,
			back: 'Tous les documents',
		},
	},
	words: {
		title: 'Mots du réseau',
		lead: 'Ce que vos réseaux vous disent. Vos réponses ne vont qu’à l’auteur.',
		none: 'Aucun mot pour l’instant',
		noneWriter: 'Une nouvelle, une date à retenir, un remerciement\u00a0: écrivez le premier.',
		noneReader: 'Les nouvelles que l’animation envoie aux membres paraîtront ici.',
		write: (_: { network: string }) => `Écrire à «\u00a0${_.network}\u00a0»`,
		by: (_: { name: string | null; network: string }) =>
			_.name ? `${_.name} · ${_.network}` : _.network,
		latest: 'Les plus récents',
		unread: 'À lire',
		toLeave: 'Part bientôt',
		takenBack: 'Repris',
		files: (_: { count: number }) =>
			plural(_.count, 'fr', {
				one: 'une pièce jointe',
				other: `${n(_.count)}\u00a0pièces jointes`,
			}),
		attachments: 'Pièces jointes',
		for: {
			everyone: 'À tous les membres',
			board: 'Au bureau',
			trade: (_: { label: string }) => `Aux membres du métier «\u00a0${_.label}\u00a0»`,
		},
		leavesAt: (_: { hour: string }) =>
			`Votre mot part à ${_.hour}. Jusque-là, vous pouvez le reprendre\u00a0: personne ne l’aura lu.`,
		takeBack: 'Reprendre ce mot',
		wasTakenBack: 'Vous avez repris ce mot. Personne ne l’a reçu.',
		resume: 'Le corriger et l’envoyer',
		opened: (_: { count: number; total: number }) =>
			`${plural(_.count, 'fr', { one: `${n(_.count)}\u00a0personne`, other: `${n(_.count)}\u00a0personnes` })} sur ${n(_.total)} ${plural(_.count, 'fr', { one: 'l’a ouvert', other: 'l’ont ouvert' })}. Vous ne savez pas lesquelles.`,
		counted: 'L’auteur sait combien de personnes ouvrent ce mot, jamais lesquelles.',
		answers: 'Réponses',
		noAnswer: 'Personne n’a encore répondu. Les réponses ne sont lues que par vous.',
		answerTo: (_: { name: string }) => `Répondre à ${_.name}`,
		answerHint: 'Cette personne seule vous lira.',
		answerButton: 'Envoyer ma réponse',
		with: (_: { name: string }) => `Avec ${_.name}`,
		said: (_: { name: string; hour: string }) => `${_.name}, ${_.hour}`,
		back: 'Tous les mots',
		done: { repondu: 'Votre réponse est partie.' } as Record<string, string>,
		new: {
			title: 'Quel mot voulez-vous envoyer\u202f?',
			lead: (_: { minutes: number }) =>
				`Il part ${_.minutes}\u00a0${plural(_.minutes, 'fr', { one: 'minute', other: 'minutes' })} après votre bouton\u00a0: le temps de le relire, et de le reprendre.`,
			subject: 'Objet',
			body: 'Votre mot',
			audience: 'À qui\u202f?',
			audiences: {
				everyone: 'À tous les membres',
				board: 'Au bureau',
				trade: 'À un métier',
			},
			people: (_: { count: number }) =>
				_.count === 0
					? 'personne d’autre pour l’instant'
					: plural(_.count, 'fr', { one: 'une personne', other: `${n(_.count)}\u00a0personnes` }),
			board: 'Présidence, bureau, trésorerie, animation',
			trade: 'Quel métier\u202f?',
			tradeHint: 'Seulement pour un mot à un métier.',
			trades: (_: { label: string; count: number }) =>
				`${_.label} (${plural(_.count, 'fr', { one: 'une entreprise', other: `${n(_.count)}\u00a0entreprises` })})`,
			attachments: 'Pièces jointes, cinq au plus',
			send: 'Envoyer ce mot',
		},
	},
	threads: {
		title: 'Discussion',
		kinds: {
			introduction: 'Mise en relation',
			word: 'Mot du réseau',
			document: 'Document',
		},
		lead: {
			introduction: 'Lue par vous deux seulement.',
			word: 'Lue par toutes les personnes à qui ce mot est destiné.',
			document: 'Lue par tous les membres du réseau.',
		},
		none: 'Rien n’a encore été dit.',
		say: 'Votre message',
		sayButton: 'Envoyer ce message',
		erased: 'Ce message a été effacé par son auteur.',
		edited: 'corrigé',
		edit: 'Corriger',
		editHint: (_: { minutes: number }) => `Possible pendant ${_.minutes}\u00a0minutes.`,
		editButton: 'Enregistrer la correction',
		erase: 'Effacer',
		eraseOf: (_: { hour: string }) => `Effacer mon message de ${_.hour}`,
		someone: 'Une personne qui n’est plus là',
		whole: 'Toute la discussion',
		see: {
			introduction: 'Voir la mise en relation',
			word: 'Lire le mot',
			document: 'Voir le document',
		},
	},
	letters: {
		word: (_: WordLetterFacts) => ({
			subject: _.subject,
			preheader: `${_.author}, ${_.network}`,
			title: _.subject,
			quote: { text: _.body, by: `${_.author}, ${_.network}` },
			paragraphs: _.files.length > 0 ? [`Pièces jointes\u00a0: ${_.files.join(', ')}`] : [],
			actions: [{ label: 'Lire et répondre', url: _.url, kind: 'primary' as const }],
			afterwards: [
				'Votre réponse n’est lue que par l’auteur, qui ne sait pas qui a ouvert son mot.',
			],
			why: `Vous recevez ce mot parce que vous faites partie de «\u00a0${_.network}\u00a0».`,
			links: [{ label: 'Choisir ce que je reçois', url: _.rulesUrl }],
		}),
		answer: (_: AnswerLetterFacts) => ({
			subject: `${_.by} répond à «\u00a0${_.subject}\u00a0»`,
			preheader: 'Vous seul lisez cette réponse.',
			title: `${_.by} vous répond`,
			quote: { text: _.body, by: _.by },
			paragraphs: [],
			actions: [{ label: 'Lire la conversation', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: `Vous recevez ce message parce que le mot «\u00a0${_.subject}\u00a0» vous lie tous deux.`,
			links: [{ label: 'Choisir ce que je reçois', url: _.rulesUrl }],
		}),
		message: (_: MessageLetterFacts) => ({
			subject: `${_.by} vous écrit au sujet de ${about[_.kind]}`,
			preheader: _.title,
			title: `${_.by} vous écrit`,
			quote: { text: _.body, by: _.by },
			paragraphs: [`Au sujet de ${about[_.kind]}\u00a0: ${_.title}`],
			actions: [{ label: 'Lire et répondre', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'Vous recevez ce message parce que cette discussion vous concerne, ou que vous y avez parlé.',
			links: [{ label: 'Choisir ce que je reçois', url: _.rulesUrl }],
		}),
	},
	refusals: {
		'everyday.onlyRunners': () => 'Seule l’animation ou la présidence du réseau peut faire cela.',
		'everyday.onlyAdders': () =>
			'Dans ce réseau, seules l’animation et la présidence ajoutent des documents. Envoyez-leur le vôtre.',
		'everyday.onlyKeepers': () =>
			'Ce document se remplace ou se retire par la personne qui l’a apporté, l’animation ou la présidence.',
		'everyday.onlyWriters': () =>
			'Écrire à tout le réseau revient à l’animation, à la présidence et au bureau.',
		'everyday.folderHolds': (_: { name: string }) =>
			`Le dossier «\u00a0${_.name}\u00a0» contient des documents. Rangez-les ailleurs avant de le retirer.`,
		'everyday.enoughWords': (_: { most: number }) =>
			`Ce réseau a déjà envoyé ${_.most}\u00a0mots depuis hier, et c’est le plafond\u00a0: au-delà, on ne les lit plus. Recommencez demain.`,
		'everyday.enoughMessages': (_: { most: number }) =>
			`Vous avez écrit ${_.most}\u00a0messages depuis hier, et c’est le plafond. Recommencez demain.`,
		'everyday.alreadyLeft': () => 'Ce mot est déjà parti\u00a0: il ne peut plus être repris.',
		'everyday.tooLateToEdit': (_: { minutes: number }) =>
			`Un message se corrige pendant ${_.minutes}\u00a0minutes. Vous pouvez encore l’effacer, ou en écrire un autre.`,
		'everyday.settled': () => 'C’est déjà fait.',
	},
	fields: {
		'add-folder name': { 'text.missing': () => 'Donnez un nom au dossier' },
		title: { 'text.missing': () => 'Donnez un titre au document' },
		by: { 'choice.missing': () => 'Choisissez qui ajoute des documents' },
		subject: { 'text.missing': () => 'Dites en quelques mots de quoi il s’agit' },
		'write-word body': { 'text.missing': () => 'Écrivez votre mot' },
		audience: { 'choice.missing': () => 'Choisissez à qui va ce mot' },
		tradeKey: { 'choice.missing': () => 'Choisissez le métier à qui va ce mot' },
		folderId: { 'choice.missing': () => 'Ce dossier n’existe plus\u00a0: choisissez-en un autre' },
		'answer-word body': { 'text.missing': () => 'Écrivez votre réponse' },
		body: { 'text.missing': () => 'Écrivez votre message' },
	},
	issues: {
		'everyday.tooManyFiles': () => 'Joignez cinq fichiers au plus',
	},
}

export type EverydayPhrases = typeof fr
