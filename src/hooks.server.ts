/**
 * What every request goes through: its id, its language, who asks, and the wording of what fails.
 * Identity comes from the session cookie alone; whatever a client says of itself is ignored.
 */
import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { type SignedIn, sessionCookie, signedInAs, visitAs } from '#accounts/server'
import { isSetUp } from '#instance/server'
import { isId, newId } from '#kernel'
import { logger } from '#logs/server'
import { keepReading, refusalIn, releaseReading, sentence } from '#pages'
import { directionOf, isLocale, type Locale, localeFromHeader, shellPhrases } from '#phrases'
import { firmBecame } from '#records/server'

/** What a session that lacks its second factor may open: the pages that ask for it, and the way out. */
const enteringPaths = [
	'/connexion',
	'/aide',
	'/langue',
	'/lien',
	'/healthz',
	'/metrics',
	'/favicon.svg',
]

const publicPaths = ['/premiers-pas', '/aide', '/langue', '/healthz', '/metrics', '/favicon.svg']

/** Fills `locals`, sends an instance without an administrator to its first steps, words the page's language. */
export const handle: Handle = async ({ event, resolve }) => {
	event.locals.requestId = event.request.headers.get('x-request-id') ?? newId()
	try {
		const signedIn = await whoAsks(event)
		recognise(event.locals, signedIn)
		return await answer(event, resolve, signedIn?.locale)
	} finally {
		releaseReading(event.locals)
	}
}

/** What only reads is read in the transaction that finds who asks; what acts opens its own. */
async function whoAsks({ cookies, locals, request }: RequestEvent): Promise<SignedIn | null> {
	const token = cookies.get(sessionCookie)
	if (!token) return null
	if (request.method !== 'GET') return signedInAs(token)
	const { signedIn, reading } = await visitAs(token)
	if (reading) keepReading(locals, reading)
	return signedIn
}

async function answer(
	event: RequestEvent,
	resolve: Parameters<Handle>[0]['resolve'],
	theirs: Locale | undefined,
): Promise<Response> {
	const chosen = event.cookies.get('langue')
	const locale = isLocale(chosen)
		? chosen
		: (theirs ?? localeFromHeader(event.request.headers.get('accept-language')))
	event.locals.locale = locale
	const theme = event.cookies.get('theme')
	if (!publicPaths.some((path) => event.url.pathname.startsWith(path)) && !(await isSetUp()))
		return new Response(null, { status: 303, headers: { location: '/premiers-pas' } })
	const { awaiting } = event.locals
	if (awaiting && !enteringPaths.some((path) => isUnder(event.url.pathname, path)))
		return new Response(null, {
			status: 303,
			headers: { location: secondStep(awaiting.step, event), 'cache-control': 'no-store' },
		})
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => {
			// Only its first lines have something to fill: the rest, hundreds of kilobytes at times, is not read again.
			const body = Math.max(0, html.indexOf('<body'))
			const head = html
				.slice(0, body)
				.replace('%lang%', locale)
				.replace('%dir%', directionOf(locale))
				.replace(
					'data-theme="%theme%"',
					theme === 'light' || theme === 'dark' ? `data-theme="${theme}"` : '',
				)
			return head + html.slice(body)
		},
	})
	if (event.locals.isGone && response.status === 200) return gone(response)
	const moved = await movedTo(event, response.status)
	if (moved) return new Response(null, { status: 301, headers: { location: moved } })
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
	return response
}

/** A link that served, expired or never was: a page that says what to do, under the status that says it is over. */
function gone(response: Response): Response {
	const headers = new Headers(response.headers)
	headers.set('cache-control', 'no-store')
	return new Response(response.body, { status: 410, headers })
}

/**
 * Who asks. A session that lacks its second factor is nobody, on every page and in every act: only the
 * pages that complete a sign-in look at whose it is.
 */
function recognise(locals: App.Locals, signedIn: SignedIn | null): void {
	const isWhole = signedIn?.reach === 'whole'
	locals.actor = signedIn && isWhole ? signedIn.actor : { kind: 'anonymous' }
	locals.awaiting =
		signedIn && signedIn.reach !== 'whole' ? { actor: signedIn.actor, step: signedIn.reach } : null
	locals.protectionDueAt = signedIn?.protectionDueAt ?? null
	locals.personName = isWhole ? signedIn.name : null
	locals.isAdministrator = isWhole && signedIn.isAdministrator
}

const isUnder = (path: string, place: string) => path === place || path.startsWith(`${place}/`)

function secondStep(step: 'code' | 'enrolment', { request, url }: RequestEvent): string {
	const page = step === 'code' ? '/connexion/etape' : '/connexion/protection'
	if (request.method !== 'GET' || url.pathname === '/') return page
	return `${page}?vers=${encodeURIComponent(url.pathname + url.search)}`
}

/** The address of a record that was joined to another leads to that one, for whoever may see it. */
async function movedTo(event: RequestEvent, status: number): Promise<string | null> {
	const { actor } = event.locals
	if (status !== 404 || event.request.method !== 'GET' || actor.kind !== 'person') return null
	for (const id of [event.params.firm, event.params.id])
		if (isId(id)) {
			const became = await firmBecame(actor, id)
			if (became) return event.url.pathname.replace(id, became) + event.url.search
		}
	return null
}

/** Expected noes keep their status and sentence; a bug is logged with its request id and answered with a fixed one. */
export const handleError: HandleServerError = ({ error, event, kind }) => {
	const { requestId } = event.locals
	const locale = event.locals.locale ?? 'fr'
	const { errors, refusals } = shellPhrases(locale)
	const frame = { requestId, homeLabel: errors.home, requestLabel: errors.reference }
	const titled = (status: number, message: string) => ({
		...frame,
		title: errors.titles[status as keyof typeof errors.titles] ?? errors.titles[500],
		message,
	})
	if (kind === 'app') return { ...error, ...frame }
	if (kind === 'framework' || kind === 'validation')
		return titled(error.status, error.status === 404 ? refusals.notFound() : errors.unknown)
	const refusal = refusalIn(error)
	if (refusal)
		return {
			...titled(refusal.status, sentence(locale, refusal.code, refusal.facts)),
			status: refusal.status,
		}
	logger.error({ err: error, requestId, route: event.route.id }, 'a request failed')
	return { ...titled(500, errors.unknown), requestLabel: errors.request }
}
