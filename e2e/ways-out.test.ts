import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '#kernel'
import { worldFirm, worldNetwork, worldPerson } from '#world'
import { type App, passwordOf, startApp } from './app.ts'
import { Someone } from './asking.ts'
import { enterWithPassword } from './enter.ts'
import { readable } from './walk.ts'

let app: App
let claire: Someone

before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	claire = new Someone(app.url)
	await enterWithPassword(claire, worldPerson('claire-vasseur').email, passwordOf(app))
})
after(() => app?.stop())

const vasseur = `/e/${worldFirm('menuiserie-vasseur').id}`

describe('A page that is not there', () => {
	for (const [path, status] of [
		[`/e/${newId()}/sommaire`, 404],
		[`/r/${newId()}/sommaire`, 404],
		[`/e/${worldFirm('electricite-benali').id}/sommaire`, 404],
		[`/r/${worldNetwork('batisseurs-de-la-lys').id}/sommaire`, 404],
		[`${vasseur}/aide/${newId()}`, 404],
		[`/r/${worldNetwork('cercle-du-canal').id}/inviter`, 403],
	] as const)
		test(`${path.replace(/[0-9a-f-]{36}/, '…')} says ${status} inside the frame, with a way out that exists`, async () => {
			const reply = await claire.get(path)
			assert.equal(reply.status, status)
			const text = readable(reply.text)
			assert.match(
				text,
				status === 404 ? /Rien à cette adresse/ : /Ce n’est pas à vous de le faire/,
			)
			assert.match(text, /Menuiserie Vasseur/, 'the frame is there')
			assert.match(text, /Numéro de cette page/)
			const way = /href="([^"]+)"[^>]*>(?:\s|<!--[^>]*-->)*Revenir à l’accueil/.exec(
				reply.text,
			)?.[1]
			assert.equal(way, status === 404 ? vasseur : `/r/${worldNetwork('cercle-du-canal').id}`)
			assert.equal((await claire.get(way as string)).status, 200)
		})

	test('their own contents list is there', async () => {
		assert.equal((await claire.get(`${vasseur}/sommaire`)).status, 200)
	})
})

describe('A link that is over', () => {
	for (const door of ['invitation', 'collegue', 'repondre', 'lien'])
		test(`/${door} says so under 410, and what to do`, async () => {
			const reply = await new Someone(app.url).get(`/${door}/${'A'.repeat(43)}`)
			assert.equal(reply.status, 410)
			assert.match(readable(reply.text), /Ce lien n’ouvre rien/)
			assert.match(reply.text, /href="\/(connexion|moi\/demandes)"/)
		})
})

test('Asking for an introduction leads to a sheet that tells who is asked first, and by when one will know', async () => {
	const stated = await claire.post(`${vasseur}/aide?/search`, [
		['words', 'Un électricien autour de Roubaix, qui connaît les marchés publics'],
	])
	assert.equal(stated.status, 303)
	const answers = await claire.get(stated.headers.location as string)
	const way = /href="([^"]+\/demander\?[^"]+)"/.exec(answers.text)?.[1]?.replaceAll('&amp;', '&')
	assert.ok(way, 'somebody can be asked')
	const asked = await claire.post(way, [['message', 'Bonjour, je rénove une école.']])
	assert.equal(asked.status, 303)
	const sheet = readable((await claire.get(asked.headers.location as string)).text)
	assert.match(sheet, /Nous demandons d’abord à .+ Vous saurez au plus tard /)
})
