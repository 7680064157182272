/** Labels of custom sessions. */
import type { CustomSession } from "../../../domain/events/customSession";

export const customSessionLabels: Readonly<Record<CustomSession["type"], string>> = {
  reviewAhead: "Review ahead. Grades count and change due dates.",
  forgotten: "Recently forgotten cards. Grades count and change due dates.",
  chosen: "Selected cards. Grades count and change due dates.",
  cram: "Cramming. Grades don't change due dates.",
};
