import * as v from 'valibot'
import { defineAct } from '#db'
import { notFound } from '#kernel'
import { credentialsChanged } from './credentials-changed.ts'
import { requireProof } from './proof.ts'
import { signedIn } from './signed-in.ts'

const text = v.pipe(v.string('form.unexpected'), v.maxLength(300, 'form.unexpected'))

/** Forgets an identity linked to one's account: it opens nothing here any more. Asks a fresh proof. */
export const unlinkIdentity = defineAct({
	name: 'accounts.unlink-identity',
	input: v.strictObject({ issuer: text, subject: text }),
	door: 'none',
	act: async (act, { issuer, subject }) => {
		const { tx, record } = act
		const { personId } = signedIn(act.actor)
		await requireProof(act)
		const forgotten = await tx
			.deleteFrom('linkedIdentity')
			.where('issuer', '=', issuer)
			.where('subject', '=', subject)
			.where('personId', '=', personId)
			.returning('issuer')
			.executeTakeFirst()
		if (!forgotten) notFound()
		await credentialsChanged(act, 'identityUnlinked')
		await record({ subjectId: personId, content: { issuer } })
	},
})
