/** What was selected, and what can be done with it: at the foot of the screen, above the way to the others. */
import { customMost } from "../../domain/custom";
import type { CardId } from "../../domain/deck";
import { Button } from "../../ui/Button";
import { spellNumber } from "./words";

type Props = {
  readonly cards: readonly CardId[];
  readonly onAct: () => void;
  readonly onSit: (kind: "chosen" | "cram") => void;
  readonly onNone: () => void;
};

export function SelectionBar({ cards, onAct, onSit, onNone }: Props) {
  const isTooMany = cards.length > customMost;
  return (
    <section
      aria-label="Selected cards"
      className="pointer-events-auto flex w-full max-w-3xl flex-wrap items-center gap-2 rounded-2xl border border-edge bg-sheet p-2 pl-4 shadow-sheet"
    >
      <p className="mr-auto font-medium" aria-live="polite">
        {spellNumber(cards.length)} selected
        {isTooMany && (
          <span className="ml-2 text-sm font-normal text-quiet">a sitting takes the first {customMost}</span>
        )}
      </p>
      <Button look="quiet" className="px-3" onClick={onNone}>
        Select none
      </Button>
      <div className="grid grid-cols-3 gap-2 -ml-2 w-[calc(100%+0.5rem)] md:ml-0 md:flex md:w-auto">
        <Button className="px-1 whitespace-nowrap md:px-4" onClick={onAct}>
          Actions…
        </Button>
        <Button className="px-1 whitespace-nowrap md:px-4" onClick={() => onSit("cram")}>
          Cram these
        </Button>
        <Button look="primary" className="px-1 whitespace-nowrap md:px-4" onClick={() => onSit("chosen")}>
          Study these
        </Button>
      </div>
    </section>
  );
}
