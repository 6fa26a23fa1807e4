import { crc32, inflateRawSync } from 'node:zlib'
import type { Unpacker } from '../import/workbook/zip-entries.ts'

/** The platform's own way with archives. */
export const unpacker: Unpacker = {
	inflate(packed, atMost) {
		try {
			return inflateRawSync(packed, { maxOutputLength: atMost })
		} catch (caught) {
			return (caught as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooMuch' : 'broken'
		}
	},
	checksum: (bytes) => crc32(bytes),
}
