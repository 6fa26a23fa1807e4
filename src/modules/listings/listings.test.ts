import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import type { TestDatabase } from '#db/testing'
import { makeFindable } from '#firms/server'
import { asSystem } from '#jobs/server'
import { type Actor, type Id, Invalid, Refusal } from '#kernel'
import { editMeetings, publishNetwork, showFirm, visitRequests } from '#networks/server'
import { worldFirm, worldId, worldNetwork, worldPerson } from '#world'
import { toldWorld } from '#world/testing'
import {
	acceptClaim,
	answerConfirmation,
	askClaim,
	askConfirmation,
	askVisit,
	confirmationPage,
	correctSheet,
	importSheets,
	listNetwork,
	mapSheets,
	networkDirectory,
	remindAdviser,
	sendConfirmation,
	sheetMember,
	sheetPage,
	sheetsFileColumns,
	sheetsFilePreview,
	stageSheets,
	wrongSheetLines,
} from './server/index.ts'

const now = Temporal.Instant.from('2026-11-25T08:00:00Z')
const nobody: Actor = { kind: 'anonymous' }
const clock: Actor = { kind: 'system', networkId: null }
const person = (key: Parameters<typeof worldPerson>[0]): Actor => ({
	kind: 'person',
	personId: worldPerson(key).id,
	sessionId: worldId(`session ${key}`),
})
const adviser = person('veronique-plancke')
const agathe = person('agathe-morel')
const bruno = person('bruno-leclercq')
const claire = person('claire-vasseur')
const cercle = worldNetwork('cercle-du-canal').id
const deule = worldId('listed petits-dejeuners-de-la-deule')
const artois = worldId('listed cercle-des-acheteurs-de-l-artois')

let test: TestDatabase
before(async () => {
	test = await toldWorld(now)
	await asSystem(null, async (tx) => {
		// One member of the Cercle opens its card to everybody.
		const { id } = worldFirm('haddad-expertise')
		await tx.updateTable('firm').set({ visibility: 'public' }).where('id', '=', id).execute()
		await makeFindable({ tx, now }, [id])
	})
})
after(() => test.drop())

const page = (actor: Actor, sheetId: Id) =>
	reading(actor, (tx) => sheetPage({ tx, actor, now }, { sheetId }), { now })
const directory = (actor: Actor, query: Parameters<typeof networkDirectory>[1] = {}) =>
	reading(actor, (tx) => networkDirectory({ tx, actor, now }, query), { now })
const told = <Row = Record<string, unknown>>(statement: string, values: unknown[] = []) =>
	asSystem(null, async () => {
		const client = await test.owner.connect()
		try {
			await client.query("select set_config('maillage.system', 'on', false)")
			return (await client.query(statement, values)).rows as Row[]
		} finally {
			await client.query("select set_config('maillage.system', '', false)")
			client.release()
		}
	})

async function noOf(trying: Promise<unknown>): Promise<string> {
	try {
		await trying
		return 'yes'
	} catch (caught) {
		if (caught instanceof Refusal) return `${caught.status} ${caught.code}`
		if (caught instanceof Invalid)
			return caught.issues.map(({ field, code }) => `422 ${field} ${code}`).join(', ')
		throw caught
	}
}

/** The secret in the last mail of a kind. */
async function lastToken(kind: string): Promise<string> {
	const [mail] = await told<{ body_text: string }>(
		`select b.body_text from mail m join mail_body b on b.mail_id = m.id
		 where m.kind = $1 order by m.created_at desc, m.id desc limit 1`,
		[kind],
	)
	const [, token] = /\/fiche\/([\w-]+)/.exec(mail?.body_text ?? '') ?? []
	assert.ok(token, `a mail ${kind} holds its link`)
	return token
}

