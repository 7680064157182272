/** Why a deck file could not be loaded, and what to do, as the end of a sentence that begins with the file's title. */
import { deckFormat } from "../../domain/deck/deck";
import type { FileProblem } from "../../storage/decks/fetchDeckFile";

export function describeFileProblem(problem: FileProblem): string {
  switch (problem.type) {
    case "notInBuild":
      return "is not part of this version. Reload the page.";
    case "offline":
      return "could not be opened: no network, and not stored for offline use yet. Go online and reload.";
    case "httpError":
      return `could not be fetched (${problem.status}). Reload the page to try again.`;
    case "incomplete":
      return "could not be opened: the download was incomplete. Reload the page; your history is safe.";
    case "otherFormat":
      return `has deck format ${problem.format}, and this version reads ${deckFormat}. Reload to get matching versions; your history is safe.`;
    case "invalid":
      return `is invalid (at ${problem.problem}). Reload the page; your history is safe.`;
  }
}
