import { defineAct } from '#db'
import { guessColumns, mappingOf, readMembersFile } from '#firms'
import { assert, Invalid, newId, personOf } from '#kernel'
import { stageMembersFileInput } from '../inputs.ts'
import { mayRun } from '../policy.ts'
import { forbid } from './refusal.ts'
import { accessNetwork, standingIn } from './standing.ts'

/** Keeps a members' file for its preview, with a first guess of its columns. What is no table is refused. */
export const stageMembersFile = defineAct({
	name: 'networks.stage-members-file',
	input: stageMembersFileInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, name, content }) => {
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const reading = readMembersFile(content)
		if (!reading.ok)
			throw new Invalid([
				{ field: 'file', code: 'firms.file', facts: { problem: reading.problem } },
			])
		const fileId = newId()
		const givenBy = personOf(actor)
		assert(givenBy, 'someone gives the file')
		await tx
			.insertInto('membersFile')
			.values({
				networkId,
				fileId,
				name,
				content: Buffer.from(content),
				mapping: JSON.stringify(mappingOf(guessColumns(reading.file))),
				givenBy,
				givenAt: now,
			})
			.execute()
		await record({ networkId, subjectId: fileId, content: { name, bytes: content.length } })
		return { fileId }
	},
})
