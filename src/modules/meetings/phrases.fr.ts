import {
	elided,
	formatClock,
	formatDay,
	formatDayOfWeek,
	formatInstant,
	formatMoney,
	formatNumber,
	formatWeekday,
	plural,
} from '#phrases'
import type { MeetingKind } from './kinds.ts'
import type { MeetingFacts } from './letter-facts.ts'
import type { Rhythm } from './series-dates.ts'
import type { Answer, MeetingAudience, MeetingMode, MeetingState } from './states.ts'

type Day = Temporal.PlainDate
const n = (count: number) => formatNumber(count, 'fr')
const s = '\u00a0'
const quoted = (text: string) => `«${s}${text}${s}»`
const when = (_: { heldOn: Day; heldHour: string }) =>
	`${formatWeekday(_.heldOn, 'fr')}, ${formatClock(_.heldHour, 'fr')}`
const people = (count: number) =>
	plural(count, 'fr', { one: 'une personne', other: `${n(count)}${s}personnes` })

/** What the letters of a meeting need besides what is said of it. */
export type Linked = MeetingFacts & { url: string; rulesUrl?: string }
export type ChangeFacts = Linked & {
	wasAt: Temporal.Instant
	reason: string | null
	isCancelled: boolean
	isAsked: boolean
}

/** Where, how much, until when: the lines of every letter. */
function lines(_: MeetingFacts): string[] {
	return [
		[formatDay(_.heldOn, 'fr'), formatClock(_.heldHour, 'fr'), _.place].filter(Boolean).join(', '),
		_.videoUrl && `À distance${s}: ${_.videoUrl}`,
		_.hostFirm && `Reçus par ${_.hostFirm}.`,
		_.details,
		_.priceCents ? `Participation${s}: ${formatMoney(_.priceCents, _.currency, 'fr')}.` : null,
		_.closesOn && `Inscriptions jusqu’au ${formatWeekday(_.closesOn, 'fr')} inclus.`,
	].filter((line): line is string => Boolean(line))
}

const choices = (_: { url: string; mode: MeetingMode }) => [
	_.mode === 'video'
		? { label: 'Je viens à distance', url: `${_.url}?reponse=distance`, kind: 'primary' as const }
		: { label: 'Je viens', url: `${_.url}?reponse=viens`, kind: 'primary' as const },
	{ label: 'Je ne peux pas', url: `${_.url}?reponse=excuse`, kind: 'secondary' as const },
]
const rules = (_: { rulesUrl?: string }) =>
	_.rulesUrl ? [{ label: 'Choisir ce que je reçois', url: _.rulesUrl }] : []
const touch = 'Un lien ne répond jamais tout seul\u00a0: la page qu’il ouvre vous laisse confirmer.'
const told: Record<Answer, string> = {
	comes: 'Vous avez dit que vous venez.',
	remote: 'Vous avez dit que vous venez à distance.',
	excused: 'Votre absence est notée.',
	substitute: 'Quelqu’un vous remplace.',
}

