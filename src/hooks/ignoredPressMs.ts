/** Milliseconds. Nobody sees what has changed on a press, decides and presses again in less. */
export const ignoredPressMs = 300;
