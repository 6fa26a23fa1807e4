/** Someone without a browser: requests as they are on the wire, byte for byte, with cookies kept. */
import { type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** What came back. `bytes` counts the body as it travelled, compressed. */
export type Reply = {
	status: number
	headers: IncomingHttpHeaders
	text: string
	/** What `text` was read from: a file is no text. */
	raw: Buffer
	bytes: number
}

type Asking = {
	method?: string
	headers?: Record<string, string>
	body?: string | Buffer
}

/** One request, one reply; redirects are not followed, any header may be set, Host included. */
function ask(address: string, { method = 'GET', headers = {}, body }: Asking = {}) {
	return new Promise<Reply>((done, failed) => {
		const asked = request(
			address,
			{
				method,
				// No answer in two minutes is a fault, not a wait.
				signal: AbortSignal.timeout(120_000),
				headers: {
					accept: 'text/html',
					'accept-encoding': 'br, gzip',
					'accept-language': 'fr',
					...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
					...headers,
				},
			},
			(answer) => {
				const chunks: Buffer[] = []
				answer.on('error', failed)
				answer.on('data', (chunk: Buffer) => chunks.push(chunk))
				answer.on('end', () => {
					const raw = Buffer.concat(chunks)
					const body = unpacked(raw, answer.headers['content-encoding'])
					done({
						status: answer.statusCode ?? 0,
						headers: answer.headers,
						text: body.toString('utf8'),
						raw: body,
						bytes: raw.length,
					})
				})
			},
		)
		asked.on('error', failed)
		asked.end(body)
	})
}

function unpacked(raw: Buffer, encoding: string | undefined): Buffer {
	if (raw.length === 0) return raw
	if (encoding === 'br') return brotliDecompressSync(raw)
	return encoding === 'gzip' ? gunzipSync(raw) : raw
}

/** A person at their own machine: cookies are kept, forms are posted as their page wrote them. */
export class Someone {
	readonly url: string
	readonly #cookies = new Map<string, string>()

	constructor(url: string, cookies: Record<string, string> = {}) {
		this.url = url
		for (const [name, value] of Object.entries(cookies)) this.#cookies.set(name, value)
	}

	/** The same person, with the same session, at one more tab. */
	get cookies(): Record<string, string> {
		return Object.fromEntries(this.#cookies)
	}

	async get(path: string, asking: Asking = {}): Promise<Reply> {
		const reply = await ask(new URL(path, this.url).href, {
			...asking,
			headers: { ...this.#cookieHeader(), ...asking.headers },
		})
		for (const cookie of reply.headers['set-cookie'] ?? []) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
			if (name && value) this.#cookies.set(name, value)
			else if (name) this.#cookies.delete(name)
		}
		return reply
	}

	/** Follows redirects, as a browser does. */
	async open(path: string): Promise<Reply & { path: string }> {
		let at = path
		for (let hops = 0; hops < 10; hops++) {
			const reply = await this.get(at)
			const location = reply.headers.location
			if (!location || reply.status < 300 || reply.status >= 400) return { ...reply, path: at }
			at = new URL(location, new URL(at, this.url)).href
		}
		throw new Error(`${path} redirects for ever`)
	}

	/** Posts fields from this site's own pages. */
	async post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Reply> {
		return this.get(path, {
			method: 'POST',
			headers: {
				'content-type': 'application/x-www-form-urlencoded',
				origin: this.url,
				...headers,
			},
			body: new URLSearchParams(fields).toString(),
		})
	}

	/** Posts one file and some fields, as a form with a file field does. */
	async postFile(
		path: string,
		fields: Fields,
		file: { field: string; name: string; type: string; content: Buffer },
	): Promise<Reply> {
		const form = new FormData()
		for (const [name, value] of fields) form.append(name, value)
		form.append(
			file.field,
			new Blob([new Uint8Array(file.content)], { type: file.type }),
			file.name,
		)
		const body = new Response(form)
		return this.get(path, {
			method: 'POST',
			headers: { 'content-type': body.headers.get('content-type') ?? '', origin: this.url },
			body: Buffer.from(await body.arrayBuffer()),
		})
	}

	#cookieHeader(): Record<string, string> {
		if (this.#cookies.size === 0) return {}
		return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
	}
}

export type Fields = [name: string, value: string][]

/** The forms of a page, with where each posts to and what it holds before anybody types. */
export function formsIn({ text }: Reply): { action: string; fields: Fields; html: string }[] {
	return [...text.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
		([, attributes = '', html = '']) => ({
			action: attribute(attributes, 'action') ?? '',
			html,
			fields: [...html.matchAll(/<(input|button)\b([^>]*)>/g)].flatMap(([, , found = '']) => {
				const name = attribute(found, 'name')
				const type = attribute(found, 'type')
				if (!name || type === 'file') return []
				if ((type === 'checkbox' || type === 'radio') && !/\bchecked\b/.test(found)) return []
				return [[name, attribute(found, 'value') ?? ''] as [string, string]]
			}),
		}),
	)
}

/** The addresses a page leads to on its own site. */
export function linksOf({ text }: Reply): string[] {
	return [...text.matchAll(/<a\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
		const href = attribute(attributes, 'href')
		return href?.startsWith('/') ? [href] : []
	})
}

function attribute(attributes: string, name: string): string | undefined {
	const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
	return value?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
