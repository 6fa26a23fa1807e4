import { helpPage } from '#help/server'
import type { PageServerLoad } from './$types'

/** One page of the help, for anybody. */
export const load: PageServerLoad = ({ params }) => helpPage(params.page)
