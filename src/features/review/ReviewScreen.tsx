/** Review: one card, four grades, and nothing else. */
import { useCardEntries } from "../shared/useCardEntries";
import { useClock } from "../../state/StoresContext";
import { Page } from "../../components/page/Page";
import { LoadStatus } from "../shared/LoadStatus";
import { ReviewSession } from "./ReviewSession";

export function ReviewScreen() {
  const clock = useClock();
  const entries = useCardEntries();
  if (!entries) {
    return (
      <Page title="Review">
        <LoadStatus>Opening the decks…</LoadStatus>
      </Page>
    );
  }
  return <ReviewSession entries={entries} clock={clock} />;
}
