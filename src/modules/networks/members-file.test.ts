import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import { type ColumnMapping, firmsPhrases } from '#firms'
import { type Id, Invalid } from '#kernel'
import { importedStory, membersFaults, worldFirm } from '#world'
import {
	acceptInvitation,
	dropMembersFile,
	editJoining,
	editUnclaimedFirm,
	importMembers,
	inviteMembers,
	mapMembersFile,
	membersDirectory,
	membersFilePreview,
	membersFileSheet,
	membershipSheet,
	networkHome,
	notYetInvited,
	runnersDirectory,
	stageMembersFile,
	workOn,
} from './server/index.ts'
import {
	bringIn,
	found,
	gather,
	noOf,
	openTown,
	type Someone,
	shareOf,
	type Town,
} from './testing.ts'

const fixtures = new URL('../../../e2e/fixtures/', import.meta.url)
const file = (name: string) => new Uint8Array(readFileSync(new URL(name, fixtures)))
const now = Temporal.Now.instant()

let town: Town
let agathe: Someone
let claire: Someone
let stranger: Someone
let cercle: Id
let vasseur: Id

before(async () => {
	town = await openTown()
	agathe = await town.person('agathe-morel')
	claire = await town.person('claire-vasseur')
	stranger = await town.person('gregory-delattre')
	cercle = await gather(agathe, 'cercle-du-canal')
	vasseur = await found(claire, 'menuiserie-vasseur')
	await bringIn(agathe, cercle, claire, vasseur)
})
after(() => town.test.drop())

async function stage(name: string, someone = agathe, networkId = cercle): Promise<Id> {
	const given = { networkId, name, content: file(name) }
	const { fileId } = await runAct(stageMembersFile, someone, given)
	await workOn({ networkId, fileId })
	return fileId
}
/** Takes the columns as guessed, and has every line checked. */
async function check(name: string): Promise<Id> {
	const fileId = await stage(name)
	await settle(fileId, (await sheet(fileId)).file.mapping)
	return fileId
}
async function settle(fileId: Id, mapping: ColumnMapping): Promise<void> {
	await runAct(mapMembersFile, agathe, { networkId: cercle, fileId, mapping })
	await workOn({ networkId: cercle, fileId })
}
async function take(fileId: Id, answers: object = {}): Promise<void> {
	await runAct(importMembers, agathe, { networkId: cercle, fileId, ...answers })
	await workOn({ networkId: cercle, fileId })
}
const sheet = (fileId: Id) =>
	reading(agathe, (tx) =>
		membersFileSheet({ tx, actor: agathe, now }, { networkId: cercle, fileId }),
	)
const preview = (fileId: Id) =>
	reading(agathe, (tx) =>
		membersFilePreview({ tx, actor: agathe, now }, { networkId: cercle, fileId }),
	)
const seats = async () =>
	Number(
		(
			await town.told<{ n: string }>('select count(*) as n from membership where network_id = $1', [
				cercle,
			])
		)[0]?.n,
	)

