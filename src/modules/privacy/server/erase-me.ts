import { sql } from 'kysely'
import * as v from 'valibot'
import { requireProof } from '#accounts/server'
import { type Act, defineAct, type Tx } from '#db'
import { makeFindable } from '#firms/server'
import { assert, dayAt, type Id } from '#kernel'
import { leaveIntroductions } from '#ties/server'
import { erasedColumns } from '../held.ts'
import { forbid, refuse } from './refusal.ts'
import { dependingOn } from './standing-in-the-way.ts'

/** What stands for the name of who left. */
const noName = { givenName: 'Personne', familyName: 'effacée', jobTitle: null }

/**
 * Erases whoever is signed in, at once, having just proved who they are. What is theirs alone goes; what
 * others rely on (a membership, a decision, an introduction that was made) stays and names nobody: their
 * row keeps its id without a name. The salts of their journal rows go, so that the hashes say nothing
 * more, and the seals still hold. What they wrote to others stays readable to those, signed by nobody, unless
 * they take the text back too (`withdrawsWords`); a word sent to a whole network was published there. An
 * address that asked not to be written to is still not: its hash stays.
 *
 * Refuses (403) the only administrator of the instance, and (409) while a network would be left without
 * anybody to run it; and while a firm would be left without a representative, unless they leave its record
 * to its networks (`leavesFirms`): it is then unclaimed, to be taken up by whoever is invited.
 */
export const eraseMe = defineAct({
	name: 'privacy.erase-me',
	input: v.strictObject({
		leavesFirms: v.optional(v.boolean('form.unexpected'), false),
		withdrawsWords: v.optional(v.boolean('form.unexpected'), false),
	}),
	door: 'none',
	asSystem: true,
	act: async (act, { leavesFirms, withdrawsWords }) => {
		const { tx, actor, now, record } = act
		assert(actor.kind === 'person', 'one is erased by oneself, signed in')
		const { personId } = actor
		await requireProof(act)
		const today = dayAt(now, 'UTC')
		const { firms, networks, isOnlyAdministrator } = await dependingOn(tx, personId, today)
		const [network] = networks
		const [firm] = firms
		if (isOnlyAdministrator) forbid('privacy.onlyAdministrator')
		if (network) refuse('privacy.onlyRunner', { name: network.name })
		if (firm && !leavesFirms) refuse('privacy.onlyRepresentative', { name: firm.name })
		const namedBy = await firmsOf(tx, personId)
		await leaveIntroductions(act, personId)
		await endDuties(tx, personId, today)
		for (const { id } of firms)
			await tx.updateTable('firm').set({ claimedAt: null }).where('id', '=', id).execute()
		if (withdrawsWords) await withdrawWords(act, personId)
		await emptyMails(act, personId)
		await emptyInvitations(tx, personId)
		await record({ subjectId: personId, content: null })
		await eraseSalts(tx, personId)
		for (const [table, column] of erasedColumns())
			await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${personId}`.execute(tx)
		await tx.updateTable('person').set(noName).where('id', '=', personId).execute()
		await makeFindable(act, namedBy)
	},
})

/** The firms whose card named them, or whose seat in a network was theirs. */
async function firmsOf(tx: Tx, personId: Id): Promise<Id[]> {
	const { rows } = await sql<{
		id: Id
	}>`select firm_id as id from mandate where person_id = ${personId}
		union select firm_id from membership where person_id = ${personId}`.execute(tx)
	return rows.map(({ id }) => id)
}

/** A mandate or role that began today never was; the others served until yesterday. */
async function endDuties(tx: Tx, personId: Id, today: Temporal.PlainDate): Promise<void> {
	const yesterday = today.subtract({ days: 1 })
	for (const table of ['mandate', 'networkRole'] as const) {
		await tx
			.deleteFrom(table)
			.where('personId', '=', personId)
			.where('startsOn', '>=', today)
			.execute()
		await tx
			.updateTable(table)
			.set({ endsOn: yesterday })
			.where('personId', '=', personId)
			.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', today)]))
			.execute()
	}
	await tx
		.updateTable('adviser')
		.set({ endsOn: yesterday })
		.where('personId', '=', personId)
		.where('startsOn', '<', today)
		.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', today)]))
		.execute()
}

/** Messages keep their place and say that their text was removed; answers to a word, read by one person, go. */
async function withdrawWords({ tx, now }: Pick<Act, 'tx' | 'now'>, personId: Id): Promise<void> {
	await tx
		.updateTable('threadMessage')
		.set({ body: null, erasedAt: now })
		.where('authorId', '=', personId)
		.where('erasedAt', 'is', null)
		.execute()
	await tx.deleteFrom('wordAnswer').where('writtenBy', '=', personId).execute()
}

const nowhere = 'effacé'

/** Words and addresses go; that something was sent, of which kind and when, stays. */
async function emptyMails({ tx, now }: Pick<Act, 'tx' | 'now'>, personId: Id): Promise<void> {
	const { email } = await tx
		.selectFrom('account')
		.select('email')
		.where('personId', '=', personId)
		.executeTakeFirstOrThrow()
	await sql`delete from mail_body where mail_id in
		(select id from mail where person_id = ${personId} or recipient = ${email})`.execute(tx)
	await sql`update mail set recipient = ${nowhere}, person_id = null, last_error = null,
			withdrawn_at = case when sent_at is null and given_up_at is null
				then coalesce(withdrawn_at, ${now}::timestamptz) else withdrawn_at end
		where person_id = ${personId} or recipient = ${email}`.execute(tx)
	await tx.deleteFrom('signInRequest').where('email', '=', email).execute()
}

/** Who was invited under this name or address is not said any more. */
async function emptyInvitations(tx: Tx, personId: Id): Promise<void> {
	for (const table of ['invitation', 'role_offer'])
		await sql`update ${sql.table(table)} set given_name = null, family_name = null, email = null, message = null
		where accepted_by = ${personId}
			or email = (select email from account where person_id = ${personId})
			or email = (select email from person_contact where person_id = ${personId})`.execute(tx)
}

async function eraseSalts(tx: Tx, personId: Id): Promise<void> {
	await sql`delete from journal_salt s using journal j
		where j.network_id = s.network_id and j.journal_id = s.journal_id
			and (j.person_id = ${personId} or j.subject_id = ${personId})`.execute(tx)
}
