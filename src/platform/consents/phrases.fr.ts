/** What one agrees to, in French, the reference. A sentence that changes its sense changes the version of the text. */
import { elided } from '#phrases'
export const fr = {
	wordings: {
		'introduction.pass-on':
			'J’accepte que mon nom et mon entreprise soient dits à la personne suivante du chemin.',
		'introduction.meet':
			'J’accepte que ma fiche et de quoi m’écrire soient donnés à la personne qui me cherche.',
		'network.page':
			'J’accepte, au nom de mon entreprise, que son nom et ses métiers paraissent sur la page de ce réseau.',
	},
	purposes: {
		'introduction.pass-on': 'Transmettre une demande',
		'introduction.meet': 'Être mis en relation',
		'network.page': 'Paraître sur la page d’un réseau',
	},
	title: 'Mes accords',
	lead: 'Ce que vous avez accepté, dans les mots que vous avez lus, et ce que vous refusez.',
	agreed: 'Ce que j’ai accepté',
	none: 'Rien pour l’instant',
	noneHint:
		'Vos accords paraîtront ici\u00a0: quand vous acceptez une mise en relation, ou que votre entreprise paraisse sur la page d’un réseau.',
	given: (_: { day: string; byLink: boolean }) =>
		_.byLink ? `Le ${_.day}, par un lien reçu` : `Le ${_.day}, en étant connecté`,
	inNameOf: (_: { firm: string }) => `Au nom ${elided('de', _.firm)}`,
	forNetwork: (_: { network: string }) => `Réseau\u00a0: ${_.network}`,
	inForce: 'En cours',
	ended: (_: { day: string }) => `A pris fin le ${_.day}`,
	served: 'A servi',
	servedHint: 'Ce qui a été dit ne peut plus être repris\u202f; rien d’autre ne partira.',
	undoHint: 'Votre réponse n’est pas encore partie\u00a0: vous pouvez la reprendre.',
	undo: 'Voir la demande',
	withdraw: 'Je retire cet accord',
	withdrawn: 'C’est retiré, dès maintenant.',
	opposed: 'Ce que je refuse',
	noOpposition: 'Aucun refus',
	noOppositionHint:
		'Chaque courriel porte un lien pour ne plus le recevoir. Vous pouvez aussi ne plus être sollicité comme intermédiaire.',
	mails: 'Ne plus recevoir certains courriels',
	mailsLink: 'Choisir ce que je reçois',
	goBetween: 'Ne plus être sollicité comme intermédiaire',
	until: (_: { day: string }) => `Jusqu’au ${_.day}`,
	since: (_: { day: string }) => `Depuis le ${_.day}`,
	goBetweenLink: 'Changer cette règle',
	blocked: (n: number) =>
		n === 1 ? 'Une personne ne passe plus par vous' : `${n} personnes ne passent plus par vous`,
}
