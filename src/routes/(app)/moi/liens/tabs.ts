import type { OwnPhrases } from '#ties'

/** The pages of one's own ties, each a door of the same row. */
export const tabs = [
	['ties', '/moi/liens'],
	['network', '/moi/liens/reseau'],
	['next', '/moi/liens/rencontrer'],
	['notes', '/moi/liens/notes'],
	['rules', '/moi/liens/regles'],
] as const

export type Tab = (typeof tabs)[number][0]

/** The row, with the page one is on. */
export function tabsOf(words: OwnPhrases['tabs'], current: Tab) {
	return tabs.map(([tab, href]) => ({ href, label: words[tab], isCurrent: tab === current }))
}
