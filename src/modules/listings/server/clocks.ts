import { defineRetention, deleted } from '#jobs/server'

/** Who said that a listed network was theirs to run, once answered. */
export const listingsClocks = [
	defineRetention('sheet_claim', async (tx, before) =>
		deleted(await tx.deleteFrom('sheetClaim').where('answeredAt', '<', before).executeTakeFirst()),
	),
]
