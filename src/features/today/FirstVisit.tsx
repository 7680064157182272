/** A first visit: what the app does, a button that starts a review, and the list of chapters. */
import { dayOf } from "../../domain/scheduling/calendar";
import { buildQueue } from "../../domain/study/buildQueue";
import { Columns } from "../../components/page/Columns";
import { Page } from "../../components/page/Page";
import { useNow } from "../../hooks/useNow";
import { useCalendar, useClock, useSettings, useStudy } from "../../state/StoresContext";
import { formatCount } from "../shared/format";
import { useCardEntries } from "../shared/useCardEntries";
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
  const context = { entries, study, settings, now, today };
  const queue = buildQueue(context);
  return (
    <Page title="Today" isTitleHidden width="fullFromLg">
      <Columns
        first={
          <>
            <Welcome today={today} />
            <StartSession context={context} queue={queue} className="mt-7">
              <p className="mt-3 text-center text-quiet">
                {formatCount(queue.newCards.length, "new card")} today. Nothing to set up.
              </p>
            </StartSession>
          </>
        }
        second={<ChapterList />}
      />
    </Page>
  );
}
