import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * Addresses that are not the public internet, by the registries of special addresses of IANA (IPv4:
 * RFC 6890 and successors; IPv6 outside 2000::/3, and inside it what carries or documents another).
 */
const special = new BlockList()
for (const [network, prefix] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.31.196.0', 24],
	['192.52.193.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['192.175.48.0', 24],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 3],
] as const)
	special.addSubnet(network, prefix, 'ipv4')

const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

/** Teredo and 6to4 hide an IPv4 address inside; the others are documentation and tests. */
const hollow = new BlockList()
for (const [network, prefix] of [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['2620:4f:8000::', 48],
	['3fff::', 20],
] as const)
	hollow.addSubnet(network, prefix, 'ipv6')

/** Whether an address belongs to the public internet; anything that is no address does not. */
export function isPublicAddress(address: string): boolean {
	if (isIPv4(address)) return !special.check(address, 'ipv4')
	if (!isIPv6(address) || address.includes('%')) return false
	return global.check(address, 'ipv6') && !hollow.check(address, 'ipv6')
}
