/**
 * Mails to people without an account, in any 24 hours: by one person, for one network, to one address.
 * What is over waits for the next day: nothing is lost, and nobody is pestered.
 */
export const ceilings = { perWriter: 200, perNetwork: 400, perRecipient: 10 }
