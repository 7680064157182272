/** Why the list is empty, and what to do. */
import { Button } from "../../ui/Button";

type Props = { readonly text: string; readonly isOpening: boolean; readonly onClear: () => void };

export function NothingFound({ text, isOpening, onClear }: Props) {
  if (isOpening) return <p className="mt-8 text-quiet">Opening the decks…</p>;
  if (text === "") return <p className="mt-8 text-quiet">There are no cards: no deck could be opened.</p>;
  return (
    <div className="mt-8 rounded-card border border-line bg-sheet px-5 py-8 text-center">
      <p className="text-lg font-medium">No card fits this search.</p>
      <p className="mx-auto mt-1 max-w-md text-quiet">
        Everything side by side must be so at once. Take something out, or put “or” between two things.
      </p>
      <Button className="mt-4" onClick={onClear}>
        Show all cards
      </Button>
    </div>
  );
}
