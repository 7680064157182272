/** Review: one card, four grades, and nothing else. */
import { useCardEntries } from "../shared/useCardEntries";
import { Page } from "../../components/page/Page";
import { LoadStatus } from "../shared/LoadStatus";
import { ReviewSession } from "./ReviewSession";
import { useIsChoosingCards } from "./useIsChoosingCards";

export function ReviewScreen() {
  const entries = useCardEntries();
  const isChoosing = useIsChoosingCards(entries !== undefined);
  if (!entries || isChoosing) {
    return (
      <Page title="Review">
        <LoadStatus>{entries ? "Choosing today's cards…" : "Opening the decks…"}</LoadStatus>
      </Page>
    );
  }
  return <ReviewSession entries={entries} />;
}
