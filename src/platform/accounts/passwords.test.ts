import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as v from 'valibot'
import { chosenPassword } from './inputs.ts'
import { hashPassword, isOutdated, passwordMatches } from './server/passwords.ts'

const faultOf = (text: string) => v.safeParse(chosenPassword, text).issues?.[0]?.message

describe('A password one chooses', () => {
	for (const text of [
		'la porte bleue du canal',
		'tournevis-42-lavande',
		'كلمة سر طويلة جدا',
		'zRq8!vM2xT',
		'🙂🙃🙂🙃😀😃😄😁😆😅',
	])
		it(`may be « ${text} »`, () => assert.equal(faultOf(text), undefined))

	for (const text of [
		'Motdepasse123!',
		'mot de passe 1',
		'AZERTYUIOP',
		'azertyuiop1234',
		'1234567890',
		'9876543210',
		'0612345678',
		'aaaaaaaaaaaa',
		'abababababab',
		'Bonjour2024!',
		'bienvenue!!!',
		'passw0rd1234',
		'maillagemaillage',
		'Marseille13',
	])
		it(`is too common as « ${text} »`, () => {
			assert.equal(faultOf(text), 'accounts.passwordTooCommon')
		})

	it('has ten characters, counted as one sees them, and two hundred at most', () => {
		assert.equal(faultOf('neuf lett'), 'accounts.passwordTooShort')
		assert.equal(faultOf('🙂🙃😀😃😄'), 'accounts.passwordTooShort')
		assert.equal(faultOf('de lettres '.repeat(20)), 'accounts.passwordTooLong')
	})
})

describe('What is kept of a password', () => {
	it('recognises it, however the keyboard composes its accents, and nothing else', async () => {
		const typed = (text: string) => v.parse(chosenPassword, text)
		const stored = await hashPassword(typed('café au lait crème'))
		assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
		assert.equal(await passwordMatches(typed('cafe\u0301 au lait crème'), stored), true)
		assert.equal(await passwordMatches(typed('cafe au lait creme'), stored), false)
		assert.notEqual(await hashPassword('café au lait crème'), stored)
		assert.equal(isOutdated(stored), false)
		assert.equal(isOutdated(stored.replace('t=2', 't=1')), true)
	})

	it('is nothing when there is none', async () => {
		assert.equal(await passwordMatches('la porte bleue du canal', null), false)
	})
})
