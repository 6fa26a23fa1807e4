import * as v from 'valibot'
import { defineAct } from '#db'
import { isAdministrator } from '#instance/server'
import { Invalid, notFound } from '#kernel'
import { requireProof } from './proof.ts'

const said = (code: `accounts.provider${string}`, longest: number) =>
	v.pipe(v.string(code), v.trim(), v.minLength(1, code), v.maxLength(longest, 'text.tooLong'))

/**
 * The administrator chooses the provider of identities that members may sign in with. The secret is
 * written and never shown again; left empty, the one in place stays. Asks a fresh proof. What it offers
 * is asked when somebody signs in: a provider that is away changes nothing here.
 */
export const chooseIdentityProvider = defineAct({
	name: 'accounts.choose-identity-provider',
	input: v.strictObject({
		preset: v.picklist(['generic', 'proconnect'], 'accounts.providerPresetMissing'),
		label: said('accounts.providerLabelMissing', 60),
		issuer: v.pipe(
			said('accounts.providerIssuerMissing', 300),
			v.check(isIssuer, 'accounts.providerIssuerMalformed'),
		),
		clientId: said('accounts.providerClientMissing', 300),
		clientSecret: v.optional(said('accounts.providerSecretMissing', 500)),
	}),
	door: 'none',
	act: async (act, input) => {
		const { tx, now, record } = act
		if (!(await isAdministrator(tx, act.actor))) notFound()
		await requireProof(act)
		const before = await tx
			.selectFrom('identityProvider')
			.select(['clientSecret', 'issuer'])
			.executeTakeFirst()
		// A secret goes to no other place than the one it was given for.
		const kept = before?.issuer === input.issuer ? before.clientSecret : undefined
		const clientSecret = input.clientSecret ?? kept
		if (!clientSecret)
			throw new Invalid([{ field: 'clientSecret', code: 'accounts.providerSecretMissing' }])
		const { preset, label, issuer, clientId: client } = input
		const told = { preset, label, issuer, client }
		const chosen = { ...told, clientSecret, changedAt: now }
		await tx
			.insertInto('identityProvider')
			.values(chosen)
			.onConflict((found) => found.column('isOnly').doUpdateSet(chosen))
			.execute()
		await record({ content: told })
	},
})

/** OpenID Connect Discovery 1.0, section 3: https, no query, no fragment. */
function isIssuer(text: string): boolean {
	const url = URL.parse(text)
	return url?.protocol === 'https:' && !url.search && !url.hash && !url.username && !url.password
}
