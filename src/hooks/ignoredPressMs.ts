/** Which presses are the second one of a double press. */

/** Milliseconds. Nobody can see the effect of a press and deliberately press again in less. */
export const ignoredPressMs = 300;

/** A bouncing finger comes down within so many CSS pixels of its last press. What is pressed further away is meant. */
export const bounceDistance = 48;
