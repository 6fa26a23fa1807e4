import { defineAct } from '#db'
import { assert, dayAt, Invalid, newId, personOf } from '#kernel'
import { accessNetworkRead } from '#meetings/server'
import { pactInput } from '../inputs.ts'
import { mayKeepPact } from '../policy.ts'
import { forbid } from './refusal.ts'

/**
 * Writes the network's pact anew, from a day to come: sessions held from that day on are under these words, those
 * before stay under theirs. Written again for the same day, it replaces what was to come.
 */
export const writePact = defineAct({
	name: 'peer-help.write-pact',
	input: pactInput,
	door: 'none',
	act: async (act, { networkId, words, startsOn }) => {
		const { tx, actor, now, record } = act
		const { standing, timeZone } = await accessNetworkRead(act, networkId)
		if (!mayKeepPact(standing)) forbid('peer-help.onlyRunners')
		const today = dayAt(now, timeZone)
		if (Temporal.PlainDate.compare(startsOn, today) <= 0)
			throw new Invalid([{ field: 'startsOn', code: 'peer-help.pactFromTomorrow' }])
		const writtenBy = personOf(actor)
		assert(writtenBy, 'somebody writes a pact')
		const written = { words, writtenBy, writtenAt: now }
		const pactId = newId()
		await tx
			.insertInto('peerHelpPact')
			.values({ networkId, pactId, startsOn, ...written })
			.onConflict((known) => known.columns(['networkId', 'startsOn']).doUpdateSet(written))
			.execute()
		await record({ networkId, subjectId: pactId, content: { words, startsOn } })
	},
})
