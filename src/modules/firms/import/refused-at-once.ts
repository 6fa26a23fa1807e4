import { otherKindOfFile } from './file-kind.ts'
import { limits } from './limits.ts'
import type { FileProblem } from './problems.ts'

/** What a file's first bytes and its weight are enough to refuse; null when it has to be read. */
export function refusedAtOnce(bytes: Uint8Array): FileProblem | null {
	if (bytes.length > limits.fileBytes)
		return { code: 'file.tooBig', bytes: bytes.length, limitBytes: limits.fileBytes }
	return bytes.length === 0 ? { code: 'file.empty' } : otherKindOfFile(bytes)
}
