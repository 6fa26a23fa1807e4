/** Joining two records in French, the reference: the link, both cards side by side, the answer. */
import { elided } from '#phrases'
export const fr = {
	title: 'Réunir deux fiches',
	lead: 'La même entreprise a parfois deux fiches. Elles n’en font qu’une quand chaque côté l’a dit.',
	/** For a record that nobody has taken. */
	forRecord: {
		title: 'Réunir avec la fiche d’une entreprise',
		lead: (_: { firm: string }) =>
			`Personne n’a encore pris la fiche ${elided('de', _.firm)}. Si l’entreprise en a une ailleurs, vous répondez pour celle de votre réseau\u00a0: la sienne reste, et garde la place qu’elle a ici.`,
		told: 'De l’autre fiche, vous ne lisez que ce qui la fait reconnaître, et ce que la vôtre lui apporterait.',
		nothingHint:
			'Remettez un lien à qui représente l’entreprise\u00a0: il choisit, puis vous répondez ici.',
		linkHint:
			'Qui représente l’autre fiche l’ouvre, compare les deux et propose\u00a0: rien ne change avant votre réponse.',
		see: 'L’entreprise a sa fiche ailleurs',
	},
	noSearch:
		'Personne ne cherche ici l’autre fiche\u00a0: ses représentants vous donnent son lien, ou vous leur donnez le vôtre.',
	makeLink: 'Faire un lien vers ma fiche',
	linkTitle: 'Votre lien',
	link: 'Lien à donner aux représentants de l’autre fiche',
	linkHint:
		'Il sert une fois, pendant deux jours. Qui l’ouvre voit votre fiche entière\u00a0: remettez-le de la main à la main.',
	waiting: 'En attente',
	nothing: 'Aucune réunion n’est demandée',
	nothingHint: 'Quand quelqu’un proposera de réunir votre fiche à une autre, ce sera ici.',
	asked: 'On vous le demande',
	asking: 'Vous avez proposé',
	see: 'Voir les deux fiches',
	withdraw: 'Retirer ma proposition',
	withdrawn: 'La proposition est retirée.',
	overTitle: 'Ce lien ne mène plus à rien',
	overLead: 'Il a servi, ou ses deux jours sont passés. Demandez-en un autre.',
	which: (_: { firm: string }) => `Laquelle de vos fiches réunir à «\u00a0${_.firm}\u00a0»\u202f?`,
	none: 'Vous ne représentez aucune autre entreprise',
	noneHint:
		'Réunir deux fiches demande de représenter l’une d’elles. Vous animez un réseau qui a une fiche de cette entreprise\u202f? Ouvrez-la parmi vos membres, «\u00a0L’entreprise a sa fiche ailleurs\u00a0», et donnez son lien à qui la représente.',
	compare: 'Comparer les deux fiches',
	keep: 'Quelle fiche reste\u202f?',
	keepHint:
		'L’autre disparaît\u202f; ses membres, ses réseaux et ses échanges passent à celle qui reste.',
	keepMine: (_: { firm: string }) => `La mienne, «\u00a0${_.firm}\u00a0»`,
	keepTheirs: (_: { firm: string }) => `L’autre, «\u00a0${_.firm}\u00a0»`,
	choose: 'Ce qui diffère',
	chooseHint: 'Champ par champ, ce que dira la fiche qui reste.',
	same: 'Les deux fiches disent la même chose.',
	both: 'Les deux listes',
	propose: 'Proposer de les réunir',
	joinNow: 'Réunir maintenant',
	proposed: 'Votre proposition est partie. L’autre côté verra les deux fiches.',
	merged: 'Les deux fiches n’en font qu’une.',
	keptSide: 'La fiche qui reste',
	absorbedSide: 'La fiche qui disparaît',
	stays: (_: { shown: string }) => `Restera\u00a0: ${_.shown}`,
	confirm: 'Oui, réunir ces fiches',
	confirmHint:
		'On ne peut pas les séparer ensuite. L’ancienne adresse mènera à la fiche qui reste.',
	refuse: 'Non, les laisser séparées',
	reason: 'Pourquoi',
	reasonHint: 'La personne qui propose lira ces mots.',
	refuseButton: 'Répondre que non',
	refused: 'Votre réponse est partie. Rien n’a bougé.',
	outcomes: {
		merged: 'Réunies',
		refused: 'Sans suite',
		withdrawn: 'Retirée',
		lapsed: 'Sans réponse',
	},
	twins: {
		title: 'Fiches en double',
		lead: 'Parmi les fiches de ce réseau seulement\u00a0: même SIREN, ou noms presque semblables dans une commune.',
		pairs: 'À comparer',
		nothing: 'Aucune fiche ne paraît en double',
		nothingHint: 'Un import propose déjà de laisser de côté les lignes déjà connues.',
		sameNumber: 'Même SIREN',
		nearName: 'Noms proches',
		pair: (_: { name: string; otherName: string }) => `${_.name} et ${_.otherName}`,
		bothTaken:
			'Ces deux fiches ont leurs représentants. Eux seuls peuvent les réunir, par un lien.',
		atOnce:
			'Personne n’a encore pris ces fiches\u00a0: elles n’en font qu’une dès que vous le dites.',
		asked: 'Les représentants de la fiche qui reste verront les deux, et répondront.',
	},
}

export type MergesPhrases = typeof fr
