/** Shown instead of an empty list: why it is empty and what to do. */
import { Button } from "../../../components/Button";

type Props = { readonly text: string; readonly isLoading: boolean; readonly onClear: () => void };

export function NoResults({ text, isLoading, onClear }: Props) {
  if (isLoading) return <p className="mt-8 text-quiet">Loading cards…</p>;
  if (text === "")
    return <p className="mt-8 text-quiet">There are no cards, because no chapter could be loaded.</p>;
  return (
    <div className="mt-8 rounded-card border border-line bg-surface px-5 py-8 text-center">
      <p className="text-lg font-medium">No cards match this search.</p>
      <p className="mx-auto mt-1 max-w-md text-quiet">
        A card must match every term. Remove a term, or put “or” between two terms.
      </p>
      <Button className="mt-4" onClick={onClear}>
        Show all cards
      </Button>
    </div>
  );
}
