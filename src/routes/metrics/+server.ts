import { BlockList } from 'node:net'
import { error } from '@sveltejs/kit'
import { register } from 'prom-client'
import type { RequestHandler } from './$types'

/** This machine and private networks, where the watcher is. */
const near = new BlockList()
near.addSubnet('127.0.0.0', 8, 'ipv4')
near.addSubnet('10.0.0.0', 8, 'ipv4')
near.addSubnet('172.16.0.0', 12, 'ipv4')
near.addSubnet('192.168.0.0', 16, 'ipv4')
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')
near.addSubnet('fe80::', 10, 'ipv6')

/**
 * The counters, for Prometheus, to a near asker only. What a proxy brings comes from outside although the
 * proxy is near: its headers give it away, and a proxy that hides them is told to close this path.
 */
export const GET: RequestHandler = async ({ request, getClientAddress }) => {
	const isForwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) =>
		request.headers.has(name),
	)
	const address = getClientAddress().replace(/%.*$/, '')
	const isNear = near.check(address, address.includes(':') ? 'ipv6' : 'ipv4')
	if (isForwarded || !isNear) error(404)
	return new Response(await register.metrics(), {
		headers: { 'content-type': register.contentType },
	})
}