describe('The page of a network', () => {
	it('tells without an account what the network chose, and nothing else', async () => {
		const { sheet } = await page(nobody, cercle)
		assert.equal(sheet.name, 'Cercle du Canal')
		assert.equal(sheet.duesCents, 36_000)
		assert.equal(sheet.size, 12)
		assert.deepEqual(
			sheet.members.map(({ name }) => name),
			[
				'Électricité Benali',
				'Haddad Expertise',
				'Imprimerie Leclercq',
				'Menuiserie Vasseur',
				'Willems Chauffage',
			].sort((a, b) => a.localeCompare(b, 'fr')),
		)
		const open = sheet.members.find(({ name }) => name === 'Haddad Expertise')
		assert.deepEqual(
			[open?.isPublic, open?.trades, open?.place],
			[true, ['Comptabilité'], 'Roubaix'],
		)
		assert.deepEqual(
			sheet.members.filter(({ isPublic }) => !isPublic).map(({ place }) => place),
			[null, null, null, null],
			'who is not public tells its name and trades, which it agreed to, and no place',
		)
		await runAct(publishNetwork, bruno, {
			networkId: cercle,
			audience: 'public',
			parts: ['purpose'],
		})
		const { sheet: less } = await page(nobody, cercle)
		assert.equal(less.duesCents, null)
		assert.equal(less.meetingHour, null)
		assert.equal(less.size, null)
		assert.deepEqual(less.members, [])
		assert.deepEqual(less.trades, [])
		assert.equal(less.contact, null)
	})

	it('tells the trades of who appears as far as the firm tells them itself', async () => {
		await runAct(publishNetwork, bruno, {
			networkId: cercle,
			audience: 'public',
			parts: ['purpose', 'members'],
		})
		const firmId = worldFirm('electricite-benali').id
		const tell = (audience: string) =>
			asSystem(null, (tx) =>
				tx
					.insertInto('firmVisibility')
					.values({ firmId, field: 'trades', audience })
					.onConflict((met) => met.columns(['firmId', 'field']).doUpdateSet({ audience }))
					.execute(),
			)
		const tradesFor = async (actor: Actor) =>
			(await page(actor, cercle)).sheet.members.find((one) => one.firmId === firmId)?.trades
		assert.deepEqual(await tradesFor(nobody), ['Électricité du bâtiment'])
		await tell('instance')
		assert.deepEqual(
			[await tradesFor(nobody), await tradesFor(adviser)],
			[[], ['Électricité du bâtiment']],
		)
		for (const audience of ['networks', 'self']) {
			await tell(audience)
			assert.deepEqual([await tradesFor(nobody), await tradesFor(adviser)], [[], []])
		}
		await tell('public')
	})

	it('leads to the public card of a member that appears there, and to no other', async () => {
		await runAct(publishNetwork, bruno, {
			networkId: cercle,
			audience: 'public',
			parts: ['purpose', 'members'],
		})
		const card = (actor: Actor, firm: Parameters<typeof worldFirm>[0]) =>
			reading(
				actor,
				(tx) => sheetMember({ tx, actor, now }, { sheetId: cercle, firmId: worldFirm(firm).id }),
				{ now },
			)
		for (const reader of [nobody, claire]) {
			const { firm, card: shown } = await card(reader, 'haddad-expertise')
			assert.equal(firm.name, 'Haddad Expertise')
			assert.match(shown.description ?? '', /petites entreprises du bâtiment/)
			assert.equal(shown.identifiers, undefined, 'its numbers go no further than the site')
			assert.equal(shown.phone, undefined, 'its telephone stays in its networks, for a member too')
			assert.equal(shown.turnover, undefined)
			assert.equal(shown.people, undefined, 'nor are its people shown to everybody')
		}
		assert.equal(await noOf(card(nobody, 'electricite-benali')), '404 notFound')
		assert.equal(await noOf(card(nobody, 'tison-peinture')), '404 notFound')
	})

	it('is nowhere once the network keeps it to itself, but for its own members', async () => {
		await runAct(publishNetwork, bruno, { networkId: cercle, audience: 'self', parts: [] })
		assert.equal(await noOf(page(nobody, cercle)), '404 notFound')
		assert.equal(await noOf(page(adviser, cercle)), '404 notFound')
		assert.equal(await noOf(page(claire, cercle)), 'yes')
		await runAct(publishNetwork, bruno, {
			networkId: cercle,
			audience: 'public',
			parts: ['purpose', 'meetings', 'size', 'members'],
			takesVisits: true,
		})
	})

	it('follows what the network says of itself, at once', async () => {
		await runAct(editMeetings, bruno, { networkId: cercle, rhythm: 'weekly', meetingHour: '8h15' })
		const { sheet } = await page(nobody, cercle)
		assert.deepEqual([sheet.rhythm, sheet.meetingHour, sheet.meetingDay], ['weekly', '08:15', null])
	})

	it('names a firm only once its representative agreed', async () => {
		const firmId = worldFirm('ziane-geometre').id
		const named = async () =>
			(await page(nobody, cercle)).sheet.members.some((one) => one.firmId === firmId)
		assert.equal(await named(), false)
		await runAct(showFirm, person('anne-ziane'), { firmId, networkId: cercle })
		assert.equal(await named(), true)
	})
})

