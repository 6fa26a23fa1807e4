import type { ActingFor, BarLink, ContentsGroup } from '#ui'

/** The frame of the sample pages: one leader of the named world, on a Tuesday of November. */
export const home = { href: '/planche/accueil', label: 'Maillage, accueil' }

export const actingFor: ActingFor = {
	caption: 'au nom de',
	name: 'Menuiserie Vasseur',
	choices: [
		{
			href: '/planche/accueil',
			label: 'Menuiserie Vasseur',
			detail: 'Claire Vasseur, gérante',
			isCurrent: true,
		},
		{ href: '/planche/accueil', label: 'SCI du Quai', detail: 'Claire Vasseur, associée' },
	],
}

export function contentsFor(href: string): { label: string; groups: ContentsGroup[] } {
	const groups: ContentsGroup[] = [
		{
			links: [
				{
					href: '/planche/accueil',
					label: 'Accueil',
					count: 6,
					awaitsYou: true,
					countLabel: 'choses vous attendent',
				},
				{ href: '/planche/qui-peut-aider', label: 'Qui peut m’aider\u202f?' },
				{ href: '/planche/messages', label: 'Messages' },
			],
		},
		{
			title: 'Mon réseau',
			links: [
				{ href: '/planche/membres', label: 'Membres', count: 12 },
				{ href: '/planche/reunions', label: 'Réunions', count: 2 },
				{ href: '/planche/a-rencontrer', label: 'À rencontrer' },
				{ href: '/planche/questions', label: 'Questions entre pairs' },
			],
		},
		{
			title: 'Les affaires',
			links: [
				{ href: '/planche/recommandations', label: 'Recommandations', count: 1, awaitsYou: true },
				{ href: '/planche/appels', label: 'Appels d’offres' },
				{ href: '/planche/clients', label: 'Clients' },
			],
		},
		{
			title: 'Mettre en commun',
			links: [
				{ href: '/planche/achats', label: 'Achats groupés', count: 1, awaitsYou: true },
				{ href: '/planche/charges', label: 'Charges partagées' },
				{ href: '/planche/salaries', label: 'Salariés partagés', count: 1, awaitsYou: true },
			],
		},
		{
			title: 'Décider, compter',
			links: [
				{ href: '/planche/votes', label: 'Votes', count: 1, awaitsYou: true },
				{ href: '/planche/regles', label: 'Règles' },
				{ href: '/planche/comptes', label: 'Comptes' },
			],
		},
	]
	return {
		label: 'Sommaire',
		groups: groups.map((group) => ({
			...group,
			links: group.links.map((link) => ({ ...link, isCurrent: link.href === href })),
		})),
	}
}

export function barFor(href: string): { label: string; links: BarLink[] } {
	const links: BarLink[] = [
		{ href: '/planche/accueil', label: 'Accueil', icon: 'home' },
		{ href: '/planche/qui-peut-aider', label: 'Trouver', icon: 'find' },
		{ href: '/planche/agenda', label: 'Agenda', icon: 'agenda' },
		{ href: '/planche', label: 'Sommaire', icon: 'list' },
	]
	return {
		label: 'Navigation',
		links: links.map((link) => ({ ...link, isCurrent: link.href === href })),
	}
}
