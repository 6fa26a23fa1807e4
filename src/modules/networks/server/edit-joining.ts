import { defineAct } from '#db'
import { editJoiningInput } from '../sheets/inputs.ts'
import { tradesOf } from '../sheets/trades-of.ts'
import { governNetwork } from './govern-network.ts'
import { writeSheet } from './write-sheet.ts'

/** Says how one joins a network: dues, time, conditions, size, and the trades it looks for or has taken. */
export const editJoining = defineAct({
	name: 'networks.edit-joining',
	input: editJoiningInput,
	door: 'none',
	act: async (act, { networkId, sought, taken, dues, ...told }) => {
		const { tx, record } = act
		await governNetwork(act, networkId)
		const joining = {
			duesCents: dues ?? null,
			duesWords: told.duesWords || null,
			hoursPerMonth: told.hoursPerMonth ?? null,
			entry: told.entry ?? null,
			entryWords: told.entryWords || null,
			trialVisits: told.trialVisits ?? null,
			hasExclusiveTrades: told.hasExclusiveTrades,
			sizeCeiling: told.sizeCeiling ?? null,
		}
		const trades = tradesOf(sought, taken)
		await tx.updateTable('network').set(joining).where('networkId', '=', networkId).execute()
		await tx.deleteFrom('networkTrade').where('networkId', '=', networkId).execute()
		if (trades.length > 0)
			await tx
				.insertInto('networkTrade')
				.values(trades.map((trade) => ({ networkId, ...trade })))
				.execute()
		await writeSheet(act, networkId)
		await record({ networkId, subjectId: networkId, content: { ...joining, trades } })
	},
})
