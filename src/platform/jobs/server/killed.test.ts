import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { addJob } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem, defineTask, startWorker } from './index.ts'

let test: TestDatabase
before(async () => {
	test = await testDatabase()
})
after(() => test.drop())

/** A process of its own that takes the job `test.long`, says so, and never ends it. */
function anotherProcess() {
	const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
	const program = `
		import { openDatabase, openPool, useApplication } from ${module('../../../db/index.ts')}
		import { startWorker, defineTask } from ${module('./index.ts')}
		const pool = openPool(${JSON.stringify(test.app)}, { max: 6 })
		useApplication({ pool, db: openDatabase(pool), graphRole: false })
		const long = defineTask('test.long', () => new Promise(() => console.log('begun')))
		await startWorker({ tasks: [long], sealSeconds: 60 })`
	const { NODE_TEST_CONTEXT: _, ...env } = process.env
	return spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
		env,
		stdio: ['ignore', 'pipe', 'inherit'],
	})
}

describe('A job under way when its process is killed', () => {
	it('is begun again by the next worker, and not while its own lives', async () => {
		await asSystem(null, (tx) => addJob(tx, 'test.long', {}))
		const other = anotherProcess()
		await Promise.race([
			once(other.stdout, 'data'),
			once(other, 'exit').then(() => assert.fail('it ended by itself')),
		])

		let runs = 0
		const long = defineTask('test.long', async () => {
			runs += 1
		})
		const beside = await startWorker({ tasks: [long], sealSeconds: 60 })
		await pause(500)
		await beside.stop()
		assert.equal(runs, 0, 'another process is at it')

		other.kill('SIGKILL')
		await once(other, 'exit')
		// The server notices that the dead one's connection is closed a moment after the kill.
		await pause(300)
		const next = await startWorker({ tasks: [long], sealSeconds: 60 })
		for (const until = performance.now() + 5000; runs === 0; await pause(10))
			assert.ok(performance.now() < until, 'it happens within five seconds')
		await next.stop()
		assert.equal(runs, 1)
	})
})
