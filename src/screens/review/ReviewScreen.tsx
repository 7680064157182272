/** Review: one card, four grades, and nothing else. */
import { useEntries } from "../useEntries";
import { Page } from "../../ui/Page";
import { Sitting } from "./Sitting";

export function ReviewScreen({ clock = Date.now }: { readonly clock?: () => number }) {
  const entries = useEntries();
  if (!entries) {
    return (
      <Page title="Review">
        <p className="mt-4 text-quiet">Opening the decks…</p>
      </Page>
    );
  }
  return <Sitting entries={entries} clock={clock} />;
}
