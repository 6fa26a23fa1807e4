import { notFound } from '#kernel'
import type { PageServerLoad } from './$types'

/** The contents list of a name one may act in; another's is no page. */
export const load: PageServerLoad = async ({ params, parent }) => {
	const { shell } = await parent()
	if (shell.current?.id !== params.network) notFound()
}
