/** The light values of the design's tokens: mail programs read no variable. A test compares them. */
export const colours = {
	ground: '#f1ede3',
	sheet: '#ffffff',
	ink: '#191e21',
	ink2: '#434b51',
	ink3: '#626a70',
	line: '#dcd5c6',
	act: '#0b5563',
	onAct: '#ffffff',
	await: '#f0b01e',
	edge: '#7d776a',
} as const

export const fonts =
	"'Atkinson Hyperlegible Next','Atkinson Hyperlegible',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
