/** `C:` and `{{…}}`: a sentence with cloze deletions. */
import { type Block, type RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import { addCard, buildFactId } from "../draft/addCard";
import type { BlockContext } from "../draft/blockContext";
import { takeOptions } from "../draft/cardOptions";
import { isCloze } from "../text/cloze";
import { isNameless, joinFactId } from "../text/ids";
import { removeLinks } from "../text/inlineText";
import { parseClozes } from "./parseClozes";

/** Adds the cards, and returns the paragraph to show; undefined, with an error, if it has no valid deletion. */
export function readCloze(text: RichText, context: BlockContext): Block | undefined {
  const reject = (message: string): undefined => {
    context.draft.report.error(context.line, message);
  };
  const parsedText = parseClozes(text);
  if (parsedText === undefined)
    return reject('"{{" without "}}", or the reverse. Close each deletion in the same paragraph.');
  const clozes = parsedText.filter(isCloze);
  if (clozes.length === 0) return reject("this cloze has no deletion. Put {{ }} around the words to hide.");
  if (clozes.some(({ children }) => plainTextOf(children).trim() === ""))
    return reject("this deletion is empty. Write words between {{ and }}.");
  if (context.allowsCards) addClozeCards(parsedText, context);
  return { type: "paragraph", text: parsedText };
}

function addClozeCards(text: RichText, context: BlockContext): void {
  const { draft, section, marks, line } = context;
  const { id } = takeOptions(marks, ["id"], draft.marks);
  const clozes = text.filter(isCloze);
  const groups = [...new Set(clozes.map(({ group }) => group))];
  for (const group of groups) {
    const groupClozes = clozes.filter((cloze) => cloze.group === group);
    const hidden = groupClozes.map(({ children }) => plainTextOf(children)).join(" ");
    const isNumbered = id !== undefined && groups.length > 1;
    const fact = buildFactId(context, isNumbered ? `${id}-${group}` : id, hidden, line);
    // A new deletion before the others shifts their numbers.
    if (isNumbered)
      draft.facts.set(fact, {
        base: joinFactId(draft.chapter, section.id, id),
        subject: id,
        allowsNumber: true,
      });
    if (isNameless(fact)) {
      draft.report.error(line, "no id can be made from this deletion. Give it one: <!-- id: … -->.");
      continue;
    }
    addCard(context, {
      fact,
      side: "cloze",
      content: { kind: "cloze", text: removeLinks(text), group },
    });
  }
}