describe('a members’ file', () => {
	it('is given, looked at and dropped by who runs the network alone', async () => {
		const fileId = await stage('membres-virgules.csv')
		const given = { networkId: cercle, name: 'x.csv', content: file('membres-virgules.csv') }
		assert.equal(await noOf(runAct(stageMembersFile, claire, given)), '403 networks.onlyRunners')
		assert.equal(await noOf(runAct(stageMembersFile, stranger, given)), '404 notFound')
		const it = { networkId: cercle, fileId }
		assert.equal(await noOf(runAct(importMembers, claire, it)), '403 networks.onlyRunners')
		assert.equal(await noOf(runAct(dropMembersFile, claire, it)), '403 networks.onlyRunners')
		assert.equal(await noOf(runAct(importMembers, stranger, it)), '404 notFound')
		assert.equal(await noOf(runAct(dropMembersFile, stranger, it)), '404 notFound')
		await runAct(dropMembersFile, agathe, { networkId: cercle, fileId })
		assert.deepEqual(await town.told('select 1 from members_file where file_id = $1', [fileId]), [])
	})

	it('that is no table is refused with the reason, and nothing is kept', async () => {
		try {
			await stage('pas-un-csv.csv')
			assert.fail('a picture is no list of members')
		} catch (caught) {
			assert.ok(caught instanceof Invalid)
			const [issue] = caught.issues
			assert.equal(issue?.code, 'firms.file')
			const word = firmsPhrases('fr').issues['firms.file']
			assert.match(word(issue?.facts as { problem: unknown }), /C’est une image/)
		}
		assert.deepEqual(await town.told('select 1 from members_file'), [])
	})

	it('keeps its name without what no text may hold', async () => {
		const name = `annuaire\u0000\r\n${'é'.repeat(300)}.csv`
		const content = new TextEncoder().encode('Nom;Commune\nAtelier;Roubaix\n')
		const given = { networkId: cercle, name, content }
		const { fileId } = await runAct(stageMembersFile, agathe, given)
		const [kept] = await town.told<{ name: string }>(
			'select name from members_file where file_id = $1',
			[fileId],
		)
		assert.equal(kept?.name, `${'é'.repeat(196)}.csv`)
		await runAct(dropMembersFile, agathe, { networkId: cercle, fileId })
	})

	it('with two columns of one title is stopped before its lines', async () => {
		const fileId = await check('membres-entetes-doubles.csv')
		const { preview: shown } = await preview(fileId)
		assert.deepEqual(
			shown?.summary.headerProblems.map(({ code }) => code),
			['header.duplicate'],
		)
		assert.equal(
			await noOf(runAct(importMembers, agathe, { networkId: cercle, fileId })),
			'409 networks.fileHasErrors',
		)
	})

	it('with one wrong line imports nothing at all, and says every line', async () => {
		const before = await seats()
		const fileId = await check('membres-erreurs.csv')
		const { preview: shown } = await preview(fileId)
		const wrong = new Set(shown?.errors.map(({ line }) => line))
		for (const { line, fault } of membersFaults)
			if (fault !== 'duplicate' && fault !== 'formula') assert.ok(wrong.has(line), `line ${line}`)
		assert.equal(
			await noOf(runAct(importMembers, agathe, { networkId: cercle, fileId })),
			'409 networks.fileHasErrors',
		)
		assert.equal(await seats(), before)
	})

	it('written by an old spreadsheet keeps its accents', async () => {
		const fileId = await check('membres-windows-1252.csv')
		assert.equal((await sheet(fileId)).file.look?.encoding, 'windows-1252')
		const { preview: shown } = await preview(fileId)
		assert.ok(shown?.entering.some(({ member }) => member.trades.includes('Comptabilité')))
	})

	it('is understood as its reader corrects it', async () => {
		const fileId = await stage('membres-virgules.csv')
		await settle(fileId, { ...(await sheet(fileId)).file.mapping, 0: null })
		const { preview: corrected } = await preview(fileId)
		assert.deepEqual(
			corrected?.summary.headerProblems.map(({ code }) => code),
			['mapping.noName'],
		)
		assert.equal(
			await noOf(
				runAct(mapMembersFile, agathe, { networkId: cercle, fileId, mapping: { 0: 'shoeSize' } }),
			),
			'422 mapping.0 form.unexpected',
		)
	})

	it('of three hundred firms is taken whole, once, however many press the button', async () => {
		const before = await seats()
		const fileId = await check('membres-300.csv')
		const { preview: shown } = await preview(fileId)
		assert.equal(shown?.counts.new, 300)
		const input = { networkId: cercle, fileId }
		const both = await Promise.all([
			noOf(runAct(importMembers, agathe, input)),
			noOf(runAct(importMembers, agathe, input)),
		])
		assert.deepEqual(both.sort(), ['409 networks.alreadyImported', 'yes'])
		await Promise.all([workOn(input), workOn(input)])
		await workOn(input)
		assert.equal((await seats()) - before, 300)
		const [kept] = await town.told<{ content: Buffer; lines: number }>(
			'select content, lines from members_file where file_id = $1',
			[fileId],
		)
		assert.equal(kept?.lines, 300)
		assert.equal(kept?.content.length, 0, 'the file’s bytes are forgotten')
		const left = 'select 1 from members_file_line where file_id = $1'
		assert.deepEqual(await town.told(left, [fileId]), [], 'and its lines')
		assert.equal((await preview(fileId)).preview, null)
	})

	it('given a second time changes nothing, and says so', async () => {
		const before = await seats()
		const fileId = await check('membres-300.csv')
		assert.deepEqual((await preview(fileId)).preview?.counts, { same: 300 })
		await take(fileId)
		const { outcome } = await sheet(fileId)
		assert.equal(outcome?.same, 300)
		assert.equal(outcome?.updated, 0)
		assert.equal(await seats(), before)
	})
})

