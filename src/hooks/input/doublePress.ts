/** Which presses are the second one of a double press. */

/** Nobody can see the effect of a press and deliberately press again in less. */
export const maxDoublePressMs = 300;

/** The second press of a double press is at most this far from the first, in CSS pixels. */
export const maxDoublePressPx = 48;
