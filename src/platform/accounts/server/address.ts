import { BlockList, isIPv4, isIPv6 } from 'node:net'
import type { RequestEvent } from '@sveltejs/kit'

/**
 * Where a request comes from. The peer of the connection; what a proxy says of it
 * (`X-Forwarded-For`) only when the peer is on this machine or its private network, and the instance
 * was told it has a public address (`ORIGIN`): without a proxy, that header is the visitor's own word.
 * Read from the right, past the proxies' own addresses: what stands on the left was written by whoever asks.
 */
export function clientAddress(event: Pick<RequestEvent, 'getClientAddress' | 'request'>): string {
	const forwarded = event.request.headers.get('x-forwarded-for')
	return seenAddress(event.getClientAddress(), forwarded, Boolean(process.env.ORIGIN))
}

/** The rule of `clientAddress`, on plain values. */
export function seenAddress(
	peer: string,
	forwarded: string | null,
	isBehindProxy: boolean,
): string {
	if (!isBehindProxy || !forwarded || !isPrivate(peer)) return peer
	const hops = forwarded.split(',').map((hop) => withoutPort(hop.trim()))
	for (const hop of hops.reverse()) {
		if (!isIPv4(hop) && !isIPv6(hop)) return peer
		if (!isPrivate(hop)) return hop
	}
	return hops.at(-1) ?? peer
}

/**
 * Under which name an address is counted: an IPv4 address alone, an IPv6 one by its /64, the smallest
 * network anyone is given: whoever has one address there has them all. `::ffff:1.2.3.4` is 1.2.3.4.
 */
export function addressBucket(address: string): string {
	const plain = address.replace(/%.*$/, '').toLowerCase()
	if (isIPv4(plain)) return plain
	if (!isIPv6(plain)) return 'unknown'
	const groups = groupsOf(plain)
	const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
	if (isMapped) return ipv4Of(groups[6] ?? 0, groups[7] ?? 0)
	return `${groups
		.slice(0, 4)
		.map((group) => group.toString(16))
		.join(':')}::/64`
}

const privateRanges = new BlockList()
for (const [network, prefix] of [
	['127.0.0.0', 8],
	['10.0.0.0', 8],
	['172.16.0.0', 12],
	['192.168.0.0', 16],
	['169.254.0.0', 16],
	['100.64.0.0', 10],
] as const)
	privateRanges.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
	['::1', 128],
	['fc00::', 7],
	['fe80::', 10],
] as const)
	privateRanges.addSubnet(network, prefix, 'ipv6')

function isPrivate(address: string): boolean {
	const plain = addressBucket(address)
	if (isIPv4(plain)) return privateRanges.check(plain, 'ipv4')
	const bare = address.replace(/%.*$/, '')
	return isIPv6(bare) && privateRanges.check(bare, 'ipv6')
}

/** Some proxies write the port: `1.2.3.4:5678`, `[2001:db8::1]:5678`. */
function withoutPort(hop: string): string {
	const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(hop) ?? []
	const [, numbered] = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(hop) ?? []
	return bracketed ?? numbered ?? hop
}

/** The eight groups of an IPv6 address, its abbreviation undone. */
function groupsOf(address: string): number[] {
	const written = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
		[a, b, c, d]
			.map(Number)
			.reduce<string>((text, byte, i) => text + (i === 2 ? ':' : '') + hex(byte), ''),
	)
	const [head = '', tail] = written.split('::')
	const left = head.split(':').filter(Boolean)
	const right = (tail ?? '').split(':').filter(Boolean)
	const missing = tail === undefined ? 0 : 8 - left.length - right.length
	return [...left, ...Array<string>(missing).fill('0'), ...right].map((group) =>
		Number.parseInt(group, 16),
	)
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')

function ipv4Of(high: number, low: number): string {
	return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
