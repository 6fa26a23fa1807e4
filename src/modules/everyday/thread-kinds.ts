/** What one may talk about: a new kind adds its name here, its resolver and its line in may_read_thread(). */
export const threadKinds = ['introduction', 'word', 'document'] as const
export type ThreadKind = (typeof threadKinds)[number]

/** Whether a text names something one may talk about. */
export function isThreadKind(text: string): text is ThreadKind {
	return (threadKinds as readonly string[]).includes(text)
}