describe('imported firms', () => {
	it('are seen and found in their network only, as not registered yet', async () => {
		const asker = importedStory.asker.name
		const directory = await reading(claire, (tx) =>
			membersDirectory({ tx, actor: claire, now }, { firmId: vasseur, words: asker }),
		)
		assert.deepEqual(
			directory.found?.firms
				.slice(0, 1)
				.map(({ name, isUnclaimed }) => ({ firm: name, isUnclaimed })),
			[{ firm: asker, isUnclaimed: true }],
		)
		const seenElsewhere = await reading(stranger, (tx) =>
			tx.selectFrom('firm').select('id').where('name', '=', asker).execute(),
		)
		assert.deepEqual(seenElsewhere, [])
	})

	it('are corrected by who runs the network until their people come', async () => {
		const { firmId, membershipId } = await seatOf(importedStory.firstGoBetween.name)
		const card = {
			networkId: cercle,
			membershipId,
			name: 'Cabinet Hochart & Associés',
			commune: 'Roubaix',
			trades: ['Géomètre'],
			givenName: 'Thierry',
			familyName: 'Hochart',
			email: 'T.Hochart@exemple.example',
		}
		assert.equal(await noOf(runAct(editUnclaimedFirm, claire, card)), '403 networks.onlyRunners')
		await runAct(editUnclaimedFirm, agathe, card)
		const sheet = await reading(agathe, (tx) =>
			membershipSheet({ tx, actor: agathe, now }, { networkId: cercle, membershipId }),
		)
		assert.equal(sheet.firm.name, 'Cabinet Hochart & Associés')
		assert.deepEqual(
			sheet.card.people?.map(({ email }) => email),
			['t.hochart@exemple.example'],
		)
		const people = await town.told('select person_id from mandate where firm_id = $1', [firmId])
		await runAct(inviteMembers, agathe, { networkId: cercle, membershipIds: [membershipId] })
		const thierry = await town.person('marc-tison')
		const token = await shareOf(agathe, cercle, membershipId)
		await runAct(acceptInvitation, thierry, { token })
		assert.equal(await noOf(runAct(editUnclaimedFirm, agathe, card)), '403 networks.firmHasPeople')
		assert.deepEqual(
			await town.told('select 1 from person where id = $1', [people[0]?.person_id]),
			[],
			'whom the file named is forgotten once somebody came',
		)
	})

	it('are invited many at once, each at its own address', async () => {
		const { records } = await reading(agathe, (tx) =>
			notYetInvited({ tx, actor: agathe, now }, { networkId: cercle }),
		)
		const twenty = records.filter(({ email }) => email).slice(0, 20)
		const invited = await runAct(inviteMembers, agathe, {
			networkId: cercle,
			membershipIds: twenty.map(({ membershipId }) => membershipId),
		})
		assert.deepEqual(
			invited.map(({ email }) => email),
			twenty.map(({ email }) => email),
		)
		const mails = await town.told<{ recipient: string }>(
			`select recipient from mail where recipient = any($1)`,
			[twenty.map(({ email }) => email)],
		)
		assert.equal(mails.length, 20)
		assert.equal(
			await noOf(runAct(inviteMembers, agathe, { networkId: cercle, membershipIds: [] })),
			'422 membershipIds networks.chooseSomeone',
		)
	})
})

