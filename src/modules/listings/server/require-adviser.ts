import type { Act, Look } from '#db'
import { isAdviser } from '#instance/server'
import { type Id, notFound, personOf } from '#kernel'

/** The adviser who acts or looks; for anybody else there is nothing here. */
export async function requireAdviser({
	tx,
	actor,
	now,
}: Pick<Act | Look, 'tx' | 'actor' | 'now'>): Promise<Id> {
	if (!(await isAdviser(tx, actor, now))) notFound()
	return personOf(actor) ?? notFound()
}
