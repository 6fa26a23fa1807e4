// While the product works on something long: what the page tells of it is renewed in its place, and the page that
// comes after is shown once it is done. Without this file the page asks for itself again.
const told = document.querySelector('[data-at-work]')
const every = 1000

const look = async () => {
	if (document.hidden) return
	try {
		const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
		if (!answer.ok) return
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
		const now = page.querySelector('[data-at-work]')
		if (!now || answer.redirected) location.replace(answer.url)
		// Said again only when it changed: who listens to the page hears each change.
		else if (now.innerHTML !== told.innerHTML) told.replaceChildren(...now.childNodes)
	} catch {
		// The product or the network may be away: what was told last stays.
	}
}
if (told) {
	setInterval(look, every)
	document.addEventListener('visibilitychange', look)
}
