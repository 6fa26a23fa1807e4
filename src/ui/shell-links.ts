import type { IconName } from './Icon.svelte'

/** A line of the contents list. Modules that are off are simply not given. */
export type ContentsLink = {
	href: string
	label: string
	isCurrent?: boolean
	/** At the end of the line; saffron when these things await the reader. */
	count?: number
	awaitsYou?: boolean
	/** What the count counts, read aloud after it, as "choses vous attendent". */
	countLabel?: string
}

/** A group of lines under its title; the first group has none. */
export type ContentsGroup = { title?: string; links: ContentsLink[] }

/** One of the four doors of the phone's bar. */
export type BarLink = { href: string; label: string; icon: IconName; isCurrent?: boolean }

/** In whose name the reader acts, and the other names they may take: the firm is in the address. */
export type ActingFor = {
	/** As "au nom de". */
	caption: string
	name: string
	choices: { href: string; label: string; detail?: string; isCurrent?: boolean }[]
}
