/** Review: waits for the decks and for today's plan, then shows the session. */
import { useCardEntries } from "../shared/decks/useCardEntries";
import { Page } from "../../components/page/Page";
import { LoadStatus } from "../shared/decks/LoadStatus";
import { ReviewSession } from "./ReviewSession";
import { useIsWaitingForPlan } from "./useIsWaitingForPlan";

export function ReviewScreen() {
  const entries = useCardEntries();
  const isWaitingForPlan = useIsWaitingForPlan(entries !== undefined);
  if (!entries || isWaitingForPlan) {
    return (
      <Page title="Review">
        <LoadStatus>{entries ? "Choosing today's cards…" : "Loading the chapters…"}</LoadStatus>
      </Page>
    );
  }
  return <ReviewSession entries={entries} />;
}
