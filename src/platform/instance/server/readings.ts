import { type Application, application, type Look, type Tx } from '#db'
import { assert, notFound } from '#kernel'

let setUp: Application | undefined

/** Whether the first start was done. Asked on every request; once true it stays true and is not asked again. */
export async function isSetUp(): Promise<boolean> {
	const current = application()
	if (setUp === current) return true
	const row = await current.db.selectFrom('instance').select('setUpAt').executeTakeFirst()
	if (!row?.setUpAt) return false
	setUp = current
	return true
}

/** The address links are built from, as `https://reseau.exemple.fr`: the one stored, whatever a request says. */
export async function publicAddress(tx: Tx): Promise<string> {
	const row = await tx.selectFrom('instance').select('publicAddress').executeTakeFirst()
	assert(row?.publicAddress, 'an instance has its public address before anything leaves it')
	return row.publicAddress
}

/** What the administrator may change of the instance. */
export type InstanceSettings = {
	name: string
	publicAddress: string
	isDemo: boolean
	/** Who may read the directory of networks: people with an account, or everybody. */
	directoryAudience: 'instance' | 'public'
}

/** The settings of the instance, for its administrator; nobody else has this page (404). */
export async function instanceSettings({ tx, actor }: Look): Promise<InstanceSettings> {
	if (!(await isAdministrator(tx, actor))) notFound()
	const row = await tx
		.selectFrom('instance')
		.select(['name', 'publicAddress', 'isDemo', 'directoryAudience'])
		.executeTakeFirstOrThrow()
	return {
		name: row.name,
		publicAddress: row.publicAddress ?? '',
		isDemo: row.isDemo,
		directoryAudience: row.directoryAudience === 'public' ? 'public' : 'instance',
	}
}

/** Whether whoever acts administers the instance: what the transaction was told of them. */
export async function isAdministrator(tx: Tx, actor: Look['actor']): Promise<boolean> {
	if (actor.kind !== 'person') return false
	const row = await tx
		.selectFrom('administrator')
		.select('personId')
		.where('personId', '=', actor.personId)
		.executeTakeFirst()
	return row !== undefined
}