describe('the directory', () => {
	it('filters by trade, place and words, and says how many each leaves', async () => {
		const look = (filters: object) =>
			reading(agathe, (tx) =>
				runnersDirectory({ tx, actor: agathe, now }, { networkId: cercle, filters }),
			)
		const all = await look({})
		assert.ok(all.total > 300)
		assert.equal(all.seats.length, 50)
		const names = all.seats.map(({ firm }) => firm)
		assert.deepEqual(names, names.toSorted(new Intl.Collator('fr').compare))
		const trade = all.trades[0]
		assert.ok(trade)
		const ofTrade = await look({ trade: trade.value })
		assert.equal(ofTrade.total, trade.count)
		assert.ok(ofTrade.seats.every(({ trades }) => trades.includes(trade.label)))
		const place = ofTrade.places.find(({ label }) => label === 'Roubaix')
		assert.ok(place)
		const both = await look({ trade: trade.value, place: place.value })
		assert.equal(both.total, place.count)
		assert.ok(both.seats.every((seat) => seat.place === 'Roubaix'))
		const accents = await look({ words: 'MENUISERIE vasseur' })
		assert.deepEqual(
			accents.seats.map(({ firm }) => firm),
			['Menuiserie Vasseur'],
		)
		const last = await look({ page: 7 })
		assert.equal(last.seats.length, all.total - 300)
	})

	it('is read by members, not by who is suspended nor by another network', async () => {
		const read = (someone: Someone, firmId: Id) =>
			noOf(reading(someone, (tx) => membersDirectory({ tx, actor: someone, now }, { firmId })))
		assert.equal(await read(claire, vasseur), 'yes')
		assert.equal(await read(stranger, vasseur), '404 notFound')
		assert.equal(
			await noOf(
				reading(claire, (tx) =>
					runnersDirectory({ tx, actor: claire, now }, { networkId: cercle, filters: {} }),
				),
			),
			'403 networks.onlyOfficers',
		)
		await town.told(`update membership set state = 'suspended' where firm_id = $1`, [vasseur])
		assert.equal(await read(claire, vasseur), '403 networks.noDirectory')
		await town.told(`update membership set state = 'member' where firm_id = $1`, [vasseur])
	})

	it('tells who runs the network what its members miss', async () => {
		await town.told(
			`insert into firm_label values ($1, 'need', 'dresseuse de faucons', 'Dresseuse de faucons')`,
			[vasseur],
		)
		const home = await reading(agathe, (tx) =>
			networkHome({ tx, actor: agathe, now }, { networkId: cercle }),
		)
		assert.ok((home.counts.member ?? 0) > 300)
		assert.ok(home.unclaimed > 290)
		assert.deepEqual(home.missing, [{ label: 'Dresseuse de faucons', count: 1 }])
	})
})

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'))
async function given(content: Uint8Array, at = Temporal.Now.instant()): Promise<Id> {
	const file = { networkId: cercle, name: 'membres.csv', content }
	const { fileId } = await runAct(stageMembersFile, agathe, file, { now: at })
	await workOn({ networkId: cercle, fileId })
	await settle(fileId, (await sheet(fileId)).file.mapping)
	return fileId
}
const head = 'N° adhérent;Raison sociale;SIREN;Dirigeant;Mail;Téléphone fixe;Ville;Métiers'