describe('A request to visit', () => {
	it('reaches who runs the network, once, and no further', async () => {
		const asked = {
			sheetId: cercle,
			name: 'Camille Dupré',
			email: 'camille@ailleurs.example',
			words: 'Je suis serrurière à Hem.',
		}
		await runAct(askVisit, nobody, asked, { now })
		await runAct(askVisit, nobody, asked, { now })
		const mails = await told<{ recipient: string }>(
			`select recipient from mail where kind = 'visit'`,
		)
		assert.deepEqual(mails.map(({ recipient }) => recipient).sort(), [
			worldPerson('agathe-morel').email,
			worldPerson('bruno-leclercq').email,
		])
		const { requests } = await reading(
			agathe,
			(tx) => visitRequests({ tx, actor: agathe, now }, { networkId: cercle }),
			{ now },
		)
		assert.deepEqual(
			requests.map(({ name, answeredAt }) => [name, answeredAt]),
			[['Camille Dupré', null]],
		)
		assert.equal(
			await noOf(runAct(askVisit, nobody, { ...asked, sheetId: deule }, { now })),
			'404 notFound',
			'a listed network is not shown without an account',
		)
	})

	it('does not fill a mailbox, from however many addresses', async () => {
		const ask = (n: number) =>
			noOf(
				runAct(
					askVisit,
					nobody,
					{ sheetId: cercle, name: 'Quelqu’un', email: `n${n}@ailleurs.example` },
					{ now },
				),
			)
		for (let n = 1; n < 10; n++) assert.equal(await ask(n), 'yes')
		assert.equal(await ask(10), '429 listings.visitsFull')
	})

	it('is told to who runs the network on the day it is asked', async () => {
		const bruno = `person_id = '${worldPerson('bruno-leclercq').id}'`
		await told(`update network_role set ends_on = '2099-12-31' where ${bruno}`)
		const later = Temporal.Instant.from('2100-01-04T08:00:00Z')
		const visitor = { name: 'Léa Petit', email: 'lea@ailleurs.example', words: '' }
		await runAct(askVisit, nobody, { sheetId: cercle, ...visitor }, { now: later })
		const mails = await told<{ recipient: string }>(
			`select recipient from mail where kind = 'visit' and created_at = '${later}'`,
		)
		assert.deepEqual(mails, [{ recipient: worldPerson('agathe-morel').email }])
		await told(`update network_role set ends_on = null where ${bruno}`)
	})
})

