/**
 * The words around which the most used passwords of ten characters and more are built, in French,
 * English and on their keyboards: « Motdepasse123! » is one of them once its ornaments are removed.
 * Ours, short on purpose: the limits on tries do the rest.
 */
const words = new Set(
	`password passw0rd p4ssword motdepasse monmotdepasse mdp azerty azertyuiop azertyuiopqsdfghjklm
	qwerty qwertyuiop qwertz qazwsx qazwsxedc zxcvbnm asdfghjkl qsdfghjklm wxcvbn aqwzsxedc aqzsedrf
	abcdef abcdefgh abcdefghij abcdefghijkl abcabc abcd abc aaaaaaaaaa bonjour bonsoir bienvenue salut
	coucou soleil chouchou doudou loulou nounours camille nicolas thomas julien marine marseille
	marseillefc olympique paris parissaintgermain psg lyon toulouse bordeaux nantes lille france
	vivelafrance bretagne liberte princesse jetaime jetaimemoncoeur moncoeur monamour amour
	iloveyou ilovegod iloveme sunshine princess superman batman spiderman pokemon starwars football
	footballclub baseball basketball welcome welcomeback letmein letmeinnow trustno monkey dragon
	master shadow michael jennifer jordan ashley charlie computer internet whatever administrator
	administrateur admin root changeme changeit default secret secretsecret test testtest
	testtesttest temporary temporaire entreprise societe motdepassemotdepasse passwordpassword
	maillage maillagemaillage facebook google linkedin microsoft windows chocolat vacances doudoune
	anniversaire naruto dragonball kevinkevin anthony alexandre caroline sandrine nathalie isabelle
	elephant tigrou minnie mickey disneyland summer winter printemps automne janvier fevrier juillet
	septembre octobre novembre decembre january february september october november december`.split(
		/\s+/,
	),
)

/** Rows of keys and series of digits, in both directions. */
const runs = [
	'01234567890123456789012345678901234567890',
	'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
	'azertyuiopqsdfghjklmwxcvbn',
	'qwertyuiopasdfghjklzxcvbnm',
].flatMap((run) => [run, [...run].reverse().join('')])

/** Whether a chosen password is among the first that anyone would try. */
export function isCommonPassword(password: string): boolean {
	const plain = password
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[\s'’_-]+/g, '')
	if (new Set(plain).size < 4 || isRepeated(plain) || runs.some((run) => run.includes(plain)))
		return true
	const bare = plain.replace(/^[^a-z]+/, '').replace(/[^a-z]+$/, '')
	return bare === '' ? isSeries(plain) : words.has(bare) || isRepeatedWord(bare)
}

/** A short piece again and again, as « 12341234123 » or « azazazazaz ». */
function isRepeated(text: string): boolean {
	return [1, 2, 3, 4].some(
		(size) => text === text.slice(0, size).repeat(text.length).slice(0, text.length),
	)
}

function isRepeatedWord(text: string): boolean {
	const half = text.slice(0, text.length / 2)
	return half + half === text && words.has(half)
}

/** Digits alone: a date, a telephone number, a series. A hundred thousand million of them are tried in an hour. */
function isSeries(text: string): boolean {
	return /^\d+$/.test(text) && text.length < 16
}
