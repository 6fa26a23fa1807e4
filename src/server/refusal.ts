import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What the server refuses by itself, before any page could word it. */
export type Refusal =
	| { reason: 'address-malformed'; status: 400 }
	| { reason: 'host-malformed'; status: 400 }
	| { reason: 'body-too-large'; status: 413; limitBytes: number }

/** Title and sentence of a refusal, in the language the browser prefers. */
export type RefusalPage = (
	refusal: Refusal,
	acceptLanguage: string,
) => { lang: string; title: string; sentence: string; home: string }

/** Answers a refusal with a whole small page: no style sheet, no script, nothing to fetch. */
export function answerRefusal(
	request: IncomingMessage,
	response: ServerResponse,
	refusal: Refusal,
	page: RefusalPage = inFrench,
) {
	const words = page(refusal, request.headers['accept-language'] ?? '')
	const html = render(words, String(response.getHeader('x-request-id')))
	response.setHeader('content-type', 'text/html; charset=utf-8')
	response.setHeader('content-security-policy', policy)
	response.setHeader('content-length', Buffer.byteLength(html))
	// What may remain of the request is not worth reading.
	response.setHeader('connection', 'close')
	response.writeHead(refusal.status)
	response.end(request.method === 'HEAD' ? undefined : html)
}

const inFrench: RefusalPage = (refusal) => ({
	lang: 'fr',
	home: 'Revenir à l’accueil',
	...wordsOf(refusal),
})

function wordsOf(refusal: Refusal): { title: string; sentence: string } {
	switch (refusal.reason) {
		case 'address-malformed':
			return {
				title: 'Cette adresse est mal écrite',
				sentence: 'Elle a peut-être été coupée ou recopiée avec une faute.',
			}
		case 'host-malformed':
			return {
				title: 'Ce nom de site n’existe pas ici',
				sentence: 'Demandez l’adresse à la personne qui anime votre réseau.',
			}
		case 'body-too-large': {
			const isImport = refusal.limitBytes >= 1024 * 1024
			const limit = isImport
				? `${refusal.limitBytes / 1024 / 1024}\u00a0Mo`
				: `${refusal.limitBytes / 1024}\u00a0ko`
			return {
				title: 'Cet envoi est trop lourd',
				sentence: `Nous acceptons ${limit} au plus. Rien n’a été enregistré\u00a0: revenez en arrière, votre saisie y est encore.`,
			}
		}
	}
}

const style =
	'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem;color:#191e21;background:#fbf9f5}h1{border-top:3px solid;padding-top:1rem;line-height:1.1}a{color:#0b5563}small{color:#434b51}@media(prefers-color-scheme:dark){body{color:#f2eee5;background:#12181b}a{color:#83cddb}small{color:#c3c8c6}}'

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

function render(
	{ lang, title, sentence, home }: ReturnType<RefusalPage>,
	requestId: string,
): string {
	return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><h1>${title}</h1><p>${sentence}</p><p><a href="/">${home}</a></p><p><small>${requestId}</small></p></html>`
}
