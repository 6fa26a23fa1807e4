import { sql } from 'kysely'
import { type Act, defineAct, parameter, parametersOn } from '#db'
import type { UploadedFile } from '#files'
import { storeFile } from '#files/server'
import { assert, type Id, Invalid, newId, personOf } from '#kernel'
import { writeWordInput } from '../inputs.ts'
import { mayWriteWords } from '../policy.ts'
import { accessNetworkRead } from './access.ts'
import { tradesOf } from './audience.ts'
import { forbid, slowDown } from './refusal.ts'

/**
 * Writes a word to a network: it leaves two minutes later, unless its author takes it back. At most five
 * a day for a network, so that its members keep reading them.
 */
export const writeWord = defineAct({
	name: 'everyday.write-word',
	input: writeWordInput,
	door: 'none',
	act: async (act, { networkId, subject, body, audience, tradeKey, attachments }) => {
		const { tx, actor, now, record, enqueue } = act
		const network = await accessNetworkRead(tx, actor, networkId, now)
		if (!mayWriteWords(network.standing)) forbid('everyday.onlyWriters')
		const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
		await requireRoom(act, networkId, parameter(parameters, 'word.per_day'))
		const trade = audience === 'trade' ? await chosenTrade(act, networkId, tradeKey) : null
		const authorId = personOf(actor)
		assert(authorId, 'someone writes')
		const wordId = newId()
		const sendsAt = now.add({ minutes: parameter(parameters, 'word.undo_minutes') })
		await tx
			.insertInto('word')
			.values({
				networkId,
				wordId,
				authorId,
				subject,
				body,
				audience,
				tradeKey: trade?.key ?? null,
				tradeLabel: trade?.label ?? null,
				writtenAt: now,
				sendsAt,
			})
			.execute()
		await attach(act, networkId, wordId, attachments)
		await enqueue(
			'everyday.deliver-word',
			{ networkId, wordId },
			{ at: sendsAt, key: `word ${wordId}` },
		)
		await record({ networkId, subjectId: wordId, content: { subject, body, audience, tradeKey } })
		return { wordId }
	},
})

async function requireRoom({ tx, now }: Act, networkId: Id, mostPerDay: number): Promise<void> {
	const { rows } = await sql<{ written: number | null }>`
		select words_written_since(${networkId}, ${now.subtract({ hours: 24 })}) as written`.execute(tx)
	const written = rows[0]?.written ?? 0
	if (written >= mostPerDay) slowDown('everyday.enoughWords', { most: mostPerDay })
}

async function chosenTrade({ tx }: Act, networkId: Id, tradeKey: string | undefined) {
	const trade = (await tradesOf(tx, networkId)).find(({ key }) => key === tradeKey)
	if (!trade) throw new Invalid([{ field: 'tradeKey', code: 'choice.missing' }])
	return trade
}

async function attach(act: Act, networkId: Id, wordId: Id, uploads: UploadedFile[]): Promise<void> {
	const owner = { kind: 'network', networkId } as const
	for (const [i, upload] of uploads.entries()) {
		const { fileId } = await storeFile(act, {
			owner,
			purpose: 'attachment',
			reach: 'attached',
			upload,
			field: 'attachments',
		})
		await act.tx
			.insertInto('wordAttachment')
			.values({ networkId, wordId, fileId, position: i + 1 })
			.execute()
	}
}
