import type { ShellPhrases } from '#phrases'
import type { BarLink, ContentsGroup } from '#ui'
import type { Context, ShellSheet } from './shell.ts'

/** Where the person stands: in a firm's name, running a network, or for themselves alone. */
export type Place = { firmId: string | null; networkId: string | null; path: string }

type Nav = ShellPhrases['nav']

/** The contents list of a place, from what exists today; a line that leads nowhere is not there. */
export function contentsOf(place: Place, sheet: ShellSheet, nav: Nav, isAdministrator: boolean) {
	const { firmId, networkId } = nearest(place, sheet)
	const groups = [
		...(networkId
			? networkGroups(networkId, sheet, nav)
			: firmId
				? firmGroups(firmId, sheet, nav)
				: [{ links: personLinks(sheet, nav) }]),
		...(sheet.toCheck !== null
			? [
					{
						title: nav.advising,
						links: [
							{ href: '/conseil/demandes', label: nav.toCheck, ...counted(sheet.toCheck, true) },
							{ href: '/conseil/reseaux', label: nav.listed },
						],
					},
				]
			: []),
		...(isAdministrator
			? [
					{
						title: nav.administration,
						links: [
							{ href: '/admin/courriels', label: nav.mails },
							{ href: '/admin/conseillers', label: nav.advisers },
							{ href: '/admin/reglages', label: nav.settings },
						],
					},
				]
			: []),
		{
			title: nav.bearings,
			links: [
				{ href: '/chercher', label: nav.search },
				{ href: '/aide', label: nav.help },
			],
		},
	]
	return groups.map((group: ContentsGroup) => ({
		...group,
		links: group.links.map((link) => ({ ...link, isCurrent: isHere(link.href, place.path) })),
	}))
}

/** A page below a line's own is on that line too; a home page is only itself. */
function isHere(href: string, path: string): boolean {
	return href === path || (href.split('/').length > 3 && path.startsWith(`${href}/`))
}

function firmGroups(firmId: string, sheet: ShellSheet, nav: Nav): ContentsGroup[] {
	const e = `/e/${firmId}`
	return [
		{
			links: [
				{ href: e, label: nav.home },
				{ href: `${e}/aide`, label: nav.find },
				...personLinks(sheet, nav),
			],
		},
		{
			title: nav.myNetwork,
			links: [
				{ href: `${e}/membres`, label: nav.members, ...counted(sheet.members) },
				{ href: '/moi/agenda', label: nav.agenda, ...counted(sheet.meetingsToAnswer, true) },
				{
					href: `${e}/mises-en-relation`,
					label: nav.introductions,
					...counted(sheet.underWay),
				},
				{ href: `${e}/besoins`, label: nav.calls },
				...everydayLinks(sheet, nav),
				{ href: `${e}/assiduite`, label: nav.attendance },
				{ href: `${e}/reseaux`, label: nav.networks },
			],
		},
		{
			title: nav.business,
			links: [
				{ href: `${e}/recommandations`, label: nav.referrals },
				{ href: `${e}/apport`, label: nav.benefit },
				{ href: `${e}/rester-en-tete`, label: nav.inMind },
			],
		},
		{
			title: nav.myFirm,
			links: [
				{ href: `${e}/fiche`, label: nav.card },
				{ href: `${e}/collegues`, label: nav.colleagues },
			],
		},
	]
}

function networkGroups(networkId: string, sheet: ShellSheet, nav: Nav): ContentsGroup[] {
	const r = `/r/${networkId}`
	const runs = sheet.contexts.some(({ id, runs }) => id === networkId && runs)
	return [
		{ links: [{ href: r, label: nav.home }, ...personLinks(sheet, nav)] },
		{
			title: nav.run,
			links: [
				{ href: `${r}/membres`, label: nav.members, ...counted(sheet.members) },
				...(runs
					? [
							{ href: `${r}/reunions`, label: nav.meetings },
							{ href: `${r}/assiduite`, label: nav.attendance },
						]
					: []),
				{ href: '/moi/agenda', label: nav.agenda, ...counted(sheet.meetingsToAnswer, true) },
				...(runs
					? [
							{ href: `${r}/invitations`, label: nav.invitations },
							{ href: `${r}/inviter`, label: nav.invite },
							{ href: `${r}/importer`, label: nav.import },
							{ href: `${r}/visites`, label: nav.visits },
							{ href: `${r}/mises-en-relation`, label: nav.introductions },
							{ href: `${r}/recommandations`, label: nav.referrals },
							{ href: `${r}/tete-a-tete`, label: nav.oneToOnes },
						]
					: []),
				...everydayLinks(sheet, nav),
				{ href: `${r}/roles`, label: nav.roles },
				{ href: `${r}/reglages`, label: nav.settings },
				{ href: `${r}/apparence`, label: nav.look },
			],
		},
	]
}

