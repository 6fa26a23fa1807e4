/** What is looked for, as an address holds it: control characters go, a pasted book is cut. */
export function wordsIn({ searchParams }: URL): string {
	return (searchParams.get('q') ?? '')
		.replace(/\p{Cc}/gu, ' ')
		.trim()
		.slice(0, 2000)
}
