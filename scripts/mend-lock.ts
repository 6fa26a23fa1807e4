/**
 * npm leaves platform variants out of the lock file when its mirror lacks them, then `npm ci` refuses
 * the lock it wrote. Run after every `npm install`: adds the missing variants, sorted, with no address.
 */
import { readFileSync, writeFileSync } from 'node:fs'

type Package = {
	version?: string
	optional?: boolean
	dev?: boolean
	os?: string[]
	cpu?: string[]
	libc?: string[]
	optionalDependencies?: Record<string, string>
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, Package>
}
const all = lock.packages
for (const [at, wanting] of Object.entries(all)) {
	for (const [name, range] of Object.entries(wanting.optionalDependencies ?? {})) {
		if (all[`${at}/node_modules/${name}`] || all[`node_modules/${name}`]) continue
		const [os = 'none'] = /android|darwin|win32|linux|\w+bsd|openharmony|sunos|aix/.exec(name) ?? []
		const [cpu = 'none'] = /x64|arm64|arm|ia32|ppc64|riscv64|s390x|loong64/.exec(name) ?? []
		all[`node_modules/${name}`] = {
			version: range.replace(/^[~^]/, ''),
			optional: true,
			os: [os],
			cpu: [cpu],
			...(os === 'linux' && { libc: [/musl/.test(name) ? 'musl' : 'glibc'] }),
			...(wanting.dev && { dev: true }),
		}
	}
}
lock.packages = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
