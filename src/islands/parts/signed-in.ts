/** Fired on the window when somebody signed in without leaving the page, for what else on it shows who is there. */
export const SIGNED_IN = 'aan-signed-in'
