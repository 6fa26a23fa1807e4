// Keeps the last page « Qui est là ? » seen, and what it is drawn with: the network first, what is kept when there
// is none. It answers for those addresses alone, and forgets them when the meeting is over.
const store = 'check-in'

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))

addEventListener('message', (event) => {
	const { keep, files, until } = event.data ?? {}
	if (!/^\/r\/[^/]+\/reunions\/[^/]+\/pointage$/.test(keep ?? '')) return
	event.waitUntil(keepAll(keep, files ?? [], until))
})

async function keepAll(page, files, until) {
	await caches.delete(store)
	if (!(until > Date.now())) return
	const cache = await caches.open(store)
	const answer = await fetch(page)
	// Signed out, the page is another one: nothing to keep.
	if (!answer.ok || answer.redirected) return
	await Promise.all(files.map((file) => cache.add(file).catch(() => {})))
	await cache.put('/until', new Response(String(until)))
	// Last: a page that is kept is kept with all it is drawn with.
	await cache.put(page, answer)
}

addEventListener('fetch', (event) => {
	const { request } = event
	if (request.method !== 'GET') return
	const { pathname } = new URL(request.url)
	const isPage = request.mode === 'navigate' && pathname.endsWith('/pointage')
	const isFile = /\.(css|js|woff2|svg)$/.test(pathname)
	if (isPage || isFile) event.respondWith(networkFirst(request, pathname, isPage))
})

async function networkFirst(request, pathname, isPage) {
	try {
		return await fetch(request)
	} catch (lost) {
		const cache = await caches.open(store)
		const until = Number(await (await cache.match('/until'))?.text())
		if (isPage && !(until > Date.now())) {
			await caches.delete(store)
			throw lost
		}
		const kept = await cache.match(isPage ? pathname : request, { ignoreVary: true })
		if (!kept) throw lost
		return kept
	}
}
