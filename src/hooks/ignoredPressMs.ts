/** Milliseconds. Nobody can see the effect of a press and deliberately press again in less. */
export const ignoredPressMs = 300;
