import { networkInterfaces } from 'node:os'
import type { Settings } from './settings.ts'

/** Where to listen: every address of the machine unless HOST names one. */
export function listeningHost({ host }: Settings): string {
	if (host) return host
	const addresses = Object.values(networkInterfaces()).flat()
	return addresses.some((one) => one?.family === 'IPv6') ? '::' : '0.0.0.0'
}

/** The address to open in a browser: the public one if it is known, else this machine's. */
export function localAddress({ origin, host }: Settings, port: number): string {
	if (origin) return origin
	const isEverywhere = !host || host === '0.0.0.0' || host === '::' || host === '127.0.0.1'
	const name = isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
	return `http://${name}${port === 80 ? '' : `:${port}`}`
}
