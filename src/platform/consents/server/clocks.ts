import { defineRetention, deleted } from '#jobs/server'

/** Agreements that ended are a proof for some years, then nothing. */
export const consentsTasks = [
	defineRetention('consent', async (tx, before) =>
		deleted(await tx.deleteFrom('consent').where('endedAt', '<', before).executeTakeFirst()),
	),
]
