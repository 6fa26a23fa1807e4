/** Pages arrive whole: no script is sent unless a page asks for it and its README says why. */
export const csr = false
