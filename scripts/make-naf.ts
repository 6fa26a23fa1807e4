/**
 * Makes db/reference/naf.csv.gz: the 732 subclasses of the NAF rév. 2 with their labels (Insee, Licence
 * Ouverte, through @socialgouv/codes-naf), in the typography of the screens. The NAF 2025 is imported by `maillage import naf`.
 *
 *   npm exec -- node scripts/make-naf.ts
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import entries from '@socialgouv/codes-naf'

const lines = entries
	.filter(({ id }) => /^\d{2}\.\d{2}[A-Z]$/.test(id))
	.map(({ id, label }) => `NAFRev2|${id}|${typeset(label)}`)
writeFileSync(
	'db/reference/naf.csv.gz',
	gzipSync(`${['nomenclature|code|label', ...lines].join('\n')}\n`, { level: 9 }),
)
console.log(`${lines.length} codes`)

/** Typographic apostrophes, and thin spaces that no line breaks before a semicolon. */
function typeset(label: string): string {
	return label.replace(/\s+/g, ' ').trim().replaceAll("'", '’').replaceAll(' ;', '\u202f;')
}
