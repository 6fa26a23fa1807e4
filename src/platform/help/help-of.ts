/**
 * Which page of the help a screen leads to: by the beginning of its route, the longest wins. A test holds that
 * each route and each target exist, and that no screen of an account is left without help.
 */
export const helpPlaces: readonly (readonly [route: string, page: string])[] = [
	['/e/[firm]', 'dirigeant#l-accueil'],
	['/e/[firm]/aide', 'qui-peut-m-aider'],
	['/e/[firm]/aide/[need]', 'qui-peut-m-aider#lire-la-reponse'],
	['/e/[firm]/aide/[need]/demander', 'qui-peut-m-aider#demander'],
	['/e/[firm]/mises-en-relation', 'qui-peut-m-aider#si-personne-ne-repond'],
	['/e/[firm]/besoins', 'qui-peut-m-aider#si-personne-n-est-a-portee'],
	['/e/[firm]/recommandations', 'recommandations'],
	['/e/[firm]/rester-en-tete', 'recommandations#remercier-et-rester-en-tete'],
	['/e/[firm]/apport', 'recommandations#les-montants'],
	['/e/[firm]/assiduite', 'reunions#qui-est-la'],
	['/e/[firm]/membres', 'dirigeant#l-annuaire'],
	['/e/[firm]/fiche', 'dirigeant#la-fiche'],
	['/e/[firm]/fiche/propositions', 'fiches#proposer-plutot-que-modifier'],
	['/e/[firm]/collegues', 'dirigeant#les-collegues-et-leurs-mandats'],
	['/e/[firm]/reseaux', 'dirigeant#quitter-un-reseau'],
	['/e/[firm]/reunir', 'fiches#deux-fiches-pour-une-entreprise'],
	['/moi', 'dirigeant#au-nom-de-qui'],
	['/moi/demandes', 'qui-peut-m-aider#repondre'],
	['/moi/liens', 'vos-liens'],
	['/moi/agenda', 'reunions#repondre'],
	['/moi/absence', 'reunions#repondre'],
	['/moi/tete-a-tete', 'tete-a-tete'],
	['/moi/tete-a-tete/preparer', 'tete-a-tete#preparer'],
	['/moi/accords', 'vos-donnees#mes-accords'],
	['/moi/entreprise', 'fiches#c-est-mon-entreprise'],
	['/moi/reunir', 'fiches#deux-fiches-pour-une-entreprise'],
	['/moi/entraide', 'entraide'],
	['/moi/entraide/[meeting]/ecran', 'entraide#les-six-etapes'],
	['/moi/documents', 'vie-du-reseau#les-documents'],
	['/moi/mots', 'vie-du-reseau#les-mots'],
	['/moi/courriels', 'vos-donnees#ne-plus-recevoir-de-courriels'],
	['/moi/fils', 'vie-du-reseau#les-discussions'],
	['/moi/compte', 'votre-compte'],
	['/moi/donnees', 'vos-donnees#emporter-partir'],
	['/r/[network]', 'animer-un-reseau'],
	['/r/[network]/inviter', 'animer-un-reseau#inviter-une-entreprise'],
	['/r/[network]/invitations', 'animer-un-reseau#inviter-une-entreprise'],
	['/r/[network]/importer', 'animer-un-reseau#importer-une-liste'],
	['/r/[network]/membres', 'animer-un-reseau#tenir-les-fiches-en-attendant'],
	['/r/[network]/membres/[membership]/etat', 'animer-un-reseau#suspendre-reprendre-exclure'],
	['/r/[network]/membres/[membership]/proposer', 'fiches#proposer-plutot-que-modifier'],
	['/r/[network]/doublons', 'fiches#deux-fiches-pour-une-entreprise'],
	['/r/[network]/roles', 'animer-un-reseau#donner-des-roles'],
	['/r/[network]/apparence', 'vie-du-reseau#le-logo-et-la-couleur'],
	['/r/[network]/reglages', 'reseaux-du-territoire#la-page-de-votre-reseau'],
	['/r/[network]/entraide', 'entraide#prevoir-la-seance'],
	['/r/[network]/reunions', 'reunions'],
	['/r/[network]/reunions/[meeting]/pointage', 'reunions#qui-est-la'],
	['/r/[network]/reunions/[meeting]/compte-rendu', 'reunions#apres'],
	['/r/[network]/assiduite', 'reunions#apres'],
	['/r/[network]/tete-a-tete', 'tete-a-tete#proposer-des-paires-a-tout-le-reseau'],
	['/r/[network]/mises-en-relation', 'qui-peut-m-aider#ce-que-lit-l-animation'],
	['/r/[network]/recommandations', 'recommandations#pour-l-animation'],
	['/r/[network]/visites', 'reseaux-du-territoire#demander-a-visiter'],
	['/reseaux', 'reseaux-du-territoire'],
	['/reseaux/nouveau', 'premiers-pas#creer-le-premier-reseau'],
	['/conseil/demandes', 'fiches#c-est-mon-entreprise'],
	['/conseil/reseaux', 'reseaux-du-territoire#tenir-les-reseaux-listes'],
	['/conseil/reseaux/importer', 'reseaux-du-territoire#importer-des-reseaux'],
	['/admin/courriels', 'sans-courriel#le-jour-ou-un-serveur-est-branche'],
	['/admin', 'premiers-pas#administrer-n-est-pas-animer'],
]

/** The page of the help for a route such as `/(app)/e/[firm]/fiche`; null where nothing is said of it. */
export function helpOf(routeId: string | null): string | null {
	const route = (routeId ?? '').replace(/\/\([^)]+\)/g, '')
	const holds = ([place]: (typeof helpPlaces)[number]) =>
		route === place || route.startsWith(`${place}/`)
	const best = helpPlaces.filter(holds).toSorted(([a], [b]) => b.length - a.length)[0]
	return best?.[1] ?? null
}