describe('The directory of networks', () => {
	it('is for who is signed in, until the administrator opens it', async () => {
		assert.equal(await noOf(directory(nobody)), '404 notFound')
		assert.ok((await directory(claire)).lines.some(({ id }) => id === deule))
		await told(`update instance set directory_audience = 'public'`)
		const open = await directory(nobody)
		assert.ok(open.lines.some(({ id }) => id === deule))
		assert.ok(
			!open.lines.some(({ name }) => name === 'Bâtisseurs de la Lys'),
			'a network shown to who is signed in stays so',
		)
		await told(`update instance set directory_audience = 'instance'`)
	})

	it('answers a town by who covers it, then by who is near, environ', async () => {
		const { lines, here } = await directory(claire, { place: 'tourcoing' })
		assert.equal(here?.name, 'Tourcoing')
		const reasons = new Map(lines.map(({ name, reasons }) => [name, reasons[0]]))
		assert.deepEqual(reasons.get('Club des Trois Ponts'), { kind: 'covers' })
		assert.deepEqual(reasons.get('Jeunes Pousses de la Métropole'), { kind: 'covers' })
		const near = reasons.get('Cercle du Canal')
		assert.ok(near?.kind === 'near' && near.km < 10)
		assert.equal(reasons.get('Club Aïn Sebaâ'), undefined)
		assert.equal((await directory(claire, { place: 'Nulleville' })).isPlaceUnknown, true)
	})

	it('is searched by words, typing errors forgiven', async () => {
		const { lines } = await directory(claire, { words: 'charpantier bois' })
		assert.equal(lines[0]?.name, 'Grappe Bois des Flandres')
		assert.equal((await directory(claire, { words: '???' })).total, (await directory(claire)).total)
	})
})

describe('A file of networks', () => {
	const preview = async (text: string) => {
		const { fileId } = await runAct(stageSheets, adviser, {
			name: 'reseaux.csv',
			content: new TextEncoder().encode(text),
		})
		const found = await reading(
			adviser,
			(tx) => sheetsFilePreview({ tx, actor: adviser, now }, { fileId }),
			{ now },
		)
		return { fileId, ...(found.preview as NonNullable<typeof found.preview>) }
	}

	it('enters whole or not at all, each error at its line', async () => {
		const bad = await preview(
			[
				'Nom;Famille;Communes;Jour;Heure;Cotisation;E-mail',
				'Club du Vieux-Lille;affaires;Lille;jeudi;7 h 30;480;contact@vieux-lille.example',
				'Club sans famille;amicale;Lille;jeudi;7 h 30;480;',
				'Club perdu;affaires;Nulleville;;;;',
				'Club pressé;affaires;Lille;jeudredi;25 h;douze;pas-une-adresse',
				'Club du Vieux-Lille;affaires;Lille;;;;',
			].join('\n'),
		)
		assert.deepEqual(
			bad.problems.map(({ line, column, code }) => `${line} ${column} ${code}`),
			[
				'3 Famille listings.family',
				'4 Communes firms.zoneUnknown',
				'5 Jour listings.day',
				'5 Heure networks.hour',
				'5 Cotisation networks.amount',
				'5 E-mail firms.email',
				'6 Nom listings.twice',
			],
		)
		assert.equal(
			await noOf(runAct(importSheets, adviser, { fileId: bad.fileId })),
			'409 listings.fileHasProblems',
		)
		const good = await preview(
			[
				'Nom;Famille;Communes;Jour;Heure;Cotisation;E-mail;Métiers cherchés',
				'Club du Vieux-Lille;affaires;Lille;jeudi;7 h 30;480;contact@vieux-lille.example;Notaire, Fleuriste',
				'Club des Trois Ponts;géographique;Tourcoing;;;;;',
			].join('\n'),
		)
		assert.deepEqual(good.problems, [])
		assert.deepEqual(
			good.known.map(({ line, name }) => [line, name]),
			[[3, 'Club des Trois Ponts']],
		)
		assert.deepEqual(await runAct(importSheets, adviser, { fileId: good.fileId }), { imported: 1 })
		assert.equal(
			await noOf(runAct(importSheets, adviser, { fileId: good.fileId })),
			'409 listings.alreadyImported',
		)
		const { lines } = await directory(claire, { words: 'Vieux-Lille' })
		assert.equal(lines[0]?.duesCents, 48_000)
		const { sheet } = await page(claire, lines[0]?.id as Id)
		assert.equal(sheet.contact, null, 'whom to reach stays among advisers')
	})

	it('without a column for the name is told so', async () => {
		const { problems } = await preview('Famille;Communes\naffaires;Lille\n')
		assert.deepEqual(
			problems.map(({ code }) => code),
			['listings.nameColumn'],
		)
	})

	it('is understood by its titles, and corrected column by column', async () => {
		const { fileId } = await runAct(stageSheets, adviser, {
			name: 'clubs.csv',
			content: new TextEncoder().encode(
				'Structure;Type;Où;Téléphone du président\nClub des Marais;affaires;Arras;0321000000\nClub perdu;amicale;Arras;=1+1\n',
			),
		})
		const look = { actor: adviser, now }
		const columns = await reading(adviser, (tx) => sheetsFileColumns({ ...look, tx }, { fileId }), {
			now,
		})
		assert.deepEqual(
			columns.columns.map(({ field, guess }) => [field, guess?.reason.kind]),
			[
				[null, 'unknown'],
				['family', 'header'],
				[null, 'unknown'],
				['contactPhone', 'word'],
			],
		)
		const map = (mapping: Record<string, unknown>) =>
			noOf(runAct(mapSheets, adviser, { fileId, mapping }))
		assert.equal(await map({ 0: null, 1: 'family' }), '422 column-0 listings.nameColumn')
		assert.equal(await map({ 0: 'name', 1: 'name' }), '422 column-1 listings.columnTwice')
		assert.match(await map({ 0: 'salary' }), /^422 /)
		assert.equal(
			await noOf(runAct(mapSheets, claire, { fileId, mapping: { 0: 'name' } })),
			'404 notFound',
		)
		assert.equal(await map({ 0: 'name', 1: 'family', 2: 'places', 3: null }), 'yes')
		const preview = await reading(adviser, (tx) => sheetsFilePreview({ ...look, tx }, { fileId }), {
			now,
		})
		assert.deepEqual(
			preview.preview?.ready.map(({ name, zones }) => [name, zones.length]),
			[['Club des Marais', 1]],
		)
		const wrong = await reading(adviser, (tx) => wrongSheetLines({ ...look, tx }, { fileId }), {
			now,
		})
		assert.deepEqual(
			wrong.lines.map(({ line, cells, problems }) => [line, cells[0], problems[0]?.code]),
			[[3, 'Club perdu', 'listings.family']],
		)
	})

	it('is only for advisers; a club listed twice by hand is asked about first', async () => {
		const again = { name: 'club des TROIS ponts', family: 'geographic', places: ['Tourcoing'] }
		assert.equal(await noOf(runAct(listNetwork, claire, again)), '404 notFound')
		assert.equal(await noOf(runAct(listNetwork, adviser, again)), '422 name listings.alreadyListed')
		assert.equal(await noOf(runAct(listNetwork, adviser, { ...again, isAnother: true })), 'yes')
	})
})

