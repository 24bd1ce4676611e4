/** How long who signed in stays so, in ms: without doing anything, and at most. */
export const idle = 30 * 60_000;
export const absoluteSeconds = 12 * 3600;

/** How long mail that was not sent is read inside Kring, and how long an invitation is good, in ms. */
export const mailKept = 7 * 24 * 3600_000;
export const invitationLives = 7 * 24 * 3600_000;

/** How long an account stays that has no place in any school, in ms. */
export const placelessLives = 30 * 24 * 3600_000;

/** How long a new password may be chosen after it was asked, in seconds. */
export const resetSeconds = 3600;

/** How long after a letter for a new password no other goes to that account, in ms. */
export const resetApart = 2 * 60_000;

/** How many one person may invite, and within how long in ms. */
export const mostInvitations = 60;
export const invitationsWithin = 3600_000;

/** What the names of our cookies begin with. */
export const cookiePrefix = 'kring';
