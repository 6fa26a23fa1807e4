import type { Act } from '#db'
import { publicAddress } from '#instance/server'
import { dayAt, type Id } from '#kernel'
import { recordsPhrases } from '../index.ts'
import { type ClaimOutcome, claimClocks } from '../states.ts'
import type { Claim } from './access-claim.ts'
import { representativesOf, write } from './letters.ts'

/** Days in letters are those of the product's home; a person has no time zone of their own yet. */
const zone = 'Europe/Paris'

/** An adviser is asked to check a claim, or reminded of it. */
export async function writeClaimToCheck(
	act: Act,
	claim: Claim,
	personId: Id,
	which: 'first' | 'reminder',
): Promise<void> {
	const url = `${await publicAddress(act.tx)}/conseil/demandes/${claim.id}`
	await write(act, personId, `claim.to-check`, (locale) =>
		recordsPhrases(locale).letters.toCheck({
			...factsOf(claim),
			url,
			isReminder: which === 'reminder',
		}),
	)
}

/** The representatives of a firm with its own people learn that somebody says it is theirs. */
export async function writeClaimToRepresent(act: Act, claim: Claim, firmId: Id): Promise<void> {
	const url = `${await publicAddress(act.tx)}/e/${firmId}/collegues/demandes`
	for (const personId of await representativesOf(act, firmId))
		if (personId !== claim.personId)
			await write(act, personId, 'claim.of-your-firm', (locale) =>
				recordsPhrases(locale).letters.ofYourFirm({ ...factsOf(claim), url }),
			)
}

/** The claimant learns how their claim ended: one letter, whoever answered. */
export async function writeClaimAnswered(
	act: Act,
	claim: Claim,
	outcome: ClaimOutcome,
	reason: string | null,
	firmId: Id | null,
): Promise<void> {
	const address = await publicAddress(act.tx)
	const url =
		outcome === 'accepted' && firmId ? `${address}/e/${firmId}/fiche` : `${address}/moi/entreprise`
	await write(act, claim.personId, 'claim.answered', (locale) => {
		const { letters } = recordsPhrases(locale)
		if (outcome === 'accepted') return letters.accepted({ firm: claim.firmName, url })
		return letters.notAccepted({ firm: claim.firmName, reason, url })
	})
}

const factsOf = (claim: Claim) => ({
	name: `${claim.givenName} ${claim.familyName}`,
	firm: claim.firmName,
	commune: claim.commune,
	message: claim.proof,
	day: dayAt(claim.askedAt.add({ hours: 24 * claimClocks.lapseDays }), zone),
})
