import type { FoldedText } from './folded-text.ts'

export type Customer = 'consumers' | 'firms' | 'public'

/** Something recognised by plain words, and these words. */
export interface Said<Value> {
	readonly value: Value
	readonly words: string
	/** Whether it was said, or is only what such a situation implies. */
	readonly isImplied: boolean
}

const inWords = (...words: string[]) => new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])`)
const saidHurry = inWords(
	...['urgen\\w+', 'au plus vite', 'le plus vite possible', 'des que possible', 'des maintenant'],
	...[
		'rapidement',
		'vite fait',
		'en vitesse',
		'tout de suite',
		'immediate?\\w*',
		'sans attendre',
		'sans delai',
	],
	...[
		'en catastrophe',
		'au secours',
		"a l'aide",
		"aujourd'hui",
		'asap',
		'as soon as possible',
		'right away',
	],
	...['عاجل', 'مستعجل', 'طارئ', 'فورا'],
)
/** Each hour makes these worse. */
const impliedHurry = inWords(
	...['fuites?', 'fuit', 'fuient', 'fuyait', 'leak\\w*', 'inond\\w+', 'flooded'],
	...['enfermee?s? dehors', 'bloquee?s? dehors', 'plus de courant', 'locked out', 'court-circuit'],
)

/** Whether a need is urgent: its words say so, or it is of those that do not wait, such as a leak. */
export function readHurry({ plain, written }: FoldedText): Said<true> | null {
	const said = saidHurry.exec(plain)
	const found = said ?? impliedHurry.exec(plain)
	if (!found) return null
	return {
		value: true,
		words: written(found.index, found.index + found[0].length),
		isImplied: !said,
	}
}

const customers: readonly (readonly [Customer, RegExp])[] = [
	[
		'public',
		inWords(
			...[
				'marches? publics?',
				'marches? des collectivites',
				'mairies?',
				'collectivites?',
				'hopital',
				'hopitaux',
			],
			...[
				'(?<!auto[ -])ecoles?',
				'colleges?',
				'lycees?',
				'prefecture',
				'bailleurs? social',
				'bailleurs? sociaux',
			],
			...[
				'conseil (?:departemental|regional)',
				'public tenders?',
				'public sector',
				'city council',
				'صفقات? عموميه',
			],
		),
	],
	['consumers', inWords('(?<!en )particuliers?', 'private individuals?', 'homeowners?', 'افراد')],
	[
		'firms',
		inWords(
			...[
				'entreprises? clientes?',
				'clients? professionnels?',
				'client industriel',
				'clients industriels',
				'btob',
				'b2b',
			],
			...['business clients?', 'corporate clients?'],
		),
	],
]

/** For whom the work is, when the need says it: a public body, private people, firms. */
export function readCustomer({ plain, written }: FoldedText): Said<Customer> | null {
	for (const [value, pattern] of customers) {
		const found = pattern.exec(plain)
		if (found)
			return {
				value,
				words: written(found.index, found.index + found[0].length),
				isImplied: !/marche|public|particulier|client/.test(found[0]),
			}
	}
	return null
}
