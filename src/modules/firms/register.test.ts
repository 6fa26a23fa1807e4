import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { readRegisterAnswer } from './register/read-answer.ts'
import { askRegister } from './server/ask-register.ts'

const siren = '999000003'
const vasseur = {
	siren,
	nom_complet: 'MENUISERIE VASSEUR (MV)',
	nom_raison_sociale: 'MENUISERIE VASSEUR',
	etat_administratif: 'A',
	statut_diffusion: 'O',
	tranche_effectif_salarie: '11',
	activite_principale: '43.32A',
	activite_principale_naf25: '43.32G',
	siege: {
		siret: '99900000300015',
		code_postal: '59100',
		commune: '59512',
		libelle_commune: 'ROUBAIX',
		latitude: '50.69',
		statut_diffusion_etablissement: 'O',
	},
	dirigeants: [{ nom: 'VASSEUR', prenoms: 'CLAIRE', date_de_naissance: '1980-05' }],
}
const answering = (...results: unknown[]) => JSON.stringify({ results, total_results: 1 })

describe('An answer of the register', () => {
	it('gives what a card may hold, and nobody’s name or day of birth', () => {
		const read = readRegisterAnswer(answering(vasseur), siren)
		assert.deepEqual(read, {
			state: 'found',
			firm: {
				name: 'MENUISERIE VASSEUR',
				siret: '99900000300015',
				postcode: '59100',
				communeCode: '59512',
				headcountBand: '11',
				activity: '43.32A',
				activity2025: '43.32G',
			},
		})
		assert.doesNotMatch(JSON.stringify(read), /CLAIRE|1980/)
	})

	it('says nothing of a firm that asked not to be published', () => {
		for (const statut_diffusion of ['P', 'N'])
			assert.deepEqual(readRegisterAnswer(answering({ ...vasseur, statut_diffusion }), siren), {
				state: 'hidden',
			})
		const siege = { ...vasseur.siege, statut_diffusion_etablissement: 'P' }
		assert.deepEqual(readRegisterAnswer(answering({ ...vasseur, siege }), siren), {
			state: 'hidden',
		})
	})

	it('about another number is about nobody', () => {
		assert.equal(
			readRegisterAnswer(answering({ ...vasseur, siren: '999000011' }), siren).state,
			'unknown',
		)
		assert.equal(readRegisterAnswer(answering(), siren).state, 'unknown')
	})

	it('loses what has not the shape it should', () => {
		const siege = {
			siret: 15,
			code_postal: ['59100'],
			commune: '<b>',
			statut_diffusion_etablissement: null,
		}
		const wrong = {
			...vasseur,
			siege,
			tranche_effectif_salarie: 3,
			activite_principale: '<b>',
			activite_principale_naf25: 4332,
		}
		assert.deepEqual(readRegisterAnswer(answering(wrong), siren), {
			state: 'found',
			firm: {
				name: 'MENUISERIE VASSEUR',
				siret: null,
				postcode: null,
				communeCode: null,
				headcountBand: null,
				activity: null,
				activity2025: null,
			},
		})
		const markup = { ...vasseur, nom_raison_sociale: '<img onerror=x>', nom_complet: '<script>' }
		assert.equal(readRegisterAnswer(answering(markup), siren).state, 'malformed')
		for (const body of ['', '<html>', '[]', '{"results":7}', 'null'])
			assert.equal(readRegisterAnswer(body, siren).state, 'malformed')
	})
})

describe('The register, asked', () => {
	let server: Server
	let inside: Server
	let answer: RequestListener
	let wasEntered = false
	const asked: string[] = []
	const open = (listener: RequestListener): Promise<Server> =>
		new Promise((ready) => {
			const one = createServer(listener).listen(0, '127.0.0.1', () => ready(one))
		})
	const portOf = (one: Server) => (one.address() as AddressInfo).port
	const ask = (timeoutMs = 2000) =>
		askRegister(siren, {
			address: `http://127.0.0.1:${portOf(server)}`,
			timeoutMs,
			allowedForTests: [`127.0.0.1:${portOf(server)}`],
		})

	before(async () => {
		server = await open((request, response) => {
			asked.push(request.url ?? '')
			answer(request, response)
		})
		inside = await open((_, response) => {
			wasEntered = true
			response.end(answering(vasseur))
		})
	})
	after(() => {
		for (const one of [server, inside]) {
			one.closeAllConnections()
			one.close()
		}
	})

	it('is asked by the number alone', async () => {
		answer = (_, response) => response.end(answering(vasseur))
		assert.equal((await ask()).state, 'found')
		assert.equal(asked.at(-1), `/search?q=${siren}&page=1&per_page=1`)
	})

	it('that is asked too much says for how long to leave it alone', async () => {
		const waits: [string, number][] = [
			['7', 7],
			['0', 1],
			['999999', 3600],
			['demain', 60],
			['', 60],
			['Wed, 21 Oct 2015 07:28:00 GMT', 60],
		]
		for (const [header, retryAfterSeconds] of waits) {
			answer = (_, response) => response.writeHead(429, { 'retry-after': header }).end()
			assert.deepEqual(await ask(), { state: 'busy', retryAfterSeconds }, header)
		}
	})

	const troubles: [string, RequestListener][] = [
		['broken', (_, response) => response.writeHead(500).end('oops')],
		['another page', (_, response) => response.end('<!doctype html><title>Maintenance</title>')],
		['empty', (_, response) => response.end()],
		['endless', (_, response) => response.end('x'.repeat(20_000_000))],
		['silent', () => {}],
		[
			'a door to a private network',
			(_, response) =>
				response.writeHead(302, { location: `http://127.0.0.1:${portOf(inside)}/` }).end(),
		],
	]
	for (const [name, listener] of troubles)
		it(`may be ${name}, and one goes on by hand`, async () => {
			answer = listener
			assert.deepEqual(await ask(400), { state: 'away' })
			assert.equal(wasEntered, false)
		})

	it('may be a file, on a machine without network', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'register-'))
		const file = join(folder, 'register.ndjson')
		const other = { ...vasseur, siren: '999000011', siege: { siret: `${siren}00015` } }
		writeFileSync(file, `${JSON.stringify(other)}\n${JSON.stringify(vasseur)}\n`)
		try {
			assert.equal((await askRegister(siren, { file })).state, 'found')
			assert.equal((await askRegister('999000029', { file })).state, 'unknown')
			assert.equal((await askRegister(siren, { file: join(folder, 'none') })).state, 'away')
		} finally {
			rmSync(folder, { recursive: true })
		}
	})
})
