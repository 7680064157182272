/** Retries failed decks when the network is back or the page becomes visible. */
import { onVisible } from "../../browser/onVisible";
import type { DecksStore } from "../../state/decks/createDecksStore";

export function retryDecksWhenOnline(decks: Pick<DecksStore, "retryFailed">): void {
  window.addEventListener("online", () => void decks.retryFailed());
  onVisible(() => void decks.retryFailed());
}
