/** Loads what could not be loaded again when the network is back, and when the person comes back to the page. */
import { onVisible } from "../../browser/onVisible";
import type { DecksStore } from "../../state/decks/createDecks";

export function retryFailedDecks(decks: Pick<DecksStore, "retryFailed">): void {
  window.addEventListener("online", () => void decks.retryFailed());
  onVisible(() => void decks.retryFailed());
}
