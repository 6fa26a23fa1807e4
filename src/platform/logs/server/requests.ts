import { Counter, Histogram } from 'prom-client'
import { logger } from './logger.ts'
import { redactPath } from './redact.ts'

/** What is known of an answered request. */
export type AnsweredRequest = {
	requestId: string
	method: string
	path: string
	status: number
	durationMs: number
}

const requests = new Counter({
	name: 'maillage_http_requests_total',
	help: 'Answered requests by class of status',
	labelNames: ['status'],
})
const seconds = new Histogram({
	name: 'maillage_http_seconds',
	help: 'Duration of requests, files of the build left out',
	buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
})

/**
 * Logs one answered request and counts it. Pages at `info`, files of the build and the watchers'
 * questions at `debug`, our own faults at `error`.
 */
export function logRequest(request: AnsweredRequest): void {
	const path = redactPath(request.path)
	const isPage = !/^\/(_app\/|favicon|mark\.svg|healthz|metrics)/.test(path)
	requests.inc({ status: `${Math.floor(request.status / 100)}xx` })
	if (isPage) seconds.observe(request.durationMs / 1000)
	const level = request.status >= 500 ? 'error' : isPage ? 'info' : 'debug'
	logger[level]({ ...request, path }, 'request')
}