describe('The yearly question', () => {
	const later = now.add({ hours: 24 * 400 })

	it('is asked by a link that serves once, whoever opens it', async () => {
		await runAct(askConfirmation, adviser, { sheetId: deule }, { now })
		assert.equal(
			await noOf(runAct(askConfirmation, adviser, { sheetId: deule }, { now })),
			'409 listings.askedLately',
		)
		const token = await lastToken('listing.confirmation')
		const before = await told(`select verified_on::text from network_sheet where id = $1`, [deule])
		for (let opened = 0; opened < 3; opened++)
			assert.equal((await confirmationPage(token, now)).state, 'open')
		assert.deepEqual(
			await told(`select verified_on::text from network_sheet where id = $1`, [deule]),
			before,
			'looking changes nothing',
		)
		await runAct(answerConfirmation, nobody, { token, answer: 'confirm' }, { now })
		assert.deepEqual(
			await told(`select verified_on::text from network_sheet where id = $1`, [deule]),
			[{ verified_on: '2026-11-25' }],
		)
		assert.equal(
			await noOf(runAct(answerConfirmation, nobody, { token, answer: 'close' }, { now })),
			'410 accounts.linkUsed',
		)
		assert.equal((await confirmationPage(token, now)).state, 'used')
	})

	it('comes by itself after a year; without an answer, or anybody to ask, the adviser is told', async () => {
		await runAct(sendConfirmation, clock, { sheetId: deule }, { now })
		const sent = () =>
			told(`select kind from mail where kind like 'listing.%' order by created_at, id`)
		const before = (await sent()).length
		assert.equal(before, 1, 'a sheet verified today is not asked about')
		await runAct(sendConfirmation, clock, { sheetId: deule }, { now: later })
		await runAct(remindAdviser, clock, { sheetId: deule }, { now: later.add({ hours: 24 * 21 }) })
		await runAct(sendConfirmation, clock, { sheetId: artois }, { now })
		assert.deepEqual(
			(await sent()).slice(before).map((row) => row.kind),
			['listing.noContact', 'listing.confirmation', 'listing.unanswered'],
		)
		assert.equal(
			await noOf(runAct(sendConfirmation, claire, { sheetId: deule }, { now: later })),
			'404 notFound',
		)
	})

	it('lets the club correct its sheet, and its contact disappear for good', async () => {
		const token = await lastToken('listing.confirmation')
		await runAct(
			correctSheet,
			nobody,
			{
				token,
				name: 'Les Petits-Déjeuners de la Deûle',
				family: 'business',
				places: ['Lille'],
				dues: '1 020',
				contactEmail: 'nouveau.contact@petits-dejeuners.example',
			},
			{ now: later },
		)
		const { sheet } = await page(claire, deule)
		assert.equal(sheet.duesCents, 102_000)
		assert.deepEqual(
			sheet.zones.map(({ code }) => code),
			['59350'],
		)
		await runAct(
			askConfirmation,
			adviser,
			{ sheetId: deule },
			{ now: later.add({ hours: 24 * 60 }) },
		)
		const second = await lastToken('listing.confirmation')
		await runAct(
			answerConfirmation,
			nobody,
			{ token: second, answer: 'oppose' },
			{ now: later.add({ hours: 24 * 61 }) },
		)
		assert.deepEqual(await told('select * from sheet_contact where sheet_id = $1', [deule]), [])
		const again = {
			name: 'Autre club',
			family: 'business',
			contactEmail: 'Nouveau.Contact@petits-dejeuners.example',
		}
		assert.equal(
			await noOf(runAct(listNetwork, adviser, again)),
			'422 contactEmail listings.opposed',
		)
	})
})

