/**
 * Why a call outside did not give an answer. A value for the caller to word, never shown as it is: the
 * difference between two reasons would map a private network.
 */
export class OutboundRefused extends Error {
	override name = 'OutboundRefused'
	readonly reason:
		| 'address'
		| 'private'
		| 'unreachable'
		| 'too-many-redirects'
		| 'too-large'
		| 'too-slow'

	constructor(reason: OutboundRefused['reason'], about: string, options?: ErrorOptions) {
		super(`${reason}: ${about}`, options)
		this.reason = reason
	}
}
