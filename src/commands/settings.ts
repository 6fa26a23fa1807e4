import { isLogLevel } from '#logs/server'
import { CommandRefusal } from './refusals.ts'

/** What the environment says. Nothing else configures the process. */
export type Settings = {
	port: number
	host: string | undefined
	origin: string | undefined
	dataDir: string
	databaseUrl: string | undefined
	databaseOwnerUrl: string | undefined
	smtpUrl: string | undefined
}

/** Reads the environment, and refuses with a sentence what could only fail later and less clearly. */
export function readSettings(defaultDataDir = './data', env = process.env): Settings {
	const databaseUrl = addressIn(env, 'DATABASE_URL', /^postgres(ql)?:$/)
	const level = env.LOG_LEVEL
	if (level && !isLogLevel(level))
		throw new CommandRefusal(
			`LOG_LEVEL vaut «\u00a0${level}\u00a0»\u00a0: choisissez error, warn, info ou debug.`,
		)
	return {
		port: portIn(env),
		host: env.HOST || undefined,
		origin: originIn(env),
		dataDir: env.DATA_DIR || defaultDataDir,
		databaseUrl,
		databaseOwnerUrl: addressIn(env, 'DATABASE_OWNER_URL', /^postgres(ql)?:$/) ?? databaseUrl,
		smtpUrl: addressIn(env, 'SMTP_URL', /^smtps?:$/),
	}
}

function portIn({ PORT }: NodeJS.ProcessEnv): number {
	const port = PORT ? Number(PORT) : 3000
	if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
	throw new CommandRefusal(`PORT vaut «\u00a0${PORT}\u00a0»\u00a0: donnez un nombre de 1 à 65535.`)
}

function originIn({ ORIGIN }: NodeJS.ProcessEnv): string | undefined {
	if (!ORIGIN) return undefined
	const url = URL.parse(ORIGIN)
	if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search)
		return url.origin
	throw new CommandRefusal(
		`ORIGIN vaut «\u00a0${ORIGIN}\u00a0»\u00a0: donnez l’adresse publique, comme https://reseau.exemple.fr, sans rien après.`,
	)
}

/** The value is never quoted: it holds a password. */
function addressIn(env: NodeJS.ProcessEnv, name: string, protocol: RegExp): string | undefined {
	const text = env[name]
	if (!text) return undefined
	if (protocol.test(URL.parse(text)?.protocol ?? '')) return text
	throw new CommandRefusal(
		`${name} n’est pas une adresse ${name === 'SMTP_URL' ? 'smtp://… ou smtps://…' : 'postgres://…'}`,
	)
}