describe('A claim', () => {
	it('gives nothing until an adviser, other than the claimant, accepts it', async () => {
		const trois = worldId('listed club-des-trois-ponts')
		const own = await runAct(askClaim, adviser, { sheetId: trois, words: 'C’est à moi' }, { now })
		assert.equal(
			await noOf(runAct(acceptClaim, adviser, { claimId: own.claimId }, { now })),
			'409 listings.ownClaim',
		)
		const words = 'Je préside ce club depuis mars.'
		const { claimId } = await runAct(askClaim, claire, { sheetId: trois, words }, { now })
		assert.equal(
			await noOf(runAct(askClaim, claire, { sheetId: trois, words }, { now })),
			'409 listings.claimWaits',
		)
		assert.equal(await noOf(runAct(acceptClaim, claire, { claimId }, { now })), '404 notFound')
		const { networkId } = await runAct(acceptClaim, adviser, { claimId }, { now })
		const { sheet, isReal } = await page(claire, trois)
		assert.equal(isReal, true)
		assert.equal(sheet.networkId, networkId)
		assert.equal(sheet.duesCents, 12_000)
		assert.deepEqual(
			sheet.zones.map(({ code }) => code),
			['59599'],
		)
		assert.equal(
			await noOf(runAct(editMeetings, claire, { networkId, rhythm: 'weekly' }, { now })),
			'yes',
		)
		assert.equal((await page(claire, trois)).sheet.rhythm, 'weekly')
		assert.deepEqual(
			await told('select answer from sheet_claim where id = $1', [own.claimId]),
			[{ answer: 'declined' }],
			'the other claim is answered too',
		)
		assert.equal(
			await noOf(runAct(askClaim, bruno, { sheetId: trois, words }, { now })),
			'409 listings.livesHere',
		)
	})
})
