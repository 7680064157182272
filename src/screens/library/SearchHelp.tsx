/** What can be typed into the search, with an example of each. */
import { Dialog } from "../../ui/Dialog";

const lines = [
  ["drift monitor", "both, anywhere in the card, as beginnings of words"],
  ['"feature store"', "these words, side by side"],
  ["deck:cloud section:registry*", "chapter and section, by name or part of the title"],
  ["is:due", "also new, learn, review, suspended, buried, marked, leech, flagged"],
  ["flag:red flag:1", "by colour or number"],
  ["kind:cloze", "also term, heading, qa, row, order, list, label"],
  ["tag:cloud", "by tag"],
  ["prop:lapses>3", "also reps, due (days), s (stability), r (retrievability), d (difficulty), ivl"],
  ["rated:7 rated:7:1", "graded within 7 days; with Again"],
  ["note:tables has:note", "in your own notes"],
  ["-is:new", "not so"],
  ["is:due or (is:new deck:intro*)", "one of them; brackets hold together"],
] as const;

type Props = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onTry: (text: string) => void;
};

export function SearchHelp({ open, onClose, onTry }: Props) {
  return (
    <Dialog title="What you can search for" open={open} onClose={onClose}>
      <ul className="mt-3 grid max-h-[65dvh] gap-1 overflow-y-auto">
        {lines.map(([example, says]) => (
          <li key={example}>
            <button
              type="button"
              onClick={() => onTry(example)}
              className="-mx-1 block w-full rounded-xl px-3 py-2 text-left hover:bg-sunk"
            >
              <code className="font-medium text-accent-strong">{example}</code>
              <span className="block text-sm text-quiet">{says}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
