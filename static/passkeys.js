// Asks the browser's passkeys and posts what they answer, as any form. Without it, the button stays hidden
// and the page says what remains. The server asks the question and judges the answer; nothing is kept here.
for (const form of document.querySelectorAll('form[data-passkey]')) {
	const button = form.querySelector('button')
	if (!window.PublicKeyCredential || !button) continue
	form.hidden = false
	for (const other of document.querySelectorAll('[data-without-passkeys]')) other.hidden = true
	form.addEventListener('submit', async (event) => {
		event.preventDefault()
		button.setAttribute('aria-busy', 'true')
		try {
			await ask(form)
			form.submit()
		} catch {
			// Given up, or nothing to answer with: the page stays as it is, and says so.
			button.removeAttribute('aria-busy')
			const sentence = form.querySelector('[data-passkey-failed]')
			if (sentence) sentence.hidden = false
		}
	})
}

async function ask(form) {
	const body = new URLSearchParams({ purpose: form.dataset.passkey })
	const answer = await fetch('/connexion/cle', { method: 'POST', body })
	if (!answer.ok) throw new Error(String(answer.status))
	const { challengeId, options } = await answer.json()
	const credential =
		form.dataset.passkey === 'register'
			? await navigator.credentials.create({ publicKey: created(options) })
			: await navigator.credentials.get({ publicKey: requested(options) })
	form.elements.namedItem('challengeId').value = challengeId
	form.elements.namedItem('response').value = JSON.stringify(spelled(credential))
}

const created = (options) => ({
	...options,
	challenge: bytes(options.challenge),
	user: { ...options.user, id: bytes(options.user.id) },
	excludeCredentials: (options.excludeCredentials ?? []).map(named),
})

const requested = (options) => ({
	...options,
	challenge: bytes(options.challenge),
	allowCredentials: (options.allowCredentials ?? []).map(named),
})

const named = (credential) => ({ ...credential, id: bytes(credential.id) })

function spelled({ id, rawId, type, response, authenticatorAttachment }) {
	const told = { clientDataJSON: text(response.clientDataJSON) }
	if (response.attestationObject) {
		told.attestationObject = text(response.attestationObject)
		told.transports = response.getTransports?.() ?? []
	} else {
		told.authenticatorData = text(response.authenticatorData)
		told.signature = text(response.signature)
		if (response.userHandle) told.userHandle = text(response.userHandle)
	}
	return {
		id,
		rawId: text(rawId),
		type,
		authenticatorAttachment: authenticatorAttachment ?? undefined,
		clientExtensionResults: {},
		response: told,
	}
}

function bytes(base64url) {
	const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/')
	return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

function text(buffer) {
	const letters = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('')
	return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
