import type { UploadedFile } from '#files'
import type { PostedForm } from '#pages'

/** A file of a posted form as acts take it; undefined when none was chosen. */
export async function uploadIn(
	posted: PostedForm,
	name: string,
): Promise<UploadedFile | undefined> {
	const file = posted.file(name)
	return file ? { name: file.name, content: new Uint8Array(await file.arrayBuffer()) } : undefined
}

/** Every file chosen in a field that takes several. */
export function uploadsIn(posted: PostedForm, name: string): Promise<UploadedFile[]> {
	return Promise.all(
		posted.files(name).map(async (file) => ({
			name: file.name,
			content: new Uint8Array(await file.arrayBuffer()),
		})),
	)
}
