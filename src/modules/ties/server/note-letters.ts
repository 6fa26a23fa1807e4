import type { Act } from '#db'
import { publicAddress } from '#instance/server'
import { assert, dayAt, type Id } from '#kernel'
import { sendMail } from '#mail/server'
import { formatDay, type Locale } from '#phrases'
import { noteEndsLetter, noteErasedLetter } from '../own/letters.ts'

/** To the author of a note: it is erased on that day. The letter does not name who is noted. */
export async function writeNoteReminder(
	act: Act,
	{ authorId, expiresAt }: { authorId: Id; expiresAt: Temporal.Instant },
): Promise<void> {
	const author = await readerOf(act, authorId)
	const day = formatDay(dayAt(expiresAt, 'Europe/Paris'), author.locale)
	const url = `${await publicAddress(act.tx)}/moi/liens/notes`
	await sendMail(act, {
		...author,
		kind: 'note.ends',
		letter: noteEndsLetter(author.locale, { day, url }),
	})
}

/** To the author of a note: whom it named objected, and it is erased. */
export async function writeObjection(act: Act, authorId: Id): Promise<void> {
	const author = await readerOf(act, authorId)
	const url = `${await publicAddress(act.tx)}/moi/liens/notes`
	await sendMail(act, {
		...author,
		kind: 'note.erased',
		letter: noteErasedLetter(author.locale, { url }),
	})
}

async function readerOf({ tx }: Act, personId: Id) {
	const reader = await tx
		.selectFrom('account')
		.innerJoin('person', 'person.id', 'account.personId')
		.select(['account.email', 'person.locale'])
		.where('account.personId', '=', personId)
		.executeTakeFirst()
	assert(reader, 'whoever writes notes has an account')
	return { personId, recipient: reader.email, locale: reader.locale as Locale }
}
