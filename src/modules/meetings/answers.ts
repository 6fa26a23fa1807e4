/** What a seat or a guest answers. */
export const answers = ['comes', 'remote', 'excused', 'substitute'] as const
export type Answer = (typeof answers)[number]

/** The answers that take a chair, and a meal. */
export const seated: readonly Answer[] = ['comes', 'substitute']
