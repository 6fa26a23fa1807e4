export { dataAsJson, dataAsZip } from './data-files.ts'
export { eraseMe } from './erase-me.ts'
export { type MyData, myData } from './my-data.ts'
export { myDataSheet } from './my-data-sheet.ts'
