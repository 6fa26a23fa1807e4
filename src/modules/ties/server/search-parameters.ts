import type { SearchParameters } from '../find-introductions.ts'
import { type Parameters, parameter } from './parameters.ts'

/** As many firms as a leader reads; the rest waits for a better need. */
const mostFirms = 10

/** The numbers of the search of introductions, from the dated table. */
export function searchParameters(parameters: Parameters): SearchParameters {
	return {
		reachMetres: Math.round(1000 * parameter(parameters, 'introduction.distance_km')),
		noveltyWeightPerMille: Math.round(1000 * parameter(parameters, 'introduction.novelty')),
		peakMutualContacts: parameter(parameters, 'introduction.mutual_contacts'),
		tradeWeight: Math.max(1, Math.round(parameter(parameters, 'need.trade_weight'))),
		skillWeight: Math.max(1, Math.round(parameter(parameters, 'need.skill_weight'))),
		maxHops: parameter(parameters, 'introduction.hops'),
		paths: parameter(parameters, 'introduction.paths'),
		firms: mostFirms,
	}
}
