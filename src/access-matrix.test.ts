/**
 * The access matrix: every act and reading of the registry, run for real by every kind of actor, on
 * their own things, on others' in their network, on things of elsewhere. What is expected is in
 * `access-matrix/table.ts`; what is not there fails.
 */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { runAct, useApplication } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { staleFirms } from '#firms/server'
import { asSystem } from '#jobs/server'
import { Invalid, Refusal } from '#kernel'
import { acts, type ReadingDefinition, read, readings } from '#registry'
import { type World, world } from '#world'
import { type Kind, kinds, type Player, player } from './access-matrix/cast.ts'
import { type OneTransaction, oneTransaction } from './access-matrix/one-transaction.ts'
import { now, type Scope, setStage, type Things, thingsOf } from './access-matrix/stage.ts'
import { type Cells, type Row, table } from './access-matrix/table.ts'

let test: TestDatabase
let stage: OneTransaction
let cells = 0

before(async () => {
	test = await testDatabase()
	await setStage()
	stage = await oneTransaction(test.application.pool)
	useApplication(stage.application)
})
after(async () => {
	await stage.end()
	await test.drop()
})

const nameOf = (row: string) => row.replace(/ \(.*\)$/, '')

describe('Access to every act and reading', () => {
	it('is said in the table, for each of them', () => {
		const rows = new Set(Object.keys(table).map(nameOf))
		const known = [...Object.keys(acts), ...Object.keys(readings)]
		assert.deepEqual(
			known.filter((name) => !rows.has(name)),
			[],
			'Who may? Add its row to src/access-matrix/table.ts.',
		)
		assert.deepEqual(
			[...rows].filter((name) => !known.includes(name)),
			[],
			'These rows of src/access-matrix/table.ts are for nothing in the registry: remove them.',
		)
	})

	for (const [name, row] of Object.entries(table))
		it(`${name}`, async () => {
			const surprises: string[] = []
			for (const cell of cellsOf(nameOf(name), row)) {
				const found = await outcome(nameOf(name), cell)
				cells += 1
				if (!cell.expected.includes(found))
					surprises.push(
						`${cell.who.kind}, ${cell.where}: ${cell.expected.join(' or ')} expected, ${found} found`,
					)
			}
			assert.deepEqual(surprises, [], `\n${surprises.join('\n')}\n`)
		})

	it('lets a firm choose to be found by the whole instance: its card alone, by whoever is signed in', async () => {
		const { id: firmId } = world.firms.find(
			({ key, visibility }) => visibility === 'instance' && key.startsWith('alaoui'),
		) as World['firms'][number]
		for (const who of kinds.map(player).filter(({ actor }) => actor.kind === 'person')) {
			const cell = { who, where: 'instance', expected: [] }
			assert.equal(await outcome('firms.firm-sheet', { ...cell, input: { firmId } }), 'done')
			const written = { firmId, name: 'Autre nom' }
			assert.equal(await outcome('firms.edit-firm', { ...cell, input: written }), '403')
			assert.equal(await outcome('ties.help-page', { ...cell, input: { firmId } }), '404')
		}
	})

	it('was tried in more than a thousand cells', (t) => {
		t.diagnostic(`${cells} cells of the access matrix were run`)
		assert.ok(cells > 1000)
	})
})

type Cell = { who: Player; where: string; input: unknown; expected: string[] }

