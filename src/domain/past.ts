/** A card's own history: what was done with it, in order, and what each deed did to its memory. */
import type { CardId } from "./deck";
import { deedsOf, presentId } from "./deeds";
import { type Changed, type Crammed, type Graded, idOf, inOrder, oldestFirst } from "./log";
import type { Memory } from "./memory";
import { take } from "./shelf";
import { afterGrade, remembered } from "./status";
import { type Rules, type Study, memoryAfter } from "./study";

export type Moment = {
  readonly event: Graded | Crammed | Changed;
  readonly before: Memory | undefined;
  readonly after: Memory | undefined;
  /** Whether the card was set aside by this, as a leech. */
  readonly becameLeech: boolean;
};

/** Oldest first. What was taken back is not in it; a cram moves no memory. */
export function pastOf(study: Study, card: CardId, rules: Rules): readonly Moment[] {
  const events = [...deedsOf(study, card), ...cramsOf(study, card)].sort(inOrder);
  const moments: Moment[] = [];
  let before: Memory | undefined;
  for (const event of events) {
    const after = memoryBy(before, event, rules);
    moments.push({ event, before, after, becameLeech: isLeechBy(before, after, event) });
    before = after;
  }
  return moments;
}

/** They stand in no track, because nothing follows from them. */
function cramsOf(study: Study, card: CardId): readonly Crammed[] {
  const found: Crammed[] = [];
  for (const event of oldestFirst(study.log)) {
    if (event.type !== "crammed" || presentId(event.card, study.aliases) !== card) continue;
    if (!take(study.takenBack, idOf(event))) found.push(event);
  }
  return found;
}

function memoryBy(
  memory: Memory | undefined,
  event: Moment["event"],
  { scheduling }: Rules,
): Memory | undefined {
  switch (event.type) {
    case "graded":
      return memoryAfter(memory, event.card, event.grade, event.at, event.day, scheduling);
    case "changed":
      return remembered(memory, event);
    case "crammed":
      return memory;
  }
}

const isLeechBy = (before: Memory | undefined, after: Memory | undefined, event: Moment["event"]): boolean =>
  event.type === "graded" &&
  after !== undefined &&
  afterGrade({ flag: 0, marked: false, note: "" }, before, after).suspended === "leech";