describe('a list given again', () => {
	it('changes what it says otherwise, shown before and after, and erases nothing', async () => {
		const first = await given(
			csv(head, 'A-7;Serrurerie du Pont;356000000;Anne PETIT;anne@pont.example;;Roubaix;Serrurier'),
		)
		await take(first)
		const second = await given(
			csv(head, 'A-7;Serrurerie du Grand Pont;;;;03 20 12 34 56;;"Serrurier ; Ferronnier"'),
		)
		const shown = (await preview(second)).preview
		assert.deepEqual(shown?.counts, { update: 1 })
		assert.deepEqual(shown?.updating[0]?.changes, [
			{ field: 'name', before: 'Serrurerie du Pont', after: 'Serrurerie du Grand Pont' },
			{ field: 'firmPhone', before: null, after: '+33320123456' },
			{ field: 'trades', before: 'Serrurier', after: 'Serrurier, Ferronnier' },
		])
		await take(second)
		const [firm] = await town.told(
			`select f.name, f.siren, f.phone, k.email from firm f join membership m on m.firm_id = f.id
			 join mandate d on d.firm_id = f.id join person_contact k on k.person_id = d.person_id
			 where m.network_id = $1 and m.reference = 'A-7'`,
			[cercle],
		)
		assert.deepEqual(firm, {
			name: 'Serrurerie du Grand Pont',
			siren: '356000000',
			phone: '+33320123456',
			email: 'anne@pont.example',
		})
	})

	it('asks about a near name, and does as it is answered', async () => {
		const lines = csv(head, ';Serrurerie du Grand Ponte;;;;;Lille;')
		const another = await given(lines)
		const [question] = (await preview(another)).preview?.questions ?? []
		assert.equal(question?.near[0]?.reason, 'near_name')
		const before = await seats()
		await take(another, { same: [2] })
		assert.equal(await seats(), before, 'the same firm: no seat more')
		const other = await given(csv(head, ';Serrurerie du Grand Pontet;;;;;Lens;'))
		await take(other, { others: [2] })
		assert.equal(await seats(), before + 1)
	})

	it('proposes to a firm that has its people, of what its networks may read alone', async () => {
		const { siren } = worldFirm('menuiserie-vasseur')
		const fileId = await given(
			csv(`${head};CA`, `;Vasseur Bois;${siren};Paul FAUX;paul@faux.example;;;Ébéniste;9000000`),
		)
		const shown = (await preview(fileId)).preview
		assert.deepEqual(shown?.counts, { propose: 1 })
		const fields = shown?.proposing[0]?.changes.map(({ field }) => field)
		assert.deepEqual(fields, ['name', 'trades'], 'neither its turnover nor its people')
		await take(fileId)
		assert.equal((await sheet(fileId)).outcome?.proposed, 1)
		const card =
			'select f.name, p.origin from firm f join proposal p on p.firm_id = f.id where f.id = $1'
		assert.deepEqual(await town.told(card, [vasseur]), [
			{ name: 'Menuiserie Vasseur', origin: 'import' },
		])
	})

	it('cut short while it enters leaves nothing behind, and begins anew', async () => {
		const rows = Array.from({ length: 1500 }, (_, at) => `;Atelier coupé ${at};;;;;Lille;Menuisier`)
		const fileId = await given(csv(head, ...rows))
		const before = await seats()
		await runAct(importMembers, agathe, { networkId: cercle, fileId })
		const ids = { networkId: cercle, fileId }
		let isOver = false
		const working = workOn(ids)
			.catch((error) => error)
			.finally(() => {
				isOver = true
			})
		// By the application's own role: an owner who is nobody special sees nothing of it and may not cut it.
		const cut = () =>
			town.test.application.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
				where datname = current_database() and state = 'active' and query like 'insert into firm_label%'`)
		while ((await cut()).rows.length === 0) assert.ok(!isOver, 'it is cut before its end')
		assert.ok((await working) instanceof Error, 'the work was cut')
		assert.equal(await seats(), before)
		await workOn(ids)
		assert.equal(await seats(), before + 1500)
	})

	it('is not given without end', async () => {
		const content = csv(head, ';Atelier de trop;;;;;Lille;')
		const give = () =>
			noOf(runAct(stageMembersFile, agathe, { networkId: cercle, name: 'x.csv', content }))
		const answers = []
		for (let n = 0; n < 12; n++) answers.push(await give())
		assert.match(answers.at(-1) ?? '', /networks\.(tooManyFiles|filesTooOften)/)
	})
})

async function seatOf(name: string) {
	const [seat] = await town.told<{ firm_id: Id; membership_id: Id }>(
		`select m.firm_id, m.membership_id from membership m join firm f on f.id = m.firm_id
		 where f.name = $1 and m.network_id = $2`,
		[name, cercle],
	)
	assert.ok(seat)
	return { firmId: seat.firm_id, membershipId: seat.membership_id }
}

describe('one number in two networks', () => {
	it('makes two records, each of its network alone, and neither import says that there is another', async () => {
		const content = csv(
			head,
			';Verrerie des Deux Rives;732829320;Luc VERRE;luc@verre.example;;Lille;Verrier',
		)
		const elsewhere = await gather(stranger, 'batisseurs-de-la-lys')
		await town.told(`delete from members_file where state <> 'imported'`)
		const taken = async (someone: Someone, networkId: Id, at: Temporal.Instant) => {
			const given = { networkId, name: 'membres.csv', content }
			const { fileId } = await runAct(stageMembersFile, someone, given, { now: at })
			const ids = { networkId, fileId }
			const look = () =>
				reading(someone, (tx) => membersFilePreview({ tx, actor: someone, now }, ids))
			await workOn(ids)
			const { mapping } = (await look()).file
			await runAct(mapMembersFile, someone, { ...ids, mapping })
			await workOn(ids)
			const { preview: shown } = await look()
			await runAct(importMembers, someone, ids)
			await workOn(ids)
			return {
				counts: shown?.counts,
				questions: shown?.questions,
				warnings: shown?.summary.warnings,
			}
		}
		const first = await taken(agathe, cercle, now.add({ hours: 100 }))
		assert.deepEqual(first.counts, { new: 1 })
		assert.deepEqual(
			await taken(stranger, elsewhere, now),
			first,
			'the second is told what the first was',
		)
		const records = await town.told(
			`select m.network_id from firm f join membership m on m.firm_id = f.id where f.siren = '732829320'`,
		)
		assert.deepEqual(records.map(({ network_id }) => network_id).sort(), [cercle, elsewhere].sort())
		for (const someone of [agathe, stranger]) {
			const seen = await reading(someone, (tx) =>
				tx.selectFrom('firm').select('id').where('siren', '=', '732829320').execute(),
			)
			assert.equal(seen.length, 1)
		}
	})
})

describe('a members’ file larger than the network', () => {
	it('is told so in its preview, refused as members before anything is done, and may enter as suggested', async () => {
		const small = await gather(agathe, 'dirigeantes-du-nord')
		await runAct(editJoining, agathe, { networkId: small, sizeCeiling: 3 })
		const fileId = await stage('membres-virgules.csv', agathe, small)
		const ids = { networkId: small, fileId }
		const { mapping } = (
			await reading(agathe, (tx) => membersFileSheet({ tx, actor: agathe, now }, ids))
		).file
		await runAct(mapMembersFile, agathe, { ...ids, mapping })
		await workOn(ids)
		const { preview: shown } = await reading(agathe, (tx) =>
			membersFilePreview({ tx, actor: agathe, now }, ids),
		)
		assert.deepEqual(shown?.seats, { ceiling: 3, left: 3 })
		assert.ok((shown?.counts.new ?? 0) > 3)
		assert.equal(
			await noOf(runAct(importMembers, agathe, { ...ids, as: 'member' })),
			'409 networks.full',
		)
		assert.equal(await noOf(runAct(importMembers, agathe, { ...ids, as: 'suggested' })), 'yes')
	})

	it('accepted, then refused because the network filled up meanwhile, waits for another answer and says why', async () => {
		const small = await gather(agathe, 'batisseurs-de-la-lys')
		const fileId = await stage('membres-virgules.csv', agathe, small)
		const ids = { networkId: small, fileId }
		const seen = () => reading(agathe, (tx) => membersFilePreview({ tx, actor: agathe, now }, ids))
		await runAct(mapMembersFile, agathe, { ...ids, mapping: (await seen()).file.mapping })
		await workOn(ids)
		await runAct(importMembers, agathe, { ...ids, as: 'member' })
		await runAct(editJoining, agathe, { networkId: small, sizeCeiling: 3 })
		await workOn(ids)
		const refused = await seen()
		assert.equal(refused.file.state, 'checked')
		assert.deepEqual(refused.refusal, { code: 'networks.full', facts: { ceiling: 3 } })
		const entering = refused.preview?.counts.new
		await runAct(importMembers, agathe, { ...ids, as: 'suggested' })
		await workOn(ids)
		const { file: taken, outcome } = await seen()
		assert.deepEqual([taken.state, outcome?.new], ['imported', entering])
	})
})

describe('what a firm hides from a network', () => {
	it('is not in its list, nor once it left', async () => {
		const set = (audience: string, visibility: string) =>
			town.told(
				`with v as (insert into firm_visibility select $1, field, $2 from unnest(array['address', 'people']) field
					on conflict (firm_id, field) do update set audience = excluded.audience)
				 update firm set visibility = $3 where id = $1`,
				[vasseur, audience, visibility],
			)
		const member = (state: string) =>
			town.told('update membership set state = $3 where network_id = $1 and firm_id = $2', [
				cercle,
				vasseur,
				state,
			])
		/** Its place and people in the list, and whether words, a place and what one may filter by tell of them. */
		const seen = async (state: 'member' | 'left') => {
			await member(state)
			const look = (filters: object) =>
				reading(agathe, (tx) =>
					runnersDirectory(
						{ tx, actor: agathe, now },
						{ networkId: cercle, filters: { state, words: 'Menuiserie Vasseur', ...filters } },
					),
				)
			const all = await look({})
			const seat = all.seats.find(({ firmId }) => firmId === vasseur)
			const byWords = await look({ words: 'Menuiserie Vasseur Claire Roubaix' })
			const byPlace = await look({ place: '59512' })
			return [seat?.place, seat?.people, all.places.length, byWords.total, byPlace.total]
		}
		const whole = ['Roubaix', ['Claire Vasseur'], 2, 1, 1]
		const nothing = [null, [], 0, 0, 0]
		await set('networks', 'public')
		assert.deepEqual(await seen('member'), whole)
		assert.deepEqual(await seen('left'), nothing)
		await set('instance', 'instance')
		assert.deepEqual(await seen('left'), whole)
		await set('public', 'networks')
		assert.deepEqual([await seen('member'), await seen('left')], [whole, nothing])
		await set('self', 'public')
		assert.deepEqual([await seen('member'), await seen('left')], [nothing, nothing])
		await member('member')
	})

	it('recognises it in no file, so that no number is learnt by trying', async () => {
		const { siren } = worldFirm('menuiserie-vasseur')
		const hide = (field: string, audience: string) =>
			town.told(
				`insert into firm_visibility values ($1, $2, $3)
				 on conflict (firm_id, field) do update set audience = excluded.audience`,
				[vasseur, field, audience],
			)
		const member = (state: string) =>
			town.told('update membership set state = $3 where network_id = $1 and firm_id = $2', [
				cercle,
				vasseur,
				state,
			])
		let tries = 0
		/** What is made of a line with its number, of one with its name and town, of one with its name and a new telephone. */
		const deeds = async () => {
			const lines = [
				`;Essai de numéro;${siren};;;;Lens;`,
				';Menuiserie Vasseur;;;;;Roubaix;',
				';Menuiserie Vasseuro;;;;03 20 12 34 56;Lens;',
			]
			const found = []
			for (const line of lines) {
				const fileId = await given(csv(head, line), now.add({ hours: 2 * ++tries }))
				const shown = (await preview(fileId)).preview
				const [question] = shown?.questions ?? []
				found.push(
					Object.keys(shown?.counts ?? {}).join(),
					question?.changes.map(({ before }) => before),
				)
				await runAct(dropMembersFile, agathe, { networkId: cercle, fileId })
			}
			return found
		}
		await town.told(`delete from members_file where state <> 'imported'`)
		await town.told(`delete from firm_visibility where firm_id = $1`, [vasseur])
		await town.told(
			`update firm set phone = '+33320000000', visibility = 'networks' where id = $1`,
			[vasseur],
		)
		const told = [
			'propose',
			undefined,
			'same',
			undefined,
			'near',
			['Menuiserie Vasseur', 'Roubaix', '+33320000000'],
		]
		assert.deepEqual(await deeds(), told)
		await hide('identifiers', 'networks')
		assert.deepEqual(await deeds(), told)
		await hide('identifiers', 'self')
		assert.deepEqual((await deeds()).slice(0, 4), ['new', undefined, 'same', undefined])
		await hide('address', 'self')
		assert.deepEqual((await deeds()).slice(0, 4), ['new', undefined, 'near', []])
		await hide('identifiers', 'public')
		await hide('address', 'public')
		assert.deepEqual(await deeds(), told)
		await member('left')
		assert.deepEqual(
			await deeds(),
			['new', undefined, 'near', [], 'near', []],
			'as to anybody, once it left',
		)
		await town.told(`update firm set visibility = 'instance' where id = $1`, [vasseur])
		assert.deepEqual(await deeds(), ['gone', undefined, 'gone', undefined, 'near', []])
		await member('member')
	})
})
