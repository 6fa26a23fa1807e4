import type { Letter } from './letter.ts'

const lineLength = 72

/** The same letter for whoever reads text: made from the letter itself, not by stripping the page. */
export function letterText(
	letter: Letter,
	{ from, quoted }: { from: string; quoted: string },
): string {
	const { title, thread, quote, paragraphs, actions, afterwards, why, links = [] } = letter
	const blocks = [
		from,
		folded(title),
		thread?.knots.map((knot) => knot.name).join(' — '),
		quote && `${folded(quoted, '> ')}\n${folded(quote.by, '> ')}`,
		...paragraphs.map((paragraph) => folded(paragraph)),
		...actions.map(({ label, url }) => `${label}\n${url}`),
		...afterwards.map((sentence) => folded(sentence)),
		'-- ',
		folded(why),
		...links.map(({ label, url }) => `${label}\n${url}`),
	]
	return `${blocks.filter(Boolean).join('\n\n')}\n`
}

/** Lines of at most 72 characters, cut at ordinary spaces only: « 7 h 30 » and « % » stay whole. */
function folded(text: string, prefix = ''): string {
	const lines: string[] = []
	for (const paragraph of text.split('\n')) {
		let line = ''
		for (const word of paragraph.split(' ')) {
			if (line && prefix.length + line.length + 1 + word.length > lineLength) {
				lines.push(line)
				line = word
			} else line = line ? `${line} ${word}` : word
		}
		lines.push(line)
	}
	return lines.map((line) => (prefix + line).trimEnd()).join('\n')
}
