import { createHash } from 'node:crypto'

const startOf2024 = 1_704_067_200_000
const twoYears = 63_072_000_000

/**
 * The identifier of something in the named world, always the same for the same key.
 *
 * A UUIDv7 (RFC 9562) whose instant, in 2024 or 2025, and whose free bits come from the SHA-256 of the
 * key: tests and pictures can name a row before it exists, and it sorts before any row made since.
 */
export function worldId(key: string): string {
	const hash = createHash('sha256').update(`maillage world:${key}`).digest()
	const instant = startOf2024 + (hash.readUIntBE(0, 6) % twoYears)
	const bytes = Buffer.alloc(16)
	bytes.writeUIntBE(instant, 0, 6)
	hash.copy(bytes, 6, 6, 16)
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
	const hex = bytes.toString('hex')
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20),
	].join('-')
}
