/** Builds the pages, when they are not those of the sources, and keeps what `maillage start` knows them by. */
import { buildIfStale } from '../src/commands/build-if-stale.ts'

const done = await buildIfStale(() => console.log('Maillage construit ses pages…'))
console.log(done === 'built' ? 'Les pages sont construites.' : 'Les pages sont à jour.')
