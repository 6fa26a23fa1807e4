/** A passkey in software, for tests: it signs what a real one signs, and can be told to misbehave. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type {
	AuthenticationResponseJSON,
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON,
	RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** What a faulty or hostile authenticator does otherwise. */
export type Oddity = { origin?: string; rpId?: string; isUserVerified?: boolean; counter?: number }

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

export class SoftAuthenticator {
	readonly id = randomBytes(16)
	readonly #key: KeyObject
	readonly #cose: Uint8Array
	readonly #origin: string
	readonly #rpId: string
	#counter = 0

	constructor(origin: string) {
		this.#origin = origin
		this.#rpId = new URL(origin).hostname
		const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
		this.#key = privateKey
		const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
		// COSE_Key: kty EC2, alg ES256, crv P-256 (RFC 9053).
		this.#cose = isoCBOR.encode(
			new Map<number, number | Uint8Array>([
				[1, 2],
				[3, -7],
				[-1, 1],
				[-2, new Uint8Array(Buffer.from(x, 'base64url'))],
				[-3, new Uint8Array(Buffer.from(y, 'base64url'))],
			]),
		)
	}

	/** Makes the credential that a site asks for. */
	create(
		options: PublicKeyCredentialCreationOptionsJSON,
		oddity: Oddity = {},
	): RegistrationResponseJSON {
		const length = Buffer.from([this.id.length >> 8, this.id.length & 255])
		const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.#cose])
		const authData = Buffer.concat([this.#authData(oddity, 0x40), attested])
		const attestation = new Map<string, unknown>([
			['fmt', 'none'],
			['attStmt', new Map()],
			['authData', new Uint8Array(authData)],
		])
		return {
			id: base64url(this.id),
			rawId: base64url(this.id),
			type: 'public-key',
			clientExtensionResults: {},
			response: {
				clientDataJSON: base64url(this.#clientData('webauthn.create', options.challenge, oddity)),
				attestationObject: base64url(isoCBOR.encode(attestation as never)),
				transports: ['internal'],
			},
		}
	}

	/** Signs what a site asks. */
	get(
		options: Pick<PublicKeyCredentialRequestOptionsJSON, 'challenge'>,
		oddity: Oddity = {},
	): AuthenticationResponseJSON {
		const authData = this.#authData(oddity, 0)
		const clientData = this.#clientData('webauthn.get', options.challenge, oddity)
		const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.#key)
		return {
			id: base64url(this.id),
			rawId: base64url(this.id),
			type: 'public-key',
			clientExtensionResults: {},
			response: {
				clientDataJSON: base64url(clientData),
				authenticatorData: base64url(authData),
				signature: base64url(signature),
			},
		}
	}

	#authData({ rpId, isUserVerified = true, counter }: Oddity, flag: number): Buffer {
		this.#counter = counter ?? this.#counter + 1
		const count = Buffer.alloc(4)
		count.writeUInt32BE(this.#counter)
		const flags = Buffer.from([0x01 | (isUserVerified ? 0x04 : 0) | flag])
		return Buffer.concat([sha256(rpId ?? this.#rpId), flags, count])
	}

	#clientData(type: string, challenge: string, { origin }: Oddity): Buffer {
		return Buffer.from(JSON.stringify({ type, challenge, origin: origin ?? this.#origin }))
	}
}
