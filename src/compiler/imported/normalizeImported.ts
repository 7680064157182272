/** Rewrites the tree of an imported guide into the compiler's own forms: sections, terms, clozes, and questions with answers. */
import type { Nodes, Root, RootContent } from "mdast";
import { flattenTree } from "../markdown/tree";
import { joinCardSides } from "./treeRewrites/joinCardSides";
import { rewriteCodeCheatSheets } from "./treeRewrites/rewriteCodeCheatSheets";
import { splitAtDocumented } from "./documentedForms";
import { distributeAnswerKeys } from "./questions/distributeAnswerKeys";
import { rewriteDetails } from "./questions/rewriteDetails";
import { rewriteFlashcards } from "./treeRewrites/rewriteFlashcards";
import { inlineFootnotes } from "./treeRewrites/inlineFootnotes";
import type { ImportedText } from "./lineRewrites/importedText";
import { rewriteHeadingDeck, splitTermHeadings } from "./treeRewrites/headingCards";
import { cleanHeadings, joinHeadings } from "./treeRewrites/headings";
import { rewriteInlineHtml } from "./treeRewrites/rewriteInlineHtml";
import { keepHtmlText } from "./treeRewrites/keepHtmlText";
import { unwrapQuestionLists } from "./questions/unwrapQuestionLists";
import { dropNavigation } from "./navigation";
import { joinLabelledSides } from "./treeRewrites/joinLabelledSides";
import { rewritePercentCards } from "./treeRewrites/rewritePercentCards";
import { keepPictureDescriptions } from "./treeRewrites/pictures";
import { tickMarkedOptions } from "./questions/tickMarkedOptions";
import { rewriteQuestions } from "./questions/rewriteQuestions";
import { rewriteQuizzes } from "./questions/rewriteQuizzes";
import { tickRepeatedOptions } from "./questions/tickRepeatedOptions";
import { rewriteQuotedAnswers } from "./questions/rewriteQuotedAnswers";
import { rewriteQuotedQuestions } from "./questions/rewriteQuotedQuestions";
import { rewriteQuotes } from "./questions/rewriteQuotes";
import { rewriteTerms } from "./treeRewrites/rewriteTerms";

/** Edits the tree in place. */
export function normalizeImported(root: Root, { lines, frontMatter: { tags } }: ImportedText): void {
  restoreLines(root, lines);
  inlineFootnotes(root);
  keepHtmlText(root);
  keepPictureDescriptions(root);
  rewriteInlineHtml(root);
  rewriteFlashcards(
    root,
    tags.some((tag) => /^(?:flash)?cards?\b/i.test(tag)),
  );
  root.children = splitAtDocumented(root.children).flatMap(({ isDocumented, nodes }) =>
    isDocumented ? nodes : rewriteNodes(nodes),
  );
}

function rewriteNodes(source: readonly RootContent[]): readonly RootContent[] {
  let nodes = dropNavigation(source);
  nodes = joinHeadings(nodes);
  nodes = rewritePercentCards(joinLabelledSides(joinCardSides(nodes)));
  nodes = rewriteQuotedAnswers(rewriteQuotedQuestions(nodes));
  nodes = rewriteQuotes(nodes);
  nodes = rewriteCodeCheatSheets(nodes);
  nodes = distributeAnswerKeys(nodes);
  nodes = rewriteQuizzes(tickRepeatedOptions(tickMarkedOptions(nodes)));
  nodes = rewriteDetails(nodes);
  nodes = unwrapQuestionLists(nodes);
  nodes = rewriteQuestions(nodes);
  nodes = cleanHeadings(nodes);
  nodes = splitTermHeadings(nodes);
  return rewriteTerms(rewriteHeadingDeck(nodes));
}

function restoreLines(root: Nodes, lines: readonly number[]): void {
  for (const { position } of flattenTree(root))
    if (position) {
      position.start.line = lines[position.start.line - 1] ?? position.start.line;
      position.end.line = lines[position.end.line - 1] ?? position.end.line;
    }
}
