/** The ways to take part that a meeting offers, and the one not to. */
export function choicesFor(mode: string): ('comes' | 'remote' | 'excused')[] {
	if (mode === 'in_person') return ['comes', 'excused']
	return mode === 'video' ? ['remote', 'excused'] : ['comes', 'remote', 'excused']
}

/** The answer that the button of a mail proposes: never given before it is confirmed. */
export function proposedAnswer(url: URL): 'comes' | 'remote' | 'excused' | null {
	const said = url.searchParams.get('reponse')
	if (said === 'viens') return 'comes'
	if (said === 'distance') return 'remote'
	return said === 'excuse' ? 'excused' : null
}
