/** Review: one card, four grades, and nothing else. */
import { useCardEntries } from "../shared/useCardEntries";
import { Page } from "../../components/Page";
import { ReviewSession } from "./ReviewSession";

export function ReviewScreen({ clock = Date.now }: { readonly clock?: () => number }) {
  const entries = useCardEntries();
  if (!entries) {
    return (
      <Page title="Review">
        <p className="mt-4 text-quiet">Opening the decks…</p>
      </Page>
    );
  }
  return <ReviewSession entries={entries} clock={clock} />;
}
