/**
 * Words that say nothing of what is sought, in French then in English and Arabic, as they are written.
 *
 * Compared before accents are folded: « ou » is one, « où » is not; « a » and « à » both are. « été » is
 * no stop word, being a season as often as a verb, nor are negations: « non meublé » is not « meublé ».
 */
export const stopWords: ReadonlySet<string> = new Set(
	`
	le la les l un une des de du d au aux à
	et ou mais donc or ni car si que qu qui quoi dont lorsque lorsqu puisque puisqu quoique quoiqu comme
	je j tu il elle on nous vous ils elles me m te t se s moi toi lui leur leurs eux soi y en
	ce c cet cette ces ça cela ceci celui celle ceux celles
	mon ma mes ton ta tes son sa ses notre nos votre vos
	dans par pour sur sous avec chez vers entre jusqu jusque
	est es suis sommes êtes sont était étaient être soit sera seront serait
	ai as a avons avez ont avait avaient avoir aura auront aurait eu
	fait faire faut dois doit doivent peut peux peuvent puis pouvez
	comment quand pourquoi combien quel quelle quels quelles quelqu
	très plus aussi alors ainsi afin lors dès
	the of and for to in with at by an is are be do does how what who where which my our your
	في من على إلى عن مع هل ما هو هي هذا هذه التي الذي أو و
	`
		.trim()
		.split(/\s+/),
)
