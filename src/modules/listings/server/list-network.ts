import { type Act, defineAct } from '#db'
import { zonesNamed } from '#firms/server'
import { dayAt, foldLabel, Invalid, newId } from '#kernel'
import { type SheetZone, tradesOf } from '#networks'
import { listNetworkInput } from '../inputs.ts'
import { askNextYear, columnsOf, tellStep, writeAround, writeContact } from './listed-sheet.ts'
import { requireAdviser } from './require-adviser.ts'
import { sheetsAlike } from './sheets-alike.ts'

/**
 * An adviser lists a network that does not live here: it is in the directory at once, and its contact is asked
 * in a year whether the sheet is still right. One that may already be listed is told before it is written twice.
 */
export const listNetwork = defineAct({
	name: 'listings.list-network',
	input: listNetworkInput,
	door: 'none',
	act: async (act: Act, { source, isAnother, ...told }) => {
		const { tx, now, record } = act
		const keptBy = await requireAdviser(act)
		const zones = (await zonesNamed(tx, told.places)) as SheetZone[]
		if (!isAnother) {
			const [alike] = await sheetsAlike(tx, [{ nameKey: foldLabel(told.name), zones }])
			if (alike)
				throw new Invalid([
					{ field: 'name', code: 'listings.alreadyListed', facts: { name: alike.name } },
				])
		}
		const sheetId = newId()
		const verifiedOn = dayAt(now, 'UTC')
		await tx
			.insertInto('networkSheet')
			.values({
				id: sheetId,
				...columnsOf(told),
				audience: 'public',
				source: source || null,
				verifiedOn,
				keptBy,
				createdAt: now,
				changedAt: now,
			})
			.execute()
		await writeAround(tx, [{ sheetId, zones, trades: tradesOf(told.sought, told.taken) }])
		await writeContact(tx, sheetId, told)
		await tellStep(act, sheetId, 'listed')
		await askNextYear(act, sheetId, verifiedOn)
		await record({ subjectId: sheetId, content: told })
		return { sheetId }
	},
})
