/** All events of a card, newest first, with their effect on its memory state. */
import { intervalAfter } from "../../../domain/scheduling/interval";
import type { CardHistoryEntry } from "../../../domain/study/cardHistory";
import { describeChange } from "../../shared/describeChange";
import { gradeLabels } from "../../shared/gradeLabels";
import { formatInterval, formatStability } from "../../shared/formatInterval";
import { formatDateTime, formatDuration } from "../format";
import { TitledSection } from "../../../components/TitledSection";

export function CardHistory({ history }: { readonly history: readonly CardHistoryEntry[] }) {
  return (
    <TitledSection title="History" className="mt-10" titleClassName="text-xl font-semibold">
      {history.length === 0 ? (
        <p className="mt-2 text-quiet">No history yet: you have not reviewed or changed this card.</p>
      ) : (
        <ol className="mt-3 grid">
          {history.toReversed().map((entry) => (
            <li
              key={`${entry.event.writer}.${entry.event.seq}`}
              className="grid gap-x-6 border-t border-line py-2.5 sm:grid-cols-[10.5rem_minmax(0,1fr)]"
            >
              <span className="text-[0.9375rem] text-quiet">{formatDateTime(entry.event.timestamp)}</span>
              <span>
                <span className={`font-medium ${isLapse(entry) ? "text-flag-1" : ""}`}>
                  {describeEvent(entry)}
                </span>
                <span dir="auto" className="block text-[0.9375rem] wrap-anywhere text-quiet">
                  {describeEffect(entry)}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </TitledSection>
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
