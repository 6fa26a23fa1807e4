import { elided, plural } from '#phrases'

const n = (count: number, one: string, other: string) =>
	`${count}\u00a0${plural(count, 'fr', { one, other })}`

/** What the pages of a person's own network say in French. */
export const ownFr = {
	tabs: {
		label: 'Vos liens',
		ties: 'Mes liens',
		network: 'Mon réseau en image',
		next: 'Qui rencontrer',
		notes: 'Mes notes',
		rules: 'Mes règles',
	},
	find: 'Un nom, une entreprise',
	findAct: 'Chercher',
	found: (count: number, total: number) => `${count} sur ${total}`,
	noneFound: 'Personne de ce nom',
	noneFoundSentence: 'Essayez le nom de l’entreprise, ou quelques lettres.',
	all: 'Tout revoir',
	previous: 'Page précédente',
	following: 'Page suivante',
	pageOf: (page: number, pages: number) => `Page ${page} sur ${pages}`,
	declareSomeone: 'Dire que je connais quelqu’un',
	iKnow: 'Je connais cette personne',
	backToSearch: 'Choisir quelqu’un d’autre',
	declareLead: 'Cherchez la personne parmi vos réseaux, puis dites d’où vous vous connaissez.',
	noCandidatesAtAll:
		'Personne à ajouter pour l’instant\u00a0: vous avez un lien avec chacun, ou vos réseaux n’ont pas encore d’autres inscrits.',
	care: {
		strongUntil: (day: string) => `Sans nouvelles, ce lien reste fort jusqu’au ${day}.`,
		with: {
			oneToOne: 'Un tête-à-tête en ferait un lien fort.',
			recommendationWon: 'Une recommandation qui aboutit en ferait un lien fort.',
			jobTogether: 'Un chantier ensemble en ferait un lien fort.',
		} as Record<string, string>,
		more: 'Il faudra plusieurs rencontres pour en faire un lien fort.',
		rule: 'Chaque fait renforce le lien, et compte moins en vieillissant. Fort\u00a0: au moins deux faits, et 500 sur 1\u202f000. Vous deux seuls lisez ce calcul.',
		sum: 'Ensemble',
		noSign: 'aucun fait daté',
	},
	network: {
		title: 'Où en est votre réseau\u202f?',
		lead: 'Plus le fil est long, plus les nouvelles sont anciennes. Vous seul voyez cette image.',
		/** The conclusion of the picture, as its name. */
		conclusion: (_: { total: number; strong: number; lost: number; opening: number }) =>
			[
				`${n(_.total, 'lien', 'liens')}, dont ${n(_.strong, 'fort', 'forts')}`,
				_.lost > 0
					? `${n(_.lost, 'personne perdue', 'personnes perdues')} de vue`
					: 'aucune personne perdue de vue',
				_.opening > 0
					? `${n(_.opening, 'lien moins fort ouvre', 'liens moins forts ouvrent')} un métier ou un territoire qui vous manque`
					: 'aucun lien moins fort n’ouvre de métier qui vous manque',
			].join('\u202f; '),
		you: 'Vous',
		months: (months: number) =>
			months === 0
				? 'ce mois-ci'
				: months === 24
					? '2 ans et plus'
					: months === 12
						? '1 an'
						: `${months} mois`,
		shown: (shown: number, total: number) =>
			`L’image montre ${shown} liens sur ${total}\u202f; le tableau les montre tous.`,
		legend: {
			strong: 'lien fort',
			medium: 'lien moyen ou récent',
			lost: 'perdu de vue',
			opens: 'ouvre un métier ou un territoire qui vous manque',
		},
		table: 'Vos liens, un par ligne',
		person: 'Personne',
		tie: 'Lien',
		last: 'Dernières nouvelles',
		never: 'jamais datées',
		opens: 'Ce qu’il ouvre',
		none: 'Votre réseau n’a pas encore de lien',
		noneSentence: 'Dites qui vous connaissez\u00a0: l’image se dessine à mesure.',
		lost: 'Perdus de vue',
		lostLead: (months: number) =>
			`Rien ne s’est passé entre vous depuis plus de ${months} mois. Un appel suffit souvent.`,
		lostNone: 'Vous n’avez perdu personne de vue.',
		lastNews: (day: string) => `dernières nouvelles le ${day}`,
		openers: 'Ce qu’ouvrent vos liens moins forts',
		openersLead:
			'Des métiers et des territoires où aucun de vos liens forts ne vous mène. Ce sont souvent eux qui apportent le plus.',
		ceiling: (_: { active: number; ceiling: number }) =>
			`Vous entretenez ${_.active} liens. Au-delà de ${_.ceiling}, personne n’y arrive vraiment\u00a0: choisissez ceux qui comptent, les autres resteront là.`,
		underCeiling: (_: { active: number; ceiling: number }) =>
			`${n(_.active, 'lien vivant', 'liens vivants')}, sur les ${_.ceiling} que l’on peut entretenir.`,
	},
	next: {
		title: 'Qui rencontrer ensuite\u202f?',
		lead: 'Des personnes de vos réseaux que vous n’avez pas encore rencontrées, et pourquoi elles.',
		none: 'Personne à proposer pour l’instant',
		noneSentence:
			'Vous avez rencontré tous ceux qui pourraient compléter votre réseau, ou leurs entreprises n’ont pas dit leur métier.',
		reasons: {
			opensTrade: (label: string) => `Métier où vous ne connaissez personne\u00a0: ${label}`,
			opensTerritory: (label: string) =>
				`Territoire où vous ne connaissez personne\u00a0: ${label}`,
			sameCustomers: (customers: string) =>
				`Mêmes clients que vous, autre métier\u00a0: ${customers}`,
			near: (km: number) => (km < 1 ? 'Dans votre commune' : `À ${km}\u00a0km de chez vous`),
			otherTrade: 'Un autre métier que le vôtre',
		},
		points: 'Pourquoi ce rang',
		pointsRule:
			'Un métier qui vous manque vaut 30, un territoire 20, les mêmes clients 20, la proximité jusqu’à 20, un autre métier 10. Les concurrents ne sont pas proposés.',
		total: 'Somme',
		write: (given: string) => `Écrire à ${given}`,
		see: 'Voir la fiche',
		mailSubject: (me: string) => `Faire connaissance\u202f? ${me}`,
		mailBody: (given: string, me: string, networks: string) =>
			`Bonjour ${given},\n\nNous sommes tous deux de ${networks}, et nous ne nous sommes pas encore rencontrés. Un café la semaine prochaine\u202f?\n\n${me}`,
		alreadyKnow: 'Nous nous connaissons déjà',
		aside: 'Ne plus proposer',
		asideDone: 'C’est noté\u00a0: cette personne ne vous est plus proposée.',
		asideList: (count: number) =>
			plural(count, 'fr', {
				one: 'Une personne que vous avez écartée',
				other: `${count} personnes que vous avez écartées`,
			}),
		again: 'Proposer à nouveau',
	},
	notes: {
		title: 'Qui connaissez-vous hors de Maillage\u202f?',
		lead: 'Une note pour vous seul sur une personne qui n’est pas inscrite ici. Aucun chemin ne passe par elle.',
		none: 'Aucune note',
		noneSentence:
			'Notez d’où vous connaissez quelqu’un, pour vous en souvenir le jour où un besoin l’appelle.',
		mine: 'Vos notes',
		write: 'Noter quelqu’un',
		change: 'Corriger cette note',
		name: 'Son nom',
		firm: 'Son entreprise',
		sinceYear: 'Depuis quelle année',
		words: 'D’où vous vous connaissez',
		wordsHint: 'Rien d’intime\u00a0: cette personne a le droit de lire ces mots.',
		act: 'Noter',
		save: 'Enregistrer',
		since: (year: number) => `depuis ${year}`,
		until: (day: string) => `s’efface le ${day}`,
		months: (months: number) =>
			`Chaque note s’efface ${months} mois après avoir été écrite, ou plus tôt si la personne s’y oppose.`,
		inform: 'Informer cette personne',
		informBefore: (day: string) =>
			`À informer avant le ${day}\u00a0: la loi donne un mois pour dire à quelqu’un ce qu’on note sur lui.`,
		informLate: 'Cette personne aurait dû être informée\u00a0: faites-le, ou effacez la note.',
		informed: (day: string) => `informée le ${day}`,
		link: 'Le lien à lui donner',
		linkHint:
			'Copiez ce lien dans votre message\u00a0: il montre à cette personne ce que vous avez noté, et lui permet de le faire effacer. Il ne sera plus affiché.',
		erase: 'Effacer',
		edit: 'Corriger',
		written: 'La note est écrite.',
		erased: 'La note est effacée.',
		page: {
			title: (author: string) => `Ce ${elided('que', author)} a noté sur vous`,
			lead: (author: string) =>
				`${author} est la seule personne à lire cette note. Elle ne sert à aucune recherche et n’est transmise à personne.`,
			name: 'Nom',
			firm: 'Entreprise',
			since: 'Connaissance depuis',
			words: 'Origine',
			notedOn: 'Notée le',
			until: 'Effacée au plus tard le',
			object: 'Je m’y oppose\u00a0: effacer cette note',
			objectHint: (author: string) => `La note disparaît aussitôt, et ${author} en est informé.`,
			keep: 'Si cela vous convient, vous n’avez rien à faire.',
			erasedTitle: 'Cette note n’existe plus',
			erasedSentence: 'Plus rien n’est noté sur vous par ce lien.',
			policy: 'Ce que nous gardons',
		},
	},
	rules: {
		title: 'Quelles sont vos règles\u202f?',
		lead: 'Elles ne regardent que vous, et prennent effet aussitôt.',
		effects: 'Ce que fait chaque règle',
		pauseTerm: 'La pause',
		pauseEffect:
			'Aucun chemin ne passe plus par vous. Les demandes qui attendaient votre réponse partent par un autre chemin, sans que personne sache pourquoi. On peut encore demander à vous rencontrer, vous. Jusqu’à une date, elle vaut aussi absence\u00a0: nos rappels attendent.',
		capTerm: 'Le plafond',
		capEffect:
			'Une fois atteint, plus rien ne vous est demandé comme intermédiaire jusqu’au mois suivant. Zéro vaut une pause.',
		blockTerm: 'Une personne écartée',
		blockEffect:
			'Aucune mise en relation ne passe entre vous deux, dans un sens ni dans l’autre. Cette personne n’en sait rien.',
		tieTerm: 'Un lien retiré',
		tieEffect: 'Il ne sert plus à aucun chemin. Ce qui s’est passé entre vous reste, daté.',
		nobodyBlocked: 'Vous n’avez écarté personne.',
		blockedSince: (day: string) => `depuis le ${day}`,
	},
	letters: {
		noteEnds: {
			subject: (_: { day: string }) => `Une de vos notes s’efface le ${_.day}`,
			text: 'Elle aura vécu ses douze mois. Si cette personne compte pour votre réseau, invitez-la\u00a0: un lien vaut mieux qu’une note.',
			act: 'Voir mes notes',
			why: 'Vous recevez ce message parce que vous avez écrit cette note.',
		},
		noteErased: {
			subject: 'Une de vos notes a été effacée',
			text: 'La personne dont elle parlait s’y est opposée, comme elle en a le droit. N’écrivez pas de nouvelle note sur elle.',
		},
	},
}

export type OwnPhrases = typeof ownFr
