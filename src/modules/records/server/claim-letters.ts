import type { Act } from '#db'
import { publicAddress } from '#instance/server'
import { dayAt, type Id } from '#kernel'
import { sendMail } from '#mail/server'
import { isLocale, type Locale } from '#phrases'
import { recordsPhrases } from '../index.ts'
import { type ClaimOutcome, claimClocks } from '../states.ts'
import type { Claim } from './access-claim.ts'

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

/** Representatives of today who have an account. */
async function representativesOf({ tx, now }: Act, firmId: Id): Promise<Id[]> {
	const day = dayAt(now, 'UTC')
	const rows = await tx
		.selectFrom('mandate')
		.innerJoin('account', 'account.personId', 'mandate.personId')
		.select('mandate.personId')
		.distinct()
		.where('firmId', '=', firmId)
		.where('role', '=', 'representative')
		.where('startsOn', '<=', day)
		.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', day)]))
		.orderBy('mandate.personId')
		.execute()
	return rows.map((one) => one.personId)
}

async function write(
	act: Act,
	personId: Id,
	kind: string,
	letter: (locale: Locale) => Parameters<typeof sendMail>[1]['letter'],
): Promise<void> {
	const reader = await act.tx
		.selectFrom('account')
		.innerJoin('person', 'person.id', 'account.personId')
		.select(['account.email', 'person.locale'])
		.where('account.personId', '=', personId)
		.executeTakeFirst()
	if (!reader) return
	const locale = isLocale(reader.locale) ? reader.locale : 'fr'
	await sendMail(act, { kind, personId, recipient: reader.email, locale, letter: letter(locale) })
}
