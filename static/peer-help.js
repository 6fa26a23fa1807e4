// On the common screen of a peer-help session: the seconds tick, and the screen follows when somebody moves on. The
// server says where the session is; without this file a link reloads the page.
const clock = document.querySelector('[data-ends]')
const screen = document.querySelector('[data-moves]')
const step = 1000
const look = 10000

if (clock) {
	const labels = JSON.parse(clock.dataset.labels)
	const label = clock.querySelector('[data-label]')
	const time = clock.querySelector('[data-time]')
	// A phone's own clock may be wrong: what counts is how long ago the server wrote the page.
	const opened = performance.now()
	const left = Number(clock.dataset.ends) * step
	const tick = () => {
		const seconds = Math.round((left - (performance.now() - opened)) / step)
		const shown = Math.abs(seconds)
		time.textContent = `${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, '0')}`
		label.textContent = seconds < 0 ? labels.over : labels.left
		clock.classList.toggle('over', seconds < 0)
	}
	tick()
	setInterval(tick, step)
}

if (screen) {
	const known = screen.dataset.moves
	const follow = async () => {
		if (document.hidden) return
		try {
			const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
			if (!answer.ok || answer.redirected) return
			const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
			const found = page.querySelector('[data-moves]')?.dataset.moves
			if (found !== undefined && found !== known) location.reload()
		} catch {
			// The network may be away: the seconds go on.
		}
	}
	setInterval(follow, look)
	document.addEventListener('visibilitychange', follow)
}
