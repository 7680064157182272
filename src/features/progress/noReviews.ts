/** Shown instead of a chart of reviews. */
export const noReviews = "You have not reviewed any of these cards yet.";
