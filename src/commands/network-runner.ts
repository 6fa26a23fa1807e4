import type { Tx } from '#db'
import { type Actor, type Id, Invalid, isId, newId, Refusal } from '#kernel'
import { sentence } from '#pages'
import { CommandRefusal } from './refusals.ts'

/** A network as a command names it. */
export type Network = { id: Id; name: string; timeZone: string }

/** The network of that name or identifier; refused when there is none, or several. */
export async function networkNamed(tx: Tx, wanted: string): Promise<Network> {
	const found = await tx
		.selectFrom('network')
		.select(['networkId as id', 'name', 'timeZone'])
		.where(isId(wanted) ? 'networkId' : 'name', '=', wanted)
		.execute()
	const [network, another] = found
	if (!network) throw new CommandRefusal(`Aucun réseau ne s’appelle «\u00a0${wanted}\u00a0».`)
	if (another)
		throw new CommandRefusal(
			`Plusieurs réseaux s’appellent «\u00a0${wanted}\u00a0»\u00a0: donnez l’identifiant, ${found.map(({ id }) => id).join(' ou ')}.`,
		)
	return network
}

/** In whose name: whoever runs the network today, the facilitator before the president. */
export async function runnerOf(
	tx: Tx,
	network: Network,
	email: string | undefined,
): Promise<{ actor: Actor; name: string }> {
	const today = Temporal.Now.plainDateISO(network.timeZone)
	let query = tx
		.selectFrom('networkRole')
		.innerJoin('person', 'person.id', 'networkRole.personId')
		.leftJoin('account', 'account.personId', 'person.id')
		.select(['person.id', 'person.givenName', 'person.familyName'])
		.where('networkId', '=', network.id)
		.where('role', 'in', ['facilitator', 'president'])
		.where('startsOn', '<=', today)
		.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', today)]))
	if (email) query = query.where('account.email', '=', email.toLowerCase())
	const found = await query
		.orderBy('role')
		.orderBy('startsOn')
		.orderBy('person.id')
		.executeTakeFirst()
	if (!found)
		throw new CommandRefusal(
			email
				? `Personne n’anime ni ne préside ${network.name} à l’adresse ${email}.`
				: `Personne n’anime ni ne préside ${network.name}\u00a0: donnez d’abord ce rôle à quelqu’un.`,
		)
	return {
		actor: { kind: 'person', personId: found.id, sessionId: newId() },
		name: `${found.givenName} ${found.familyName}`,
	}
}

/** An expected no, in a sentence for the console. */
export function worded(error: unknown): unknown {
	if (error instanceof Refusal) return new CommandRefusal(sentence('fr', error.code, error.facts))
	if (!(error instanceof Invalid)) return error
	return new CommandRefusal(
		error.issues.map((issue) => sentence('fr', issue.code, issue.facts)).join('\n'),
	)
}
