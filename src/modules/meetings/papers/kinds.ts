/** What a meeting prints: a sheet to sign, the list at the door, badges, who is who. */
export const papers = ['sheet', 'list', 'badges', 'faces'] as const
export type Paper = (typeof papers)[number]
