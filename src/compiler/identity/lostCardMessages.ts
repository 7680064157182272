/** Error messages for cards that would be lost: what is missing, and how to keep it or remove it on purpose. */
import { isLabelId, isQuestionId, lastSegment } from "../text/ids";

/** `path`: the section or figure that all the ids are in. */
export function describeLostParent(path: string, ids: readonly string[]): string {
  const name = lastSegment(path);
  const advice = ids.every(isLabelId)
    ? `If the figure was renamed, add <!-- was: ${name} --> above it.`
    : `If the section was renamed, add <!-- was: ${name} --> at the end of its heading.`;
  return `${describeLoss(path, ids)} ${advice} ${retireAdvice(path)}`;
}

export const describeMovedFact = (fact: string, ids: readonly string[]): string =>
  `${describeLoss(fact, ids)} If it was moved here, add <!-- was: ${fact} --> here. ${retireAdvice(fact)}`;

export const describeLostFact = (fact: string, ids: readonly string[]): string =>
  `${describeLoss(fact, ids)} If it was renamed, add <!-- was: ${lastSegment(fact)} --> here. ${retireAdvice(fact)}`;

/** A side of a fact is lost, while others of it still exist. */
export function describeLostSide(id: string, hasNewSide: boolean): string {
  const advice = hasNewSide
    ? ` If its column was renamed, add <!-- was: ${id.split(":").at(-1)} --> in the column's head.`
    : "";
  return `${describeLoss(id, [id])}${advice} ${retireAdvice(id)}`;
}

function describeLoss(path: string, ids: readonly string[]): string {
  const noun = ids.every(isQuestionId) ? "question" : "card";
  const what =
    ids.length === 1
      ? `1 ${noun} with its review history`
      : `${ids.length} ${noun}s with their review history`;
  return `this change would delete ${what}: "${path}".`;
}

const retireAdvice = (path: string): string =>
  `If it was removed on purpose, add <!-- retired: ${path} --> on a line of its own.`;
