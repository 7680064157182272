/** The number of selected cards and the actions on them. */
import { Button } from "../../../components/Button";
import type { CardId } from "../../../domain/ids";
import { maxCustomSessionCards } from "../../../domain/study/customSessionCards";
import { formatNumber } from "../../shared/format";

type Props = {
  readonly cards: readonly CardId[];
  /** How many of them are neither suspended nor buried. */
  readonly reviewableCount: number;
  readonly onOpenActions: () => void;
  readonly onStartSession: (kind: "chosen" | "cram") => void;
  readonly onClear: () => void;
};

export function SelectionBar({ cards, reviewableCount, onOpenActions, onStartSession, onClear }: Props) {
  const excludedMessage = describeExcluded(cards.length, reviewableCount);
  return (
    <section
      aria-label="Selected cards"
      className="pointer-events-auto flex w-full max-w-3xl flex-wrap items-center gap-2 rounded-2xl border border-edge bg-surface p-2 pl-4 shadow-raised"
    >
      <p className={`mr-auto font-medium ${excludedMessage === "" ? "" : "sm:mr-1"}`} aria-live="polite">
        {formatNumber(cards.length)} selected
      </p>
      {excludedMessage !== "" && (
        <p className="order-1 basis-full text-sm text-quiet sm:order-none sm:mr-auto sm:basis-auto">
          {excludedMessage}
        </p>
      )}
      <Button variant="quiet" className="px-3" onClick={onClear}>
        Clear selection
      </Button>
      <div className="order-2 grid grid-cols-[repeat(auto-fit,minmax(5.5rem,1fr))] gap-2 -ml-2 w-[calc(100%+0.5rem)] sm:ml-0 sm:flex sm:w-auto">
        <Button className="px-1 whitespace-nowrap sm:px-3" onClick={onOpenActions}>
          Actions…
        </Button>
        <Button
          className="px-1 whitespace-nowrap sm:px-3"
          disabled={reviewableCount === 0}
          onClick={() => onStartSession("cram")}
        >
          Cram these
        </Button>
        <Button
          variant="primary"
          className="px-1 whitespace-nowrap sm:px-3"
          disabled={reviewableCount === 0}
          onClick={() => onStartSession("chosen")}
        >
          Study these
        </Button>
      </div>
    </section>
  );
}

function describeExcluded(selectedCount: number, reviewableCount: number): string {
  if (reviewableCount > maxCustomSessionCards) return `a session takes the first ${maxCustomSessionCards}`;
  if (reviewableCount === selectedCount) return "";
  const excludedCount = selectedCount - reviewableCount;
  return `${reviewableCount === 0 ? "" : `${formatNumber(excludedCount)} `}suspended or buried, so left out`;
}
