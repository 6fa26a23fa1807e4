import { type Application, application, type Tx } from '#db'
import { indexTrades, type TradeIndex } from '../needs/rank-trades.ts'

let kept: { of: Application; index: TradeIndex } | undefined

/** The reference trades, read and indexed once for a running application: they change with its version. */
export async function referenceTrades(tx: Tx): Promise<TradeIndex> {
	const of = application()
	if (kept?.of === of) return kept.index
	const trades = await tx.selectFrom('trade').selectAll().orderBy('key').execute()
	const codes = [...new Set(trades.flatMap(({ naf }) => naf))]
	const labels = await tx
		.selectFrom('naf')
		.select(['code', 'label'])
		.where('nomenclature', '=', 'NAFRev2')
		.where('code', 'in', codes)
		.execute()
	const index = indexTrades(trades, new Map(labels.map(({ code, label }) => [code, label])))
	kept = { of, index }
	return index
}
