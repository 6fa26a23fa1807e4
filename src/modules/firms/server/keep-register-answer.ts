import { type Act, defineAct, type Tx } from '#db'
import { type Id, personOf } from '#kernel'
import type { CardValues } from '../card-changes.ts'
import { registerAnswerInput } from '../inputs.ts'
import { foldFirmName } from '../labels.ts'
import { maySpeakFor } from '../policy.ts'
import type { RegisteredFirm } from '../register/read-answer.ts'
import { addProposal } from './add-proposal.ts'
import { cardValues } from './card-values.ts'
import { forbid } from './refusal.ts'
import { accessFirm, mandatesIn } from './standing.ts'

/**
 * Keeps what became of a question to the register about one's own firm. What it says is proposed, field by
 * field, and changes nothing by itself; of a firm that is not published, its state alone is kept. Answers
 * whether something is proposed.
 */
export const keepRegisterAnswer = defineAct({
	name: 'firms.keep-register-answer',
	input: registerAnswerInput,
	door: 'none',
	act: async (act, { firmId, ...answer }) => {
		const { tx, actor, now, record } = act
		const firm = await accessFirm(tx, firmId)
		if (!maySpeakFor(await mandatesIn(tx, actor, firmId, now)))
			forbid('firms.onlyItsPeople', { firm: firm.name })
		if (!firm.siren || firm.country !== 'FR') return forbid('firms.noSiren')
		const proposal = await keepAnswer(act, { id: firmId, siren: firm.siren }, answer)
		await record({ firmId, subjectId: firmId, content: { state: answer.state } })
		return { isProposed: proposal !== null }
	},
})

/** Writes that the register was asked, and proposes what it says; null when it says nothing new. */
export async function keepAnswer(
	{ tx, actor, now }: Pick<Act, 'tx' | 'actor' | 'now'>,
	firm: { id: Id; siren: string },
	{ state, found }: { state: string; found?: RegisteredFirm | undefined },
): Promise<{ proposalId: Id } | null> {
	const row = { firmId: firm.id, siren: firm.siren, state, askedAt: now }
	await tx
		.insertInto('registerAnswer')
		.values(row)
		.onConflict((same) => same.column('firmId').doUpdateSet(row))
		.execute()
	if (!found || (state !== 'found' && state !== 'ceased')) return null
	return addProposal(tx, {
		origin: 'register',
		networkId: null,
		firmId: firm.id,
		byPerson: personOf(actor),
		reason: null,
		values: await newsIn(tx, firm.id, found),
		now,
	})
}

/** What the register knows and the card does not say in other words: a name in capitals is the same name. */
async function newsIn(tx: Tx, firmId: Id, found: RegisteredFirm): Promise<CardValues> {
	const now = await cardValues(tx, firmId, 'self')
	const { name, siret, postcode, communeCode, headcountBand } = found
	const place = communeCode
		? await tx
				.selectFrom('commune')
				.select('name')
				.where('code', '=', communeCode)
				.executeTakeFirst()
		: undefined
	const isSameName = foldFirmName(String(now.name)) === foldFirmName(name)
	return {
		...(!isSameName && { name }),
		...(siret && { siret }),
		...(postcode && { postcode }),
		...(place && { commune: place.name }),
		...(headcountBand && { headcountBand }),
	}
}
