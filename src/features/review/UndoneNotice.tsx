/** Says what was undone, if the card on the screen doesn't show it. */
import type { UndoableEvent } from "../../domain/study/session";
import { describeChange } from "../shared/card/describeChange";
import { formatCount } from "../shared/format";
import { gradeLabels } from "../shared/card/gradeLabels";

export function UndoneNotice({ event }: { readonly event: UndoableEvent | undefined }) {
  if (!event) return null;
  return (
    <p className="mt-1 text-sm text-quiet" role="status">
      Undone: {event.type === "cardsChanged" ? describeChange(event.change) : gradeLabels[event.grade]}
      {event.type === "cardsChanged" &&
        event.cards.length > 1 &&
        `, ${formatCount(event.cards.length, "card")}`}
      .
    </p>
  );
}