/** The cells of a row: each actor in each scope where the things asked for exist. */
function cellsOf(name: string, row: Row): Cell[] {
	return kinds.flatMap((kind) => {
		const who = player(kind)
		const cell = (where: string, ids: Partial<Things>, cells: Cells, isCrossed = false): Cell[] => {
			const asked = askedOf(row, ids, who)
			if (asked === null) {
				assert.ok(!cells.may?.includes(kind), `${name}: the ${kind} may, but has no such thing`)
				return []
			}
			const answers = expected(name, row, cells, kind)
			return [{ who, where, ...asked, expected: isCrossed ? elsewhere(answers) : answers }]
		}
		if (row.alone) return cell('alone', thingsOf(who, 'same'), row.alone)
		return (['own', 'same'] as const)
			.flatMap((scope) => {
				const cells = row[scope]
				if (!cells) return []
				const crossed = crossedThings(row, who, scope)
				return [
					...cell(scope === 'own' ? 'own' : 'same network', thingsOf(who, scope), cells),
					...(crossed ? cell(`elsewhere’s thing under ${scope}`, crossed, cells, true) : []),
				]
			})
			.concat(cell('other network', thingsOf(who, 'other'), {}))
	})
}

/** The input of a row made of some things, and their names; null when one of them does not exist. */
function askedOf(row: Row, ids: Partial<Things>, who: Player) {
	const names = new Set<keyof Things>()
	let isMissing = false
	const watched = (all: Partial<Things>, isAsked: boolean) =>
		new Proxy(all, {
			get(_, name: keyof Things) {
				if (isAsked) names.add(name)
				isMissing ||= all[name] === undefined
				return all[name]
			},
		}) as Things
	const input = row.input(watched(ids, true), watched(thingsOf(who, 'own'), false), who.kind)
	return isMissing ? null : { input, names }
}

/** One’s own firm or network in the address, and in it a thing of elsewhere; null when there is no such pair. */
function crossedThings(row: Row, who: Player, scope: Scope): Partial<Things> | null {
	const names = [...(askedOf(row, thingsOf(who, 'other'), who)?.names ?? [])]
	const holder = names.includes('firmId') ? 'firmId' : 'networkId'
	if (!names.includes(holder) || names.length < 2) return null
	return { ...thingsOf(who, 'other'), [holder]: thingsOf(who, scope)[holder] }
}

/** Where one may, a thing of elsewhere does not exist; others are refused it or the place, whichever comes first. */
function elsewhere(answers: string[]): string[] {
	if (answers.includes('session')) return answers
	return answers.includes('done') ? ['404'] : ['403', '404']
}

function expected(name: string, row: Row, { may = [], told = [] }: Cells, kind: Kind): string[] {
	const door = (acts[name] ?? readings[name])?.door ?? 'none'
	if (may.includes(kind)) return ['done']
	if (kind === 'anonymous' && (door === 'none' || (name in readings && door !== 'open')))
		return ['session']
	if (kind === 'link' && door !== 'link') return ['session']
	if (told.includes(kind)) return ['403']
	return [row.otherwise ?? '404']
}

const notFindable = 'done, but firms are not found as they are now: call makeFindable in the act'
/** A job does it after the act, which hides nothing. */
const findableLater = new Set(['accounts.change-name'])
const looked = new Map<string, number>()

/** Whether the act left nobody to be found by what is no longer so; asked the first times it is done. */
async function foundAsItIs(name: string): Promise<boolean> {
	const times = (looked.get(name) ?? 0) + 1
	looked.set(name, times)
	if (times > 2 || findableLater.has(name)) return true
	return (await asSystem(null, (tx) => staleFirms({ tx, now }))).length === 0
}

/** What really happens, in one word; the world is then as it was. */
async function outcome(name: string, { who, input }: Cell): Promise<string> {
	try {
		const act = acts[name]
		if (!act) {
			await read(readings[name] as ReadingDefinition, who.actor, input, { now })
			return 'done'
		}
		await runAct(act, who.actor, input, { now })
		return (await foundAsItIs(name)) ? 'done' : notFindable
	} catch (error) {
		if (error instanceof Refusal)
			return error.status === 409 ? `409 ${error.code}` : String(error.status)
		if (error instanceof Invalid) return `invalid: ${error.message}`
		const { message } = error as Error
		return /needs a session/.test(message) ? 'session' : `broken: ${message}`
	} finally {
		await stage.undo()
	}
}
