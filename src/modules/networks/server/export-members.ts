import { defineAct } from '#db'
import { firmsPhrases } from '#firms'
import { exportMembersInput } from '../inputs.ts'
import { ar } from '../phrases.ar.ts'
import { en } from '../phrases.en.ts'
import { fr } from '../phrases.fr.ts'
import { mayExport } from '../policy.ts'
import { membersTable } from './members-table.ts'
import { forbid } from './refusal.ts'
import { accessNetwork, standingIn } from './standing.ts'

const books = { fr, en, ar }

/**
 * Takes the list of a network's members out of it: an act, since who took it and when is kept in the journal.
 * To be run without a request key, which would keep the list itself for a week.
 */
export const exportMembers = defineAct({
	name: 'networks.export-members',
	input: exportMembersInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, format, locale }) => {
		const network = await accessNetwork(tx, networkId)
		if (!mayExport(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyExporters')
		const { states, pages } = books[locale]
		const table = await membersTable(tx, networkId, {
			firms: firmsPhrases(locale),
			states,
			...pages.export.columns,
		})
		await record({ networkId, content: { format, rows: table.rows.length } })
		return { name: network.name, ...table }
	},
})