/** What a network's people find together, whichever name they act in. */
function everydayLinks(sheet: ShellSheet, nav: Nav) {
	return [
		{ href: '/moi/mots', label: nav.words, ...counted(sheet.wordsToRead, true) },
		{ href: '/moi/documents', label: nav.documents },
	]
}

function personLinks(sheet: ShellSheet, nav: Nav) {
	const hasFirm = sheet.contexts.some(({ kind }) => kind === 'firm')
	return [
		{ href: '/moi/demandes', label: nav.answers, ...counted(sheet.asked, true) },
		{ href: '/moi/liens', label: nav.ties, ...counted(sheet.tiesToConfirm, true) },
		{ href: '/moi/tete-a-tete', label: nav.oneToOnes },
		...(hasFirm
			? []
			: [
					{ href: '/moi/entreprise', label: nav.claim },
					{ href: '/moi/entreprise/nouvelle', label: nav.newFirm },
				]),
		{ href: '/reseaux', label: nav.territory },
	]
}

function counted(count: number, awaitsYou = false) {
	return count > 0 ? { count, awaitsYou } : {}
}

/** The four doors at the foot of a phone. */
export function barOf(place: Place, sheet: ShellSheet, nav: Nav): BarLink[] {
	const { firmId, networkId } = nearest(place, sheet)
	const firm = firmId ?? sheet.contexts.find(({ kind }) => kind === 'firm')?.id
	const base = networkId ? `/r/${networkId}` : firmId ? `/e/${firmId}` : '/moi'
	const links: BarLink[] = [
		{ href: homeOf(place, sheet), label: nav.home, icon: 'home' },
		...(firm ? [{ href: `/e/${firm}/aide`, label: nav.findShort, icon: 'find' as const }] : []),
		{ href: '/moi/agenda', label: nav.agenda, icon: 'agenda' },
		{ href: `${base}/sommaire`, label: nav.contents, icon: 'list' },
	]
	return links.map((link) => ({
		...link,
		isCurrent: link.href === place.path || (link.icon === 'agenda' && isMeeting(place.path)),
	}))
}

/** A meeting and what is done with it are under the agenda, whoever looks. */
function isMeeting(path: string): boolean {
	return /^\/moi\/(agenda|entraide)\//.test(path) || /^\/r\/[^/]+\/reunions/.test(path)
}

/** Where someone acts for themselves alone, the lists are those of the first name they may act in. */
function nearest(place: Place, sheet: ShellSheet): Pick<Place, 'firmId' | 'networkId'> {
	const [first] = sheet.contexts
	if (place.firmId || place.networkId || !first) return place
	return first.kind === 'firm'
		? { firmId: first.id, networkId: null }
		: { firmId: null, networkId: first.id }
}

/** The home page of a place; of the first name the person may act in, when they act for themselves. */
export function homeOf(place: Pick<Place, 'firmId' | 'networkId'>, sheet: ShellSheet): string {
	if (place.firmId) return `/e/${place.firmId}`
	if (place.networkId) return `/r/${place.networkId}`
	return addressOf(sheet.contexts[0])
}

/** Where acting in a name begins; someone who may act in none is told where to begin. */
export function addressOf(context: Context | undefined): string {
	if (!context) return '/premiers-pas/ensuite'
	return context.kind === 'firm' ? `/e/${context.id}` : `/r/${context.id}`
}
