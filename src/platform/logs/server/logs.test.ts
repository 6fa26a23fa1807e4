import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { redactPath, redactText } from './redact.ts'

const token = randomBytes(32).toString('base64url')
const id = '0199f3c2-1111-7222-8333-444455556666'

/** Runs a few lines in a process of their own and gives what it wrote on standard output. */
function written(lines: string, env: Record<string, string> = {}): string {
	const code = `import { logger, logRequest } from '#logs/server'\n${lines}`
	const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
		encoding: 'utf8',
		env: { ...process.env, LOG_LEVEL: 'info', ...env, NODE_TEST_CONTEXT: undefined },
	})
	assert.equal(stderr, '')
	return stdout
}

describe('The log', () => {
	it('keeps the path of a request and hides what opens a door', () => {
		assert.equal(redactPath(`/lien/${token}`), '/lien/…')
		assert.equal(redactPath(`/invitation/${token}/accepter?x=1`), '/invitation/…/accepter')
		assert.equal(redactPath(`/repondre/${token.slice(0, 12)}`), '/repondre/…')
		assert.equal(redactPath(`/n-importe-ou/${token}`), '/n-importe-ou/…')
		assert.equal(redactPath(`/e/${id}/fiche?vers=/lien/${token}`), `/e/${id}/fiche`)
	})

	it('hides tokens and passwords that an error message quotes', () => {
		assert.equal(
			redactText(`GET https://reseau.example/lien/${token} by smtp://claire:secret@smtp.example`),
			'GET https://reseau.example/lien/… by smtp://…@smtp.example',
		)
	})

	it('writes one JSON line per request, with its id and without its token', () => {
		const line = written(
			`logRequest({ requestId: '${id}', method: 'POST', path: '/lien/${token}', status: 303, durationMs: 4 })`,
		)
		const { time, ...told } = JSON.parse(line)
		assert.deepEqual(told, {
			level: 'info',
			requestId: id,
			method: 'POST',
			path: '/lien/…',
			status: 303,
			durationMs: 4,
			msg: 'request',
		})
		assert.ok(Temporal.Instant.from(time))
	})

	it('never quotes the row that PostgreSQL complains of', () => {
		const line = written(`
			const error = Object.assign(new Error('duplicate key value'), { code: '23505',
				constraint: 'account_email_key', detail: 'Key (email)=(claire@vasseur.example) already exists.' })
			logger.error({ err: error }, 'a request failed')`)
		assert.equal(JSON.parse(line).err.constraint, 'account_email_key')
		assert.ok(!line.includes('claire@vasseur.example'))
	})

	it('says no more than LOG_LEVEL asks for', () => {
		const lines = `logger.info('a'); logger.warn('b')`
		assert.equal(written(lines, { LOG_LEVEL: 'error' }), '')
		assert.match(written(lines, { LOG_LEVEL: 'warn' }), /"msg":"b"/)
	})
})
