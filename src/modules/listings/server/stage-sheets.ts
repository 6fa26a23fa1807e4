import { defineAct } from '#db'
import { readMembersFile } from '#firms'
import { Invalid, newId } from '#kernel'
import { stageSheetsInput } from '../inputs.ts'
import { requireAdviser } from './require-adviser.ts'

/** A territory has hundreds of networks: such a file is read at once, in the request. */
const mostBytes = 2 * 1024 * 1024

/** Keeps a file of networks for its preview. What is no table of text, or is too large, is refused. */
export const stageSheets = defineAct({
	name: 'listings.stage-sheets',
	input: stageSheetsInput,
	door: 'none',
	act: async (act, { name, content }) => {
		const { tx, now, record } = act
		const givenBy = await requireAdviser(act)
		const isArchive = content[0] === 0x50 && content[1] === 0x4b
		if (isArchive || content.length > mostBytes)
			throw new Invalid([{ field: 'file', code: 'listings.csvOnly' }])
		const reading = readMembersFile(content)
		if (!reading.ok)
			throw new Invalid([
				{ field: 'file', code: 'firms.file', facts: { problem: reading.problem } },
			])
		const fileId = newId()
		await tx
			.insertInto('sheetFile')
			.values({ id: fileId, name, content: Buffer.from(content), givenBy, givenAt: now })
			.execute()
		await record({ subjectId: fileId, content: { name, bytes: content.length } })
		return { fileId }
	},
})
