/**
 * Loaded before the product by its tests: the product's clock is as far from the true one as its parent last
 * said, in milliseconds. Nothing else of the product knows; PostgreSQL's clock and the browser's stay true.
 */
let apart = 0
process.on('message', (ms: number) => {
	apart = ms
	process.send?.('the clock is set')
})
// Listening would keep the product alive when it is asked to stop.
process.channel?.unref()

const { instant, zonedDateTimeISO } = Temporal.Now
const inZone = (timeZone?: Temporal.TimeZoneLike) =>
	Temporal.Now.instant().toZonedDateTimeISO(timeZone ?? zonedDateTimeISO().timeZoneId)
Temporal.Now.instant = () => instant().add({ milliseconds: apart })
Temporal.Now.zonedDateTimeISO = inZone
Temporal.Now.plainDateTimeISO = (timeZone) => inZone(timeZone).toPlainDateTime()
Temporal.Now.plainDateISO = (timeZone) => inZone(timeZone).toPlainDate()
Temporal.Now.plainTimeISO = (timeZone) => inZone(timeZone).toPlainTime()

const dateNow = Date.now
Date.now = () => dateNow() + apart
