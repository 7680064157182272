/** What was selected, and what can be done with it: at the foot of the screen, above the way to the others. */
import { customMost } from "../../domain/custom";
import type { CardId } from "../../domain/deck";
import { Button } from "../../ui/Button";
import { spellNumber } from "./words";

type Props = {
  readonly cards: readonly CardId[];
  /** How many of them are neither suspended nor buried. */
  readonly askable: number;
  readonly onAct: () => void;
  readonly onSit: (kind: "chosen" | "cram") => void;
  readonly onNone: () => void;
};

export function SelectionBar({ cards, askable, onAct, onSit, onNone }: Props) {
  const left = leftOut(cards.length, askable);
  return (
    <section
      aria-label="Selected cards"
      className="pointer-events-auto flex w-full max-w-3xl flex-wrap items-center gap-2 rounded-2xl border border-edge bg-sheet p-2 pl-4 shadow-sheet"
    >
      <p className={`mr-auto font-medium ${left === "" ? "" : "md:mr-1"}`} aria-live="polite">
        {spellNumber(cards.length)} selected
      </p>
      {left !== "" && (
        <p className="order-1 basis-full text-sm text-quiet md:order-none md:mr-auto md:basis-auto">{left}</p>
      )}
      <Button look="quiet" className="px-3" onClick={onNone}>
        Select none
      </Button>
      <div className="order-2 grid grid-cols-[repeat(auto-fit,minmax(5.5rem,1fr))] gap-2 -ml-2 w-[calc(100%+0.5rem)] md:ml-0 md:flex md:w-auto">
        <Button className="px-1 whitespace-nowrap md:px-4" onClick={onAct}>
          Actions…
        </Button>
        <Button
          className="px-1 whitespace-nowrap md:px-4"
          disabled={askable === 0}
          onClick={() => onSit("cram")}
        >
          Cram these
        </Button>
        <Button
          look="primary"
          className="px-1 whitespace-nowrap md:px-4"
          disabled={askable === 0}
          onClick={() => onSit("chosen")}
        >
          Study these
        </Button>
      </div>
    </section>
  );
}

function leftOut(chosen: number, askable: number): string {
  if (askable > customMost) return `a sitting takes the first ${customMost}`;
  if (askable === chosen) return "";
  const aside = chosen - askable;
  return `${askable === 0 ? "" : `${spellNumber(aside)} `}set aside, so not to be studied`;
}
