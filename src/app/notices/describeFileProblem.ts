/** Why a deck file can't be used, and what to do, as the end of a sentence that begins with the file's name. */
import { deckFormat } from "../../domain/deck/deck";
import type { DeckProblem } from "../../state/decks/createDecksStore";

/** Undefined if another attempt or a reload helps: the screens that need the file offer it. */
export function describeFileProblem(problem: DeckProblem["problem"]): string | undefined {
  switch (problem.type) {
    case "replaced":
    case "unreachable":
    case "httpError":
    case "incomplete":
      return undefined;
    case "notInBuild":
      return "is not part of this version. Reload the page.";
    case "otherFormat":
      return `has deck format ${problem.format}, and this version reads ${deckFormat}. Reload to get matching versions; your history is safe.`;
    case "nestedTooDeeply":
      return describeInvalidFile(": it is nested too deeply");
    case "noChapterList":
      return describeInvalidFile(": it has no list of chapters");
    case "otherChapter":
      return describeInvalidFile(`: its file belongs to the chapter "${problem.chapter}"`);
    case "invalid":
      return describeInvalidFile(` (at ${problem.path || "its root"}: ${problem.message})`);
  }
}

const describeInvalidFile = (detail: string): string =>
  `is invalid${detail}. Reload the page; your history is safe.`;
