import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Counter } from 'prom-client'

/**
 * Argon2id with the first set recommended by OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one
 * lane; 55 to 90 ms measured on two shared cores. Node computes at most four at a time, off the main
 * thread: 76 MiB in the worst moment. Raised here, each password is rehashed at its next sign-in.
 */
export const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }
const saltBytes = 16

const compute = promisify(argon2)

const work = new Counter({
	name: 'maillage_password_work_mib_total',
	help: 'Memory passed over by Argon2, the same for known and unknown addresses',
})

/** What is stored of a password: its hash and what is needed to check it, as one PHC string. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(saltBytes)
	const { memory, passes, parallelism } = cost
	const tag = await tagOf(password, salt, cost)
	return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`
}

/**
 * Whether a password is the one whose hash is stored. Without a stored hash (unknown address, account
 * without password) the same computation is made and the answer is no: the clock tells nothing.
 */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
	const { salt, tag, ...parameters } = read(stored ?? ofNobody)
	const found = await tagOf(password, salt, { ...parameters, tagLength: tag.length })
	return timingSafeEqual(found, tag) && stored !== null
}

/** Whether a stored hash was made at another cost than today's. */
export function isOutdated(stored: string): boolean {
	const { memory, passes, parallelism } = read(stored)
	return memory !== cost.memory || passes !== cost.passes || parallelism !== cost.parallelism
}

/** Well formed, at today's cost, and nobody's. */
const ofNobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(
	randomBytes(saltBytes),
)}$${base64(randomBytes(cost.tagLength))}`

type Stored = { memory: number; passes: number; parallelism: number; salt: Buffer; tag: Buffer }

function read(phc: string): Stored {
	const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(phc)
	if (!found) throw new Error('A stored password is not an Argon2id string')
	const [, memory, passes, parallelism, salt = '', tag = ''] = found
	return {
		memory: Number(memory),
		passes: Number(passes),
		parallelism: Number(parallelism),
		salt: Buffer.from(salt, 'base64'),
		tag: Buffer.from(tag, 'base64'),
	}
}

type Cost = { memory: number; passes: number; parallelism: number; tagLength: number }

async function tagOf(
	password: string,
	nonce: Buffer,
	{ memory, passes, parallelism, tagLength }: Cost,
): Promise<Buffer> {
	work.inc((memory * passes) / 1024)
	return compute('argon2id', {
		message: password,
		nonce,
		memory,
		passes,
		parallelism,
		tagLength,
	})
}

function base64(bytes: Buffer): string {
	return bytes.toString('base64').replace(/=+$/, '')
}
