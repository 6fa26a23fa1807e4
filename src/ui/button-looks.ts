/**
 * How an act is offered. `primary`: the one act the page is for. `secondary`: the others. `quiet`: a
 * link in a box of full height. `danger`: leaves or deletes. `danger-filled`: on its confirming page.
 */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-filled'
