import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { frenchStem, nearestWords, prepareSpellings } from '#search'

const spelled = /^\p{L}{4,40}$/u

/** Keeps words by their letters, for whoever mistypes them. */
export async function learnWords(tx: Tx, words: readonly string[]): Promise<void> {
	// In the order of the alphabet, so that two acts learning the same words wait rather than cross.
	const different = [...new Set(words)].filter((word) => spelled.test(word)).sort()
	if (different.length === 0) return
	const { rows } = await sql<{ number: number; word: string }>`
		insert into spelling_word (word)
		select word from unnest(${different}::text[]) word
		where not exists (select 1 from spelling_word s where s.word = word.word)
		on conflict do nothing returning number, word`.execute(tx)
	const letters = rows.flatMap(({ number, word }) =>
		lettersOf(word).map((three) => ({ number, three })),
	)
	if (letters.length === 0) return
	await sql`insert into spelling_letters (letters, word_number)
		select * from unnest(${letters.map(({ three }) => three)}::text[],
			${letters.map(({ number }) => number)}::bigint[])`.execute(tx)
}

/**
 * What a word that no document of the audiences has may stand for: their own words nearest to it, five at
 * most, without accents; failing that, words that begin so.
 */
export async function wordsNear(
	tx: Tx,
	audiences: readonly Id[],
	typed: string,
): Promise<{ folded: string; stem: string }[]> {
	if (!spelled.test(typed)) return []
	const letters = lettersOf(typed)
	const most = typed.length >= 8 ? 2 : 1
	const { rows } = await sql<{ word: string }>`
		select w.word from spelling_word w
		where w.number = any(array(
				select word_number from spelling_letters where letters = any(${letters}::text[])
				group by word_number having count(*) >= ${Math.max(1, letters.length - 4 * most)}))
			and length(w.word) between ${typed.length - most} and ${typed.length + most}
			and audience_has(${audiences}::uuid[], '=' || w.word)
		union
		(select w.word from spelling_word w
		where w.word >= ${typed} and w.word < ${`${typed}\u{10ffff}`}
			and audience_has(${audiences}::uuid[], '=' || w.word)
		order by w.word limit 5)`.execute(tx)
	const known = rows.map(({ word }) => ({ lower: word, folded: word, stem: frenchStem(word) }))
	return nearestWords(prepareSpellings(known), typed)
}

function lettersOf(word: string): string[] {
	const line = ` ${word} `
	return [...new Set(Array.from({ length: line.length - 2 }, (_, at) => line.slice(at, at + 3)))]
}
