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
	// Without network this throws, and what is kept stays.
	const answer = await fetch(page)
	// Over, or signed out, where the page is another one: nothing to keep.
	if (!(until > Date.now()) || !answer.ok || answer.redirected) return caches.delete(store)
	const cache = await caches.open(store)
	await Promise.all(files.map((file) => cache.add(file).catch(() => {})))
	await cache.put('/until', new Response(String(until)))
	// Last: a page that is kept is kept with all it is drawn with. Only then goes what served another one.
	await cache.put(page, answer)
	const wanted = [page, '/until', ...files].map((path) => new URL(path, location).href)
	for (const request of await cache.keys())
		if (!wanted.includes(request.url)) await cache.delete(request)
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
