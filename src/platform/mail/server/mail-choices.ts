import type { Look, Tx } from '#db'
import { type Id, personOf } from '#kernel'
import { isMailKind, type MailChoice, type MailKind, mailKinds } from '../kinds.ts'

/** What a person receives by mail of what is written to many: at once, unless they chose otherwise. */
export async function mailChoices({ tx, actor }: Look): Promise<Record<MailKind, MailChoice>> {
	const chosen = await tx
		.selectFrom('mailPreference')
		.select(['kind', 'choice'])
		.where('personId', '=', personOf(actor))
		.execute()
	const choices = Object.fromEntries(mailKinds.map((kind) => [kind, 'immediate'])) as Record<
		MailKind,
		MailChoice
	>
	for (const { kind, choice } of chosen) if (isMailKind(kind)) choices[kind] = choice as MailChoice
	return choices
}

/** Among these people, those who have an account and take this kind of mail: where and in which language. */
export async function whoTakesMail(
	tx: Tx,
	kind: MailKind,
	people: readonly Id[],
): Promise<{ personId: Id; email: string; locale: string }[]> {
	if (people.length === 0) return []
	return tx
		.selectFrom('account')
		.innerJoin('person', 'person.id', 'account.personId')
		.select(['account.personId', 'account.email', 'person.locale'])
		.where('account.personId', 'in', people)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('mailPreference as p')
						.select('p.personId')
						.whereRef('p.personId', '=', 'account.personId')
						.where('p.kind', '=', kind)
						.where('p.choice', '=', 'none'),
				),
			),
		)
		.orderBy('account.personId')
		.execute()
}
