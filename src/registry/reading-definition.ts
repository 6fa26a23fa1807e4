import * as v from 'valibot'
import { type Look, reading } from '#db'
import { type Actor, assert } from '#kernel'

/** A registered reading: its name, the schema of what it asks, whether a link may read it, and the reading. */
export type ReadingDefinition<
	Schema extends v.GenericSchema = v.GenericSchema,
	Answer = unknown,
> = {
	name: string
	input: Schema
	/** `none` needs a session; `link` is read from a link alone, for its one subject; `open` by everybody. */
	door: 'none' | 'link' | 'open'
	read: (look: Look, input: v.InferOutput<Schema>) => Promise<Answer>
}

/** Declares a reading for the registry, keeping its types. */
export function defineReading<Schema extends v.GenericSchema, Answer>(
	name: string,
	input: Schema,
	read: (look: Look, input: v.InferOutput<Schema>) => Promise<Answer>,
): ReadingDefinition {
	return { name, input, door: 'none', read } as ReadingDefinition
}

/**
 * Runs a reading for somebody signed in, or by a link where its door says so, at one instant, as they may
 * see it. What a link shows before anybody is known is read by its secret, at the doors of the modules.
 */
export async function read(
	definition: ReadingDefinition,
	actor: Actor,
	input: unknown,
	options: { now?: Temporal.Instant } = {},
): Promise<unknown> {
	assert(
		actor.kind === 'person' ||
			(actor.kind === 'link' && definition.door === 'link') ||
			(actor.kind === 'anonymous' && definition.door === 'open'),
		`${definition.name} needs a session`,
	)
	const now = options.now ?? Temporal.Now.instant()
	const asked = v.parse(definition.input, input)
	return reading(actor, (tx) => definition.read({ tx, actor, now }, asked), { now })
}
