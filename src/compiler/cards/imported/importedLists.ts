/** Which lists of an imported guide are worth a card: real procedures, and lists that the line before them announces. */
import type { RichText } from "../../../domain/deck/content";
import { plainTextOf } from "../../../domain/deck/plainText";
import { isReferenceTitle } from "../../imported/treeRewrites/headings";
import { isImperative } from "../../text/isImperative";
import { endsInQuestionMark } from "../../text/endsInQuestionMark";

const procedure =
  /\b(?:steps?|process|procedure|stages?|workflow|phases?|sequence|life ?cycle|how to|in order|algorithm|installation|set ?up)\b/i;

/** Titles of lists without an order: "Key components: log collection, log analysis". */
const things =
  /\b(?:components?|features?|areas|metrics|tools|concepts|elements|practices|principles|capabilities|benefits|levels|patterns)\W*$/i;

/** Titles of instructions for using the guide itself. */
const chores =
  /^\W*(?:next steps|to-?dos?|getting started|quick ?start|(?:how to )?(?:contribut\w+|use this|run this)|local development|installation|homework|exercises?)\b/i;

const limits = { min: 3, max: 9, maxWords: 22, maxMembers: 7 };

/** Words of a line or heading that announces steps. */
export const stepsPhrase = /\b(?:steps?|process|procedure|workflow|how to)\b/i;

/** Whether the items are steps: the line before them or the title says so, or most begin with a verb in the imperative. */
export function isProcedure(
  items: readonly RichText[],
  leadIn: RichText | undefined,
  title: RichText,
): boolean {
  const texts = items.map((item) => plainTextOf(item).trim());
  const titleText = plainTextOf(title);
  const announcement = plainTextOf(leadIn ?? title);
  if (items.length < limits.min || items.length > limits.max) return false;
  if (texts.some((text) => text.split(/\s+/).length > limits.maxWords || endsInQuestionMark(text)))
    return false;
  // "What is it?" is not answered by steps; "How is it done?" is.
  if (!leadIn && /^(?:what|which|why|when|explain|describe)\b/i.test(titleText) && !procedure.test(titleText))
    return false;
  if (chores.test(titleText) || things.test(announcement)) return false;
  const commands = texts.filter((text) => isImperative(text)).length;
  const isAnnounced =
    procedure.test(announcement) &&
    !/\b(?:questions?|types?|options|ways|approaches|alternatives|possible|examples?)\b/i.test(announcement);
  const isIntroduced = isAnnounced && leadIn !== undefined && stepsPhrase.test(announcement);
  return isIntroduced || commands * 10 >= items.length * 7 || (isAnnounced && commands * 3 >= items.length);
}

/** Words of a line that announces a list of several things. */
const announces =
  /\b(?:are|following|follows|includes?|including|consists?|comprises?|contains?|has|have|two|three|four|five|six|seven|types?|kinds?|phases|categories|components|stages|modes|levels|layers|parts|principles|pillars|methods|approaches|commands|name)\b/i;

/** Whether to ask for all items: only if the line before the list announces them. */
export function isMemberList(
  items: readonly RichText[],
  leadIn: RichText | undefined,
  isTermList: boolean,
): boolean {
  if (!leadIn || items.length > limits.maxMembers) return false;
  const lead = plainTextOf(leadIn).trim();
  const leadWords = lead.split(/\s+/).length;
  return (
    announces.test(lead) &&
    leadWords >= 3 &&
    leadWords <= 25 &&
    !isReferenceTitle(lead.replace(/:$/, "")) &&
    !/^(?:\d|(?:for example|example|note|e\.g|see|output|usage|here|this|these|it|they|you|we|i|answer)\b)/i.test(
      lead,
    ) &&
    (isTermList ||
      items.map(plainTextOf).every((text) => /^[\p{L}\p{N}"'(]/u.test(text) && !endsInQuestionMark(text)))
  );
}
