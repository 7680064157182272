/** All events of a card, newest first, with their effect on its memory state. Changes can be undone. */
import { cardsOfEvent } from "../../../domain/events/cardEvents";
import type { ChangedEvent } from "../../../domain/events/event";
import type { CardId } from "../../../domain/ids";
import { intervalAfter } from "../../../domain/scheduling/interval";
import { type CardHistoryEntry, isChangeEffective } from "../../../domain/study/cardHistory";
import type { ReplayOptions } from "../../../domain/study/cardState";
import type { Day } from "../../../domain/time";
import { describeChange } from "../../shared/card/describeChange";
import { formatCount } from "../../shared/format";
import { gradeLabels } from "../../shared/card/gradeLabels";
import { formatInterval, formatStability } from "../../shared/schedule/formatInterval";
import { formatDateTime, formatDuration } from "../format";
import { Button } from "../../../components/Button";
import { TitledSection } from "../../../components/TitledSection";

type Props = {
  readonly history: readonly CardHistoryEntry[];
  readonly options: ReplayOptions;
  readonly today: Day;
  /** Undoes a change for all of its cards. */
  readonly onUndo: (event: ChangedEvent, cards: readonly CardId[]) => void;
};

export function CardHistory({ history, options, today, onUndo }: Props) {
  /** A burial ends with its day. */
  const canUndo = (event: ChangedEvent) =>
    (event.change.type !== "buried" || event.day === today) && isChangeEffective(history, event, options);
  return (
    <TitledSection title="History" className="@container mt-10" titleClassName="text-xl font-semibold">
      {/* It takes the focus of an entry that is undone (`keepFocus`). */}
      <div tabIndex={-1} className="outline-none">
        {history.length === 0 ? (
          <p className="mt-2 text-quiet">No history yet: you have not reviewed or changed this card.</p>
        ) : (
          <ol className="mt-3 grid">
            {history.toReversed().map((entry) => (
              <li
                key={`${entry.event.writer}.${entry.event.seq}`}
                className="grid gap-x-6 border-t border-line py-2.5 @lg:grid-cols-[10.5rem_minmax(0,1fr)]"
              >
                <span className="text-[0.9375rem] text-quiet">{formatDateTime(entry.event.timestamp)}</span>
                <div className="flex gap-x-3">
                  <span className="min-w-0 flex-1">
                    <span className={`font-medium ${isLapse(entry) ? "text-flag-1" : ""}`}>
                      {describeEvent(entry)}
                    </span>
                    <span dir="auto" className="block text-[0.9375rem] wrap-anywhere text-quiet">
                      {describeEffect(entry)}
                    </span>
                  </span>
                  {entry.event.type === "cardsChanged" && canUndo(entry.event) && (
                    <UndoButton
                      event={entry.event}
                      cards={cardsOfEvent(entry.event, options.aliases)}
                      onUndo={onUndo}
                    />
                  )}
                </div>
              </li>
            ))}
          </ol>
        )}
      </div>
    </TitledSection>
  );
}

type UndoButtonProps = Pick<Props, "onUndo"> & {
  readonly event: ChangedEvent;
  readonly cards: readonly CardId[];
};

function UndoButton({ event, cards, onUndo }: UndoButtonProps) {
  return (
    <Button variant="quiet" className="-my-2 max-w-1/2 text-accent" onClick={() => onUndo(event, cards)}>
      Undo{cards.length > 1 && ` for ${formatCount(cards.length, "card")}`}
      <span className="sr-only">: {describeChange(event.change)}</span>
    </Button>
  );
}

const isLapse = ({ event, before, after }: CardHistoryEntry): boolean =>
  event.type === "graded" && (after?.lapses ?? 0) > (before?.lapses ?? 0);

function describeEvent({ event }: CardHistoryEntry): string {
  switch (event.type) {
    case "graded":
      return gradeLabels[event.grade];
    case "crammed":
      return `${gradeLabels[event.grade]}, in a cram`;
    case "cardsChanged":
      return describeChange(event.change);
  }
}

function describeEffect({ event, before, after, becameLeech }: CardHistoryEntry): string {
  switch (event.type) {
    case "crammed":
      return `after ${formatDuration(event.durationMs)}; the due date didn't change`;
    case "cardsChanged":
      return event.change.type === "noteEdited" ? event.change.text : "";
    case "graded": {
      if (!after) return "";
      const previousStability = before ? `${formatStability(before.stability)} → ` : "";
      const parts = [
        `after ${formatDuration(event.durationMs)}`,
        `next in ${formatInterval(intervalAfter(after, event.timestamp))}`,
        `stability ${previousStability}${formatStability(after.stability)}`,
        ...(becameLeech ? ["suspended as a leech"] : []),
      ];
      return parts.join("; ");
    }
  }
}
