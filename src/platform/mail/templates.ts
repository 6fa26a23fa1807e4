/**
 * Letters drawn as HTML. An entry of the build of its own (`build/server/mails.js`), because the worker
 * renders outside any page; tests and command line compile the components on the fly.
 */
import { render } from 'svelte/server'
import { directionOf, type Locale } from '#phrases'
import type { Letter } from './letter.ts'
import { colours } from './letters/colours.ts'
import LetterFrame from './letters/LetterFrame.svelte'

/** What the frame adds to a letter, already worded. */
export type Dress = { locale: Locale; from: string; quoted: string; accent?: string }

/** Under 620 px the sheet takes the whole width and the answers stand one above the other. */
const style = `body{margin:0;background:${colours.ground}}a{text-underline-offset:2px}
@media only screen and (max-width:619px){.sheet{width:100%!important}.margin{padding-left:20px!important;padding-right:20px!important}
.answer,.gap{display:block!important;width:auto!important}.gap{height:12px!important}}`

/** One letter as a whole page: tables, inline styles, no picture, nothing to fetch. */
export function letterHtml(letter: Letter, { locale, from, quoted, accent }: Dress): string {
	const direction = directionOf(locale)
	const { body } = render(LetterFrame, { props: { letter, from, quoted, direction, accent } })
	// Svelte leaves markers for a browser that will never wake this page.
	const content = body.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/>\s+</g, '><')
	return `<!doctype html>
<html lang="${locale}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><meta name="referrer" content="no-referrer"><title>${escaped(letter.subject)}</title><style>${style}</style></head>
<body>${content}</body></html>
`
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
