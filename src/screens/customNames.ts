/** Sittings of one's own, in words. */
import type { Custom } from "../domain/log";

export const customNames: Readonly<Record<Custom["kind"], string>> = {
  ahead: "Reviewing ahead: what you grade here counts.",
  forgotten: "What you forgot lately: what you grade here counts.",
  chosen: "Cards you chose: what you grade here counts.",
  cram: "A cram: nothing you do here changes when cards come back.",
};
