/** Help for the search syntax, with examples that can be tried. */
import { Dialog } from "../../../components/Dialog";

const examples = [
  ["drift monitor", "cards with both words, or words that start with them"],
  ['"feature store"', "this exact phrase"],
  ["deck:cloud section:registry*", "chapter and section, by name or part of the title"],
  ["is:due", "also new, learn, review, suspended, buried, marked, leech, flagged"],
  ["flag:red flag:1", "by colour or number"],
  ["kind:cloze", "also term, heading, qa, row, order, list, label"],
  ["tier:core", "also standard, detail: how much a card matters"],
  ["tag:cloud", "by tag"],
  ["prop:lapses>3", "also reps, due (days), s (stability), r (retrievability), d (difficulty), ivl"],
  ["rated:7 rated:7:1", "graded in the last 7 days; graded Again in the last 7 days"],
  ["note:tables has:note", "in your own notes"],
  ["-is:new", "- excludes: cards that are not new"],
  ["is:due or (is:new deck:intro*)", "either one; use brackets to group"],
] as const;

type Props = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onTry: (text: string) => void;
};

export function SearchHelp({ open, onClose, onTry }: Props) {
  return (
    <Dialog title="Search help" open={open} onClose={onClose}>
      <ul className="mt-3 grid max-h-[65dvh] gap-1 overflow-y-auto">
        {examples.map(([example, description]) => (
          <li key={example}>
            <button
              type="button"
              onClick={() => onTry(example)}
              className="-mx-1 block w-full rounded-xl px-3 py-2 text-left hover:bg-inset"
            >
              <code className="font-medium text-accent-strong">{example}</code>
              <span className="block text-sm text-quiet">{description}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