/** Meetings, in French: the reference. */
export const fr = {
	kinds: {
		breakfast: 'Petit déjeuner',
		plenary: 'Plénière',
		visit: 'Visite d’entreprise',
		workshop: 'Atelier',
		committee: 'Commission',
		general: 'Assemblée générale',
		peer_help: 'Entraide entre pairs',
		social: 'Moment convivial',
	} satisfies Record<MeetingKind, string>,
	modes: {
		in_person: 'Sur place',
		video: 'À distance',
		hybrid: 'Sur place et à distance',
	} satisfies Record<MeetingMode, string>,
	states: {
		planned: 'Prévue',
		announced: 'Annoncée',
		under_way: 'En ce moment',
		held: 'Passée',
		cancelled: 'Annulée',
		removed: 'Mise de côté',
	} satisfies Record<MeetingState, string>,
	audiences: {
		everyone: 'Tous les membres',
		board: 'Le bureau',
		chosen: 'Les membres choisis',
	} satisfies Record<MeetingAudience, string>,
	rhythms: {
		once: 'Une seule fois',
		weekly: 'Chaque semaine',
		fortnightly: 'Une semaine sur deux',
		monthly: 'Chaque mois, au même rang (le 2e mardi)',
		monthly_last: 'Chaque mois, le dernier (le dernier vendredi)',
	} satisfies Record<Rhythm | 'once', string>,
	when,
	hour: (heldHour: string) => formatClock(heldHour, 'fr'),
	minutes: (count: number) => `${n(count)}${s}min`,
	agenda: {
		title: 'Agenda',
		lead: 'Les réunions de vos réseaux, et ce que vous avez répondu.',
		all: 'Tous mes réseaux',
		networks: 'Réseaux',
		ahead: 'À venir',
		behind: 'Passées',
		none: 'Aucune réunion à venir',
		noneMember:
			'Quand un réseau en prévoira une, elle paraîtra ici et un courriel vous l’annoncera.',
		noneRunner: 'Prévoyez la première\u00a0: les membres la verront ici et recevront une annonce.',
		nowhere: 'Vous ne lisez aucun réseau pour l’instant',
		nowhereText:
			'Les réunions d’un réseau se lisent entre membres. Demandez une invitation à la personne qui l’anime.',
		plan: (_: { network: string }) => `Organiser les réunions ${elided('de', _.network)}`,
		coming: (_: { coming: number; capacity: number | null }) =>
			_.capacity === null
				? plural(_.coming, 'fr', { one: 'une personne vient', other: `${n(_.coming)}${s}viennent` })
				: `${n(_.coming)} sur ${n(_.capacity)}${s}places`,
		speech: (_: { title: string; minutes: number }) =>
			`Vous intervenez${s}: ${_.title}, ${n(_.minutes)}${s}min.`,
		answer: 'Répondre',
		change: 'Changer',
		visit: 'Sur invitation',
		minutes: 'Compte rendu',
		toSubscribe: 'Avoir ces dates dans mon calendrier',
	},
	answers: {
		comes: 'Vous venez',
		remote: 'À distance',
		excused: 'Absence excusée',
		substitute: 'Quelqu’un vous remplace',
	} satisfies Record<Answer, string>,
	waiting: 'En attente d’une place',
	toAnswer: 'Venez-vous\u202f?',
	sheet: {
		inNetwork: (_: { network: string }) => _.network,
		where: 'Où',
		whenAndWhere: 'Quand et où',
		at: 'Quand',
		lasts: (_: { until: string; minutes: number }) => `jusqu’à ${_.until} (${n(_.minutes)}${s}min)`,
		join: 'Rejoindre à distance',
		host: 'Chez',
		price: 'Participation',
		closes: 'Inscriptions',
		closesOn: (_: { day: Day }) => `jusqu’au ${formatWeekday(_.day, 'fr')} inclus`,
		closed: 'Closes',
		places: 'Places',
		left: (_: { left: number; capacity: number }) =>
			_.left === 0
				? `Complet (${n(_.capacity)})\u00a0: une liste d’attente est ouverte`
				: `${plural(_.left, 'fr', { one: 'une libre', other: `${n(_.left)} libres` })} sur ${n(_.capacity)}`,
		for: 'Pour',
		details: 'À savoir',
		answer: 'Venez-vous\u202f?',
		answerFor: (_: { firm: string }) => `Pour ${_.firm}`,
		options: {
			comes: 'Je viens',
			remote: 'Je viens à distance',
			excused: 'Je ne peux pas venir',
			substitute: 'Quelqu’un me remplace',
		} satisfies Record<Answer, string>,
		who: 'Qui vient',
		substitute: 'Nom de la personne qui vous remplace',
		substituteHint: 'Si c’est elle qui vient. Votre entreprise compte alors comme présente.',
		meal: 'Repas',
		noMeal: 'À choisir si vous venez sur place',
		keptPeople:
			'Votre entreprise garde ses personnes pour elle\u00a0: le nom de qui vient sera pourtant lu du réseau, pour cette réunion.',
		save: 'Répondre',
		change: 'Changer ma réponse',
		saved: 'C’est noté. Vous pouvez changer d’avis jusqu’à la réunion.',
		savedWaits: (_: { rank: number }) =>
			_.rank === 1
				? 'C’est complet. Vous êtes en tête de la liste d’attente\u00a0: si une place se libère, elle est à vous et un courriel vous le dit.'
				: `C’est complet. Vous êtes au rang ${n(_.rank)} de la liste d’attente\u00a0: un courriel vous dira si une place se libère.`,
		notAsked:
			'Cette réunion n’est pas pour un siège que vous occupez. Vous la voyez parce que vous lisez ce réseau.',
		agenda: 'Ordre du jour',
		noAgenda: 'L’ordre du jour n’est pas encore écrit.',
		total: (_: { minutes: number; until: string }) => `${n(_.minutes)}${s}min, jusqu’à ${_.until}`,
		coming: 'Qui vient',
		comingCount: (count: number) => people(count),
		nobody: 'Personne n’a encore répondu. Soyez la première réponse.',
		waits: 'En attente',
		guest: 'Sur invitation',
		remote: 'À distance',
		replaced: (_: { name: string | null; firm: string | null }) =>
			`pour ${[_.name, _.firm].filter(Boolean).join(', ')}`,
		away: 'en congé ce jour-là',
		documents: 'Documents',
		addDocument: 'Ajouter un document',
		document: 'Document du réseau',
		attach: 'Le mettre avec cette réunion',
		detach: (_: { title: string }) => `Retirer ${_.title}`,
		upload: 'Ou un fichier',
		guests: 'Vos invités',
		allGuests: 'Invités',
		invite: 'Inviter quelqu’un',
		inviteLead:
			'Une personne qui n’est pas du réseau. Elle répond par un lien, sans créer de compte.',
		noGuests: 'Personne pour l’instant.',
		invitedBy: (_: { name: string }) => `de la part ${elided('de', _.name)}`,
		visits: (_: { came: number }) =>
			_.came === 0
				? 'première visite'
				: plural(_.came, 'fr', { one: 'une visite déjà', other: `${n(_.came)}${s}visites déjà` }),
		noAnswer: 'Sans réponse',
		remove: 'Retirer de la liste',
		bringBack: 'Remettre sur la liste',
		removed: 'Hors de la liste',
		share: 'Lien à lui transmettre',
		cancelledBecause: (_: { reason: string | null }) =>
			`Cette réunion est annulée${_.reason ? `\u00a0: ${_.reason}` : '.'}`,
		movedFrom: (_: { was: string }) => `Cette réunion a été déplacée. Elle était prévue ${_.was}.`,
		run: 'Tenir la réunion',
		signedIn: 'Voir toute la page',
		calendar: 'L’ajouter à mon calendrier',
	},
	guest: {
		after: 'Après la visite, et ensuite\u202f?',
		apply: 'Je souhaite rejoindre le réseau',
		applied: 'Votre souhait est noté. La personne qui anime vous répond.',
		wants: 'Souhaite rejoindre le réseau',
		welcome: 'Lui offrir un siège',
		welcomed: 'Un siège lui est offert',
		title: (_: { givenName: string }) => `${_.givenName}, venez-vous\u202f?`,
		lead: (_: { host: string; network: string }) =>
			`${_.host} vous invite à une réunion de ${quoted(_.network)}.`,
		visits: (_: { came: number; most: number | null }) =>
			_.came === 0
				? 'Ce sera votre première visite.'
				: _.most
					? `${plural(_.came, 'fr', { one: 'Une visite', other: `${n(_.came)}${s}visites` })} déjà, sur les ${n(_.most)} qui précèdent une candidature.`
					: `${plural(_.came, 'fr', { one: 'Une visite', other: `${n(_.came)}${s}visites` })} déjà.`,
		options: { comes: 'Je viens', remote: 'Je viens à distance', excused: 'Je ne peux pas venir' },
		saved: 'Merci, votre réponse est notée. Vous pouvez la changer par ce même lien.',
		waits: 'C’est complet pour l’instant. Vous êtes sur la liste d’attente.',
		expired: 'Cette invitation est passée',
		expiredText:
			'La réunion a eu lieu. Demandez à la personne qui vous a invité quand est la prochaine.',
		unknown: 'Ce lien ne mène à aucune invitation',
		unknownText:
			'Il a peut-être été coupé en chemin. Demandez-en un autre à la personne qui vous invite.',
		withdrawn: 'Cette invitation n’est plus ouverte',
		withdrawnText:
			'La personne qui vous a invité l’a retirée, ou la réunion n’a plus lieu. Écrivez-lui.',
		privacy: (_: { network: string }) =>
			`${_.network} garde votre nom et votre adresse pour vos visites. Rien d’autre ; les autres membres ne voient pas votre adresse.`,
	},
	invite: {
		title: 'Qui invitez-vous\u202f?',
		lead: (_: { when: string }) => `Pour la réunion du ${_.when}.`,
		givenName: 'Prénom',
		familyName: 'Nom',
		firmName: 'Entreprise',
		trade: 'Métier',
		email: 'Adresse de courriel',
		emailHint:
			'Elle reçoit l’invitation et répond par un lien. Laissez vide pour lui transmettre le lien vous-même.',
		message: 'Un mot pour cette personne',
		send: 'Inviter cette personne',
		sent: (_: { name: string }) => `${_.name} est sur la liste des invités.`,
		link: 'Lien à transmettre',
		linkHint:
			'À copier dans un message, ou à montrer. Il ouvre l’invitation de cette personne seule.',
		answer: (_: { name: string }) => `Noter la réponse ${elided('de', _.name)}`,
		note: 'Noter',
	},
	run: {
		title: 'Réunions',
		lead: 'Prévoir, annoncer, tenir, garder la trace.',
		plan: 'Prévoir une réunion',
		ahead: 'À venir',
		later: (_: { count: number }) =>
			plural(_.count, 'fr', {
				one: 'Une date plus lointaine',
				other: `${n(_.count)}${s}dates plus lointaines`,
			}),
		behind: 'Passées',
		removed: 'Mises de côté',
		noneAhead: 'Aucune réunion prévue',
		noneAheadText:
			'Une réunion seule, ou une série pour l’année\u00a0: les membres sont prévenus une semaine avant chacune.',
		noneBehind: 'Aucune réunion tenue pour l’instant.',
		bringBack: 'Remettre',
		setAside: (_: { day: Day }) => `prévue le ${formatDay(_.day, 'fr')}`,
		sheetFrozen: 'Feuille figée',
		sheetSigned: 'Feuille signée',
		sheetToSign: 'Feuille à signer',
		room: 'Salle de visioconférence',
		roomHint: 'Si votre réseau a la sienne. Chaque réunion à distance y aura un lien tout prêt.',
		roomField: 'Adresse de départ',
		roomSave: 'Garder cette adresse',
		toolsTitle: (_: { title: string }) => _.title,
		tools: {
			checkIn: 'Qui est là\u202f?',
			checkInText: 'Toucher les noms, montrer le code à l’entrée.',
			agenda: 'Écrire l’ordre du jour',
			agendaText: 'Les points, qui parle, combien de temps.',
			minutes: 'Compte rendu et actions',
			minutesText: 'Ce qui a été dit, qui fait quoi et pour quand.',
			guests: 'Invités',
			guestsText: 'Inviter, noter une réponse, transmettre un lien.',
			edit: 'Changer ce qui est dit de la réunion',
			editText: 'Lieu, lien, places, repas, à qui elle s’adresse.',
			move: 'Déplacer',
			moveText: 'Un autre jour ou une autre heure, cette fois ou pour toute la suite.',
			cancel: 'Annuler',
			cancelText: 'Chacun est prévenu, avec la raison.',
			restore: 'Rétablir la réunion',
			remove: 'Mettre de côté',
			removeText:
				'Créée par erreur\u202f? Elle disparaît de l’agenda\u202f; vous pourrez la remettre.',
			asMember: 'La voir comme un membre',
			papers: 'Imprimer',
		},
		answers: 'Réponses',
		answerGroups: {
			comes: 'Viennent',
			remote: 'Viennent à distance',
			substitute: 'Se font remplacer',
			none: 'N’ont pas répondu',
			excused: 'Ne viennent pas',
		},
		answerGroup: (_: { label: string; count: number }) => `${_.label}\u00a0: ${n(_.count)}`,
		replacedBy: (_: { name: string }) => `remplacement par ${_.name}`,
		answered: (_: { name: string | null; firm: string }) =>
			[_.name, _.firm].filter(Boolean).join(', '),
		headCount: (_: { heads: number; remote: number; waits: number }) =>
			[
				`${n(_.heads)} sur place`,
				_.remote > 0 && `${n(_.remote)} à distance`,
				_.waits > 0 && `${n(_.waits)} en attente`,
			]
				.filter(Boolean)
				.join(', '),
		meals: 'Repas',
		mealCount: (_: { meal: string; heads: number }) => `${_.meal}\u00a0: ${n(_.heads)}`,
		itsAnswer: 'Sa réponse',
		standIn: 'Nom de la personne qui remplace',
		/** What somebody else answered. */
		says: {
			comes: 'Vient',
			remote: 'Vient à distance',
			excused: 'Ne vient pas',
			substitute: 'Se fait remplacer',
		} satisfies Record<Answer, string>,
		noteAnswer: 'Noter une réponse donnée de vive voix',
		seat: 'De qui',
		toldSoon: (_: { minutes: number }) =>
			`Les membres seront prévenus dans ${n(_.minutes)}${s}minutes. D’ici là, vous pouvez revenir en arrière sans que personne le sache.`,
		told: 'Les membres ont été prévenus.',
		announcedOn: (_: { at: string }) => `Annoncée aux membres le ${_.at}.`,
		willAnnounce: (_: { day: Day }) =>
			`Sera annoncée aux membres le ${formatWeekday(_.day, 'fr')}.`,
	},
	form: {
		newTitle: 'Quelle réunion prévoyez-vous\u202f?',
		newLead: (_: { network: string }) =>
			`Pour ${quoted(_.network)}. Les heures sont celles du réseau.`,
		editTitle: 'Que faut-il changer\u202f?',
		kind: 'Genre',
		title: 'Titre',
		titlePlaceholder: 'Petit déjeuner du Cercle',
		details: 'À savoir',
		detailsHint: 'Le thème, comment venir, ce qu’il faut apporter.',
		heldOn: 'Jour',
		heldOnHint: 'jj/mm/aaaa. Pour une série, le premier.',
		heldHour: 'Heure',
		heldHourHint: '7 h 30, 19h, 18:15',
		minutes: 'Durée',
		minutesUnit: 'min',
		mode: 'Comment',
		place: 'Lieu',
		placeHint: 'Facultatif pour une réunion à distance.',
		videoUrl: 'Lien de visioconférence',
		videoHint: 'N’importe quel lien.',
		videoReady: 'Laissez vide\u00a0: votre salle en fera un.',
		host: 'Qui reçoit',
		nobody: 'Personne en particulier',
		rhythm: 'Revient',
		endsOn: 'Jusqu’au',
		endsOnHint: 'Laissez vide pour une série sans fin\u00a0: l’année à venir est toujours prête.',
		skipsHolidays: 'Sauter les jours fériés',
		audience: 'Pour qui',
		invitees: 'Membres choisis',
		capacity: 'Nombre de places',
		capacityHint: 'Au-delà, une liste d’attente s’ouvre d’elle-même.',
		price: 'Participation par personne',
		priceHint: 'Notée et rappelée\u202f; rien n’est encaissé ici.',
		meals: 'Repas au choix',
		mealsHint: 'Un par ligne. Chacun choisit en s’inscrivant.',
		closes: 'Clore les inscriptions',
		closesHint: 'Combien de jours avant\u00a0: 2 pour prévenir le restaurant l’avant-veille.',
		closesUnit: 'jours avant',
		takesGuests: 'Les membres peuvent inviter quelqu’un',
		more: 'Places, repas, invités',
		scope: 'Changer',
		scopes: {
			once: 'Cette réunion seulement',
			following: 'Celle-ci et toutes les suivantes',
		},
		following: (_: { count: number }) =>
			plural(_.count, 'fr', {
				one: 'une autre date suit',
				other: `${n(_.count)}${s}dates suivent`,
			}),
		create: 'Prévoir cette réunion',
		save: 'Enregistrer',
		created: (_: { dates: number }) =>
			plural(_.dates, 'fr', {
				one: 'La réunion est prévue.',
				other: `${n(_.dates)}${s}dates sont prévues.`,
			}),
		saved: 'C’est enregistré.',
		yes: 'Oui',
	},
	move: {
		title: 'À quand la déplacer\u202f?',
		lead: (_: { when: string; answered: number }) =>
			`Prévue ${_.when}. ${_.answered === 0 ? 'Personne n’a encore répondu.' : `${plural(_.answered, 'fr', { one: 'Une personne a répondu', other: `${n(_.answered)}${s}personnes ont répondu` })}\u00a0: chacune sera prévenue.`}`,
		scopes: { once: 'Déplacer cette fois', following: 'Déplacer toute la suite' },
		asksAgain: 'Et les réponses déjà données',
		keep: 'Les garder',
		askAgain: 'Les redemander à chacun',
		reason: 'Pourquoi',
		move: 'Déplacer la réunion',
	},
	cancel: {
		title: (_: { title: string }) => `Annuler ${quoted(_.title)}\u202f?`,
		lead: (_: { when: string; answered: number }) =>
			`Prévue ${_.when}. ${_.answered === 0 ? 'Personne n’a encore répondu.' : plural(_.answered, 'fr', { one: 'Une personne a répondu\u00a0: elle sera prévenue.', other: `${n(_.answered)}${s}personnes ont répondu\u00a0: elles seront prévenues.` })}`,
		reason: 'Pourquoi',
		reasonHint: 'Cette phrase est envoyée à chacun.',
		cancel: 'Annuler la réunion',
	},
	points: {
		title: 'De quoi parlerez-vous\u202f?',
		lead: 'Un point par ligne, dans l’ordre. Une ligne vide est laissée de côté.',
		point: 'Point',
		minutes: 'Minutes',
		speaker: 'Qui parle',
		nobody: 'Tout le monde',
		other: 'Ou une autre personne',
		spoken: 'Minutes passées',
		more: 'D’autres points',
		nth: (i: number) => `Point ${n(i)}`,
		start: (_: { day: Day }) => `Partir de l’ordre du jour du ${formatDay(_.day, 'fr')}`,
		template: 'Partir d’un ordre du jour type',
		save: 'Garder cet ordre du jour',
		total: (_: { minutes: number; planned: number }) =>
			_.minutes > _.planned
				? `${n(_.minutes)}${s}min prévues pour une réunion de ${n(_.planned)}${s}min\u00a0: c’est ${n(_.minutes - _.planned)} de trop.`
				: `${n(_.minutes)}${s}min sur ${n(_.planned)}.`,
		/** The usual order of a breakfast, to start from. */
		usual: [
			['Accueil et réseautage libre', 15],
			['Ouverture et nouveaux membres', 5],
			['Une minute pour apprendre', 5],
			['Tour de table, une minute chacun', 20],
			['Présentation des invités', 5],
			['Présentation longue d’un membre', 10],
			['Recommandations et remerciements', 10],
			['Demandes et appels à compétences', 10],
			['Annonces, prochaine réunion, clôture', 5],
			['Retour à chaud avec les invités', 5],
		] as readonly (readonly [string, number])[],
	},
	papers: {
		title: 'Imprimer',
		names: {
			sheet: 'Feuille à signer',
			list: 'Liste des présents attendus',
			badges: 'Badges',
			faces: 'Trombinoscope',
		},
		titles: {
			sheet: (_: { title: string }) => `Feuille de présence\u00a0: ${_.title}`,
			list: (_: { title: string }) => `Liste\u00a0: ${_.title}`,
			badges: (_: { title: string }) => `Badges\u00a0: ${_.title}`,
			faces: (_: { title: string }) => `Qui est qui\u00a0: ${_.title}`,
		},
		sheetHeads: ['Nom', 'Entreprise', 'Arrivée', 'Signature'],
		listHeads: ['Nom', 'Entreprise', 'Métier'],
		signature: 'Signature de la personne qui anime',
	},
	feeds: {
		title: 'Vos réunions dans votre calendrier',
		lead: 'Une adresse secrète à donner à votre téléphone ou à votre ordinateur : il y lit vos réunions et leurs changements, sans nom de personne.',
		all: 'Toutes mes réunions',
		make: 'Faire une adresse',
		address: 'L’adresse à copier',
		once: 'Elle n’est montrée qu’une fois. Qui la possède voit vos réunions\u00a0: reprenez-la ici si elle s’est perdue.',
		inUse: 'Adresses en service',
		revoke: 'La reprendre',
		made: (_: { at: string }) => `faite le ${_.at}`,
	},
	leave: {
		title: 'Quand serez-vous loin\u202f?',
		lead: 'D’ici votre retour, aucun rappel ne vous parvient. Les membres qui vous cherchent voient jusqu’à quand.',
		startsOn: 'Du',
		endsOn: 'Au',
		hint: 'jj/mm/aaaa, ce jour compris.',
		save: 'Noter mon absence',
		current: 'Vos absences',
		from: (_: { startsOn: Day; endsOn: Day }) =>
			`du ${formatWeekday(_.startsOn, 'fr')} au ${formatWeekday(_.endsOn, 'fr')}`,
		end: 'Retirer',
		link: 'Noter une absence',
	},
	instant: (at: Temporal.Instant, timeZone: string) => formatInstant(at, timeZone, 'fr'),
	letters: {
		invitation: (_: Linked & { answer: Answer | null }) => ({
			subject: `${_.title}, ${when(_)}`,
			preheader: _.place ?? _.network,
			title: `${_.title}, ${when(_)}`,
			paragraphs: [...lines(_), ...(_.answer ? [told[_.answer]] : [])],
			actions: choices(_),
			afterwards: [
				`Quelqu’un d’autre peut venir à votre place\u00a0: dites son nom en répondant. ${touch}`,
			],
			why: `Vous recevez ce message parce que vous êtes membre de ${quoted(_.network)}.`,
			links: rules(_),
		}),
		reminder: (_: Linked & { answer: Answer | null }) => ({
			subject: _.answer ? `Demain\u00a0: ${_.title}` : `Venez-vous\u202f? ${_.title}, ${when(_)}`,
			preheader: _.place ?? _.network,
			title: _.answer
				? `${_.title}, ${when(_)}`
				: `Venez-vous ${formatDayOfWeek(_.heldOn.dayOfWeek, 'fr')}\u202f?`,
			paragraphs: [...lines(_), ...(_.answer ? [told[_.answer]] : [])],
			actions: choices(_),
			afterwards: [touch],
			why: `Vous recevez ce message parce que vous êtes membre de ${quoted(_.network)}.`,
			links: rules(_),
		}),
		changed: (_: ChangeFacts) => ({
			subject: _.isCancelled
				? `Annulée\u00a0: ${_.title}`
				: `Changement\u00a0: ${_.title}, ${when(_)}`,
			preheader: _.reason ?? _.network,
			title: _.isCancelled ? `${_.title} est annulée` : `${_.title}, ${when(_)}`,
			paragraphs: [
				_.isCancelled
					? `Elle était prévue le ${formatInstant(_.wasAt, _.timeZone, 'fr')}.`
					: `Auparavant\u00a0: ${formatInstant(_.wasAt, _.timeZone, 'fr')}.`,
				...(_.reason ? [_.reason] : []),
				...(_.isCancelled ? [] : lines(_)),
			],
			actions: _.isCancelled
				? []
				: _.isAsked
					? choices(_)
					: [{ label: 'Voir, ou changer ma réponse', url: _.url, kind: 'secondary' as const }],
			afterwards: _.isCancelled
				? ['Vous n’avez rien à faire.']
				: [_.isAsked ? touch : 'Votre réponse est gardée.'],
			why: `Vous recevez ce message parce que vous étiez de cette réunion de ${quoted(_.network)}.`,
			links: rules(_),
		}),
		seat: (_: Linked) => ({
			subject: `Une place s’est libérée\u00a0: ${_.title}, ${when(_)}`,
			preheader: 'Elle est à vous.',
			title: 'Une place s’est libérée, elle est à vous',
			paragraphs: lines(_),
			actions: [{ label: 'Voir, ou laisser ma place', url: _.url, kind: 'secondary' as const }],
			afterwards: ['Si vous ne pouvez plus venir, dites-le\u00a0: la suivante attend.'],
			why: 'Vous recevez ce message parce que vous étiez sur la liste d’attente.',
		}),
		guest: (_: Linked & { host: string; message: string | null }) => ({
			subject: `${_.host} vous invite\u00a0: ${_.title}, ${when(_)}`,
			preheader: _.network,
			title: `${_.host} vous invite à une réunion de ${quoted(_.network)}`,
			...(_.message && { quote: { text: _.message, by: _.host } }),
			paragraphs: lines(_),
			actions: choices(_),
			afterwards: [`Vous répondez sans créer de compte. ${touch}`],
			why: `Vous recevez ce message parce ${elided('que', _.host)} a donné votre adresse pour cette invitation. Elle ne sert qu’à cela.`,
		}),
		visit: (_: Linked & { host: string; came: number; most: number | null }) => ({
			subject: `Merci de votre visite\u00a0: ${_.network}`,
			preheader: _.title,
			title: `Merci de votre visite à ${quoted(_.network)}`,
			paragraphs: [
				_.most
					? `${plural(_.came, 'fr', { one: 'C’est une visite', other: `Ce sont ${n(_.came)}${s}visites` })} sur les ${n(_.most)} qui précèdent une candidature.`
					: `${_.host} et les membres ont été heureux de vous recevoir.`,
			],
			actions: [{ label: 'Rejoindre, ou dire non', url: _.url, kind: 'primary' as const }],
			afterwards: ['Rien ne presse, et rien ne vous engage.'],
			why: `Vous recevez ce message parce ${elided('que', _.host)} est votre hôte à cette réunion.`,
		}),
		headCount: (_: Linked & { counts: { meal: string | null; heads: number }[] }) => {
			const heads = _.counts.reduce((sum, one) => sum + one.heads, 0)
			return {
				subject: `${people(heads)} à table\u00a0: ${_.title}, ${when(_)}`,
				preheader: 'Les inscriptions sont closes.',
				title: `Les inscriptions sont closes\u00a0: ${people(heads)}`,
				paragraphs: [
					[_.place, when(_)].filter(Boolean).join(', '),
					..._.counts
						.filter(({ meal }) => meal)
						.map(({ meal, heads }) => `${meal}\u00a0: ${n(heads)}`),
				],
				actions: [{ label: 'Voir la liste', url: _.url, kind: 'primary' as const }],
				afterwards: ['Un membre peut encore s’excuser\u202f; vous seul pouvez ajouter quelqu’un.'],
				why: `Vous recevez ce message parce que vous animez ${quoted(_.network)}.`,
			}
		},
	},
	home: {
		kind: 'Réunion',
		answer: (_: { title: string; heldOn: Day }) =>
			`Venez-vous\u202f? ${_.title}, ${formatWeekday(_.heldOn, 'fr')}`,
	},
	refusals: {
		'meetings.onlyRunners': () =>
			'Organiser les réunions revient à l’animation ou à la présidence du réseau.',
		'meetings.notYourSeat': () => 'Vous ne répondez que pour un siège que vous occupez.',
		'meetings.noGuests': () =>
			'Cette réunion n’est pas ouverte aux invités. Parlez-en à la personne qui l’anime.',
		'meetings.notYourGuest': () =>
			'Cette personne a été invitée par quelqu’un d’autre\u00a0: c’est à lui de garder sa place.',
		'meetings.guestIsMember': (_: { name: string; firm: string }) =>
			`${_.name} est déjà membre, avec ${_.firm}\u00a0: sa place est prête, sans invitation.`,
		'meetings.guestCameEnough': (_: { came: number; most: number }) =>
			`Cette personne est venue ${n(_.came)}${s}fois, sur les ${n(_.most)} que prévoit le réseau. C’est à l’animation de l’inviter de nouveau, ou de lui proposer d’adhérer.`,
		'meetings.guestRemoved': () =>
			'Cette invitation n’est plus ouverte. Remettez d’abord cette personne sur la liste.',
		'meetings.over': () => 'Cette réunion est passée ou annulée\u00a0: elle ne change plus.',
		'meetings.closed': () =>
			'Les inscriptions sont closes. Demandez à la personne qui anime s’il reste une place.',
		'meetings.notCancelled': () => 'Cette réunion n’est pas annulée.',
		'meetings.notRemoved': () => 'Cette réunion n’a pas été mise de côté.',
		'meetings.cancelInstead': () =>
			'Cette réunion a été annoncée\u00a0: annulez-la, pour que chacun soit prévenu.',
		'meetings.comeFirst': () => 'On demande à rejoindre un réseau après l’avoir visité.',
		'meetings.settled': () => 'C’est déjà fait.',
	},
	fields: {
		kind: { 'choice.missing': () => 'Choisissez le genre de réunion' },
		'schedule-meeting title': { 'text.missing': () => 'Donnez un titre à la réunion' },
		'edit-meeting title': { 'text.missing': () => 'Donnez un titre à la réunion' },
		mode: { 'choice.missing': () => 'Choisissez comment on y participe' },
		heldHour: { 'text.missing': () => 'Écrivez à quelle heure elle commence' },
		rhythm: { 'choice.missing': () => 'Choisissez si elle revient' },
		audience: { 'choice.missing': () => 'Choisissez pour qui elle est' },
		scope: { 'choice.missing': () => 'Choisissez ce qui change' },
		videoUrl: { 'text.missing': () => 'Écrivez le lien de visioconférence' },
		videoBase: { 'text.missing': () => 'Écrivez l’adresse de votre salle' },
		priceCents: { 'text.missing': () => 'Écrivez le montant' },
		'cancel-meeting reason': { 'text.missing': () => 'Dites pourquoi, chacun le lira' },
		answer: { 'choice.missing': () => 'Choisissez votre réponse' },
		personId: {
			'choice.missing': () =>
				'Cette personne n’agit pas pour l’entreprise\u00a0: nommez-la comme remplaçante',
		},
		givenName: { 'text.missing': () => 'Écrivez son prénom' },
		familyName: { 'text.missing': () => 'Écrivez son nom' },
		email: { 'text.missing': () => 'Écrivez son adresse' },
		title: { 'text.missing': () => 'Donnez un titre à ce point' },
	},
	issues: {
		'meetings.day': () => 'Écrivez le jour comme 26/11/2026',
		'meetings.hour': () => 'Écrivez l’heure comme 7 h 30',
		'meetings.amount': () => 'Écrivez un montant comme 18,50',
		'meetings.email': () => 'Cette adresse ne semble pas complète',
		'meetings.address': () =>
			'Écrivez l’adresse entière, celle qui commence par «\u00a0https\u00a0»',
		'meetings.minutes': () => 'Écrivez une durée de 5 à 1440 minutes',
		'meetings.capacity': () => 'Écrivez un nombre de places, ou laissez vide',
		'meetings.closesDays': () => 'Écrivez un nombre de jours, de 0 à 60, ou laissez vide',
		'meetings.tooManyMeals': () => 'Huit repas au plus',
		'meetings.tooManySeats': () => 'Choisissez cinq cents membres au plus',
		'meetings.tooManyPoints': () => 'Quarante points au plus',
		'meetings.pointMinutes': () => 'Écrivez des minutes, de 1 à 600',
		'meetings.placeMissing': () => 'Écrivez où l’on se retrouve',
		'meetings.videoMissing': () => 'Écrivez le lien par lequel on rejoint la réunion',
		'meetings.inviteesMissing': () => 'Cochez au moins un membre',
		'meetings.seatUnknown': () => 'Ce membre n’est plus du réseau\u00a0: choisissez-en un autre',
		'meetings.dayPast': () => 'Ce moment est déjà passé',
		'meetings.endsBefore': () => 'La série finit après avoir commencé',
		'meetings.onlyHolidays': () =>
			'Ce jour est férié, et vous les sautez\u00a0: choisissez-en un autre',
		'meetings.beforePrevious': () =>
			'Ce jour vient avant la réunion précédente de la série\u00a0: choisissez-en un plus tard',
		'meetings.mealMissing': () => 'Choisissez un repas',
		'meetings.substituteMissing': () => 'Écrivez le nom de la personne qui remplace',
		'meetings.guestWithoutAddress': () =>
			'Cette personne n’a pas laissé d’adresse\u00a0: invitez son entreprise depuis Inviter',
		'meetings.guestTwice': () => 'Cette personne est déjà invitée à cette réunion',
	},
}

export type MeetingsPhrases = typeof fr
