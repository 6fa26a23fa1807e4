import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { assert } from '#kernel'

/** What every document says of itself, besides what its template takes. */
export type PaperWords = { title: string; locale: string; network: string }

const require = createRequire(import.meta.url)
const family = (name: string) => dirname(require.resolve(`@expo-google-fonts/${name}/package.json`))
const fontFiles = () => [
	join(family('atkinson-hyperlegible-next'), '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'),
	join(family('atkinson-hyperlegible-next'), '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
	join(family('bricolage-grotesque'), '400Regular/BricolageGrotesque_400Regular.ttf'),
	join(family('bricolage-grotesque'), '700Bold/BricolageGrotesque_700Bold.ttf'),
	join(family('noto-naskh-arabic'), '400Regular/NotoNaskhArabic_400Regular.ttf'),
	join(family('noto-naskh-arabic'), '700Bold/NotoNaskhArabic_700Bold.ttf'),
]

let compiler: NodeCompiler | undefined
let house: string | undefined

/** Loaded with the first document: fonts and compiler weigh on a start that makes none. */
function ready(): NodeCompiler {
	compiler ??= NodeCompiler.create({
		workspace: import.meta.dirname,
		fontArgs: [{ fontBlobs: fontFiles().map((file) => readFileSync(file)) }],
	})
	return compiler
}

/**
 * A template and its data as a PDF, tagged for screen readers (PDF/UA-1): a title, a language, heads of tables. The
 * same data gives the same bytes. Throws on what the template warns of, such as a font it does not find.
 */
export function typesetPdf(
	template: string,
	data: PaperWords & Record<string, unknown>,
): Uint8Array {
	house ??= readFileSync(join(import.meta.dirname, '../house.typ'), 'utf8')
	const args = {
		mainFileContent: `${house}\n${template}`,
		inputs: { data: JSON.stringify(data) },
	}
	const typst = ready()
	const compiled = typst.compile(args)
	const found = compiled.takeError() ?? compiled.takeWarnings()
	assert(
		!found,
		`the document is set without a warning: ${found?.shortDiagnostics.map((one) => JSON.stringify(one)).join(' ')}`,
	)
	const pdf = typst.pdf(args, { pdfStandard: 'ua-1' as never, creationTimestamp: 0 })
	typst.evictCache(5)
	return pdf
}
