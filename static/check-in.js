// Bears a lost connection on the page « Qui est là ? » (its README says why). A tap is shown at once, kept in the
// phone under an identifier of its own, and sent when the network is there; the server says what became of it.
const present = ['present', 'late', 'video', 'substitute']
const list = document.querySelector('[data-check-in]')
if (list) start(list)

function start(list) {
	const address = list.dataset.checkIn
	const words = JSON.parse(list.dataset.words)
	const queue = keptQueue(`check-in ${address}`)
	const said = document.querySelector('[data-said]')
	const mould = document.querySelector('[data-mould]')?.content
	let isSending = false
	let isLost = false

	// What arrived before this page was read is in it; what arrived since, or waits, is shown over it.
	queue.forget(Number(list.dataset.readAt))
	for (const mark of queue.all()) show(list, mark, mould)
	tell()
	list.addEventListener('click', (event) => {
		const more = event.target.closest('.more')
		if (!more) return
		event.preventDefault()
		unfold(more.closest('[data-attendee]'), mould)
	})
	document.addEventListener('submit', (event) => {
		const { submitter } = event
		if (submitter?.name !== 'mark') return
		const [status, attendeeId] = submitter.value.split(' ')
		const substituteName = event.target.elements.namedItem('substituteName')?.value.trim()
		// A substitute has a name: the form itself says so.
		if (status === 'substitute' && !substituteName) return
		event.preventDefault()
		const mark = {
			markId: crypto.randomUUID(),
			attendeeId,
			status,
			...(status === 'substitute' && { substituteName }),
			madeAt: new Date().toISOString(),
		}
		queue.add(mark)
		show(list, mark, mould)
		tell()
		send()
	})
	addEventListener('online', send)
	addEventListener('offline', tell)
	setInterval(send, 15000)
	send()
	keepPage(list.dataset.ends)

	async function send() {
		const marks = queue.waiting().slice(0, 100)
		if (isSending || marks.length === 0) return
		isSending = true
		let hasArrived = false
		try {
			const body = new URLSearchParams({ marks: JSON.stringify(marks) })
			const answer = await fetch(address, { method: 'POST', body })
			const told = await answer.json()
			isLost = !told.answers
			if (told.answers) {
				hasArrived = true
				queue.arrived(told)
				const news = told.answers.filter(({ outcome }) => outcome !== 'counts')
				said.textContent = news.length > 0 ? words[news.at(-1).outcome] : words.sent
			} else if (told.sentence) said.textContent = told.sentence
		} catch {
			// Without network, or it answered something else: what is kept stays kept.
			isLost = true
		} finally {
			isSending = false
			tell()
			// What was touched meanwhile leaves at once; what could not leave, a moment later.
			if (queue.waiting().length > 0 && navigator.onLine) setTimeout(send, hasArrived ? 0 : 3000)
		}
	}

	function tell() {
		const count = queue.waiting().length
		const box = document.querySelector('[data-offline]')
		// What merely is on its way is not said: the names would jump under the finger at each tap.
		box.hidden = count === 0 || (navigator.onLine && !isLost)
		box.querySelector('[data-waiting]').textContent =
			count === 1 ? words.waitingOne : words.waitingMany.replace('{n}', count)
		const here = list.querySelectorAll('[aria-pressed="true"]').length
		document.querySelector('[data-present]').textContent = here
	}
}

/**
 * Marks in the phone: until they arrive, then until a page is read that has them. A page loaded again the instant
 * after a tap is read before the mark is written, and may show after the phone heard that it was.
 */
function keptQueue(key) {
	const read = () => JSON.parse(localStorage.getItem(key) ?? '[]')
	const write = (marks) => localStorage.setItem(key, JSON.stringify(marks))
	return {
		all: read,
		waiting: () => read().filter(({ arrivedAt }) => !arrivedAt),
		add: (mark) => write([...read(), mark]),
		// Both instants are the server's: what its clock says needs no agreement with the phone's.
		arrived({ answers, at }) {
			const outcomes = new Map(answers.map(({ markId, outcome }) => [markId, outcome]))
			const isOver = ({ markId }) => ['older', 'frozen'].includes(outcomes.get(markId))
			const told = (mark) => (outcomes.has(mark.markId) ? { ...mark, arrivedAt: at } : mark)
			write(read().filter((mark) => !isOver(mark)).map(told))
		},
		forget: (readAt) =>
			write(read().filter(({ arrivedAt }) => !arrivedAt || arrivedAt >= readAt)),
	}
}

function show(list, { attendeeId, status, substituteName }, mould) {
	const row = list.querySelector(`[data-attendee="${CSS.escape(attendeeId)}"]`)
	if (!row) return
	fold(row)
	row.dataset.status = status === 'none' ? '' : status
	const knot = row.querySelector('.knot')
	const isHere = present.includes(status)
	if (knot.getAttribute('aria-pressed') !== String(isHere)) {
		const { ariaLabel } = knot
		knot.ariaLabel = knot.dataset.other
		knot.dataset.other = ariaLabel
	}
	knot.classList.toggle('here', isHere)
	knot.setAttribute('aria-pressed', String(isHere))
	knot.value = `${isHere ? 'none' : 'present'} ${attendeeId}`
	const label = mould?.querySelector(`[value="${status}"]`)?.textContent.trim()
	const isPlain = status === 'present' || status === 'none'
	row.querySelector('[data-tag]').textContent = isPlain
		? ''
		: [label, substituteName].filter(Boolean).join(' · ')
}

/** Opens what else may be said of a name, made from the mould, and closes any other; touched again, closes it. */
function unfold(row, mould) {
	const other = document.querySelector('[data-choices]')?.closest('[data-attendee]')
	if (other) fold(other)
	if (other === row) return
	const { attendee, status, substitute } = row.dataset
	const choices = mould.cloneNode(true)
	if (substitute === undefined) choices.querySelector('[data-of-seat]').remove()
	else choices.querySelector('[name="substituteName"]').value = substitute
	choices.querySelector(`[value="${status || 'none'}"]`)?.remove()
	for (const choice of choices.querySelectorAll('[name="mark"]')) choice.value += ` ${attendee}`
	row.append(choices)
	row.querySelector('.more').ariaExpanded = 'true'
}

function fold(row) {
	row.querySelector('[data-choices]')?.remove()
	row.querySelector('.more')?.setAttribute('aria-expanded', 'false')
}

/** Asks the worker to keep this page for the time of the meeting, so that it opens without network. */
async function keepPage(ends) {
	if (!navigator.serviceWorker) return
	try {
		const { active, installing, waiting } = await navigator.serviceWorker.register(
			'/check-in-worker.js',
			{ scope: '/r/' },
		)
		const worker = active ?? waiting ?? installing
		const files = performance
			.getEntriesByType('resource')
			.map(({ name }) => name)
			.filter((name) => name.startsWith(location.origin) && /\.(css|js|woff2|svg)(\?|$)/.test(name))
		worker.postMessage({ keep: location.pathname, files, until: Date.parse(ends) + 86400000 })
	} catch {
		// Without a worker, marks are kept all the same; the page alone would not open again.
	}
}
