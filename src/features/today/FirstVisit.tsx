/** A first visit: what the app does, a button that starts a review, and the list of chapters. */
import { dayOf } from "../../domain/scheduling/calendar";
import { buildDailyQueue } from "../../domain/study/buildDailyQueue";
import { Columns } from "../../components/page/Columns";
import { Page } from "../../components/page/Page";
import { useNow } from "../../hooks/time/useNow";
import { useCalendar, useClock, useSettings, useStudy } from "../../state/StoresContext";
import { formatCount } from "../shared/format";
import { useCardEntries } from "../shared/decks/useCardEntries";
import { ChapterList } from "./ChapterList";
import { StartSession } from "./StartSession";
import { OpeningDecks } from "./OpeningDecks";
import { Welcome } from "./Welcome";

export function FirstVisit() {
  const calendar = useCalendar();
  const entries = useCardEntries();
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const now = useNow(useClock());
  if (!entries) return <OpeningDecks isTitleHidden />;
  const today = dayOf(now, calendar);
  const { length: count } = buildDailyQueue({ entries, study, settings, now, today }).newCards;
  return (
    <Page title="Today" isTitleHidden width="fullFromLg">
      <Columns
        first={
          <>
            <Welcome today={today} />
            <StartSession
              count={count}
              className="mt-7"
              emptyMessage="No new cards today: new cards per day is set to 0 in Settings."
            >
              {count > 0 && (
                <p className="mt-3 text-center text-quiet">
                  {formatCount(count, "new card")} today. Nothing to set up.
                </p>
              )}
            </StartSession>
          </>
        }
        second={<ChapterList />}
      />
    </Page>
  );
}
