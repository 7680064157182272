/** Today: what is due, what is new, and one button to start. */
import { Suspense, lazy } from "react";
import { type Day, dayOf } from "../../domain/day";
import { queueOf } from "../../domain/queue";
import { openSitting } from "../../domain/sitting";
import { useSettings } from "../../store/settings";
import { calendarNow, useStudy } from "../../store/study";
import { LinkButton } from "../../ui/LinkButton";
import { Page } from "../../ui/Page";
import { useNow } from "../../ui/useNow";
import { paths } from "../paths";
import { countOf } from "../spell";
import { type Placed, useEntries } from "../useEntries";
import { Chapters } from "./Chapters";
import { Welcome } from "./Welcome";
import { comeBack } from "../comeBack";

// Not on a first visit: there is nothing to forget yet, and enough to learn.
const Fading = lazy(async () => ({ default: (await import("./Fading")).Fading }));
const Backlog = lazy(async () => ({ default: (await import("./Backlog")).Backlog }));
const Learnable = lazy(async () => ({ default: (await import("./Learnable")).Learnable }));
const Reminder = lazy(async () => ({ default: (await import("./Reminder")).Reminder }));
const OwnSitting = lazy(async () => ({ default: (await import("./OwnSitting")).OwnSitting }));
const StudyMore = lazy(async () => ({ default: (await import("./StudyMore")).StudyMore }));

export function TodayScreen({ clock = Date.now }: { readonly clock?: () => number }) {
  const entries = useEntries();
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const now = useNow(clock);
  if (!entries) {
    return (
      <Page title="Today">
        <p className="mt-4 text-quiet">Opening the decks…</p>
      </Page>
    );
  }
  const today = dayOf(now, calendarNow());
  const sitting = openSitting(study, today);
  const first = study.log.length === 0;
  return (
    <Page title="Today" hideTitle={first}>
      {first && <Welcome />}
      {sitting?.custom ? (
        <Suspense>
          <OwnSitting kind={sitting.custom.kind} entries={entries} now={now} today={today} clock={clock} />
        </Suspense>
      ) : (
        <ToStudy entries={entries} now={now} today={today} first={first} isOpen={sitting !== undefined} />
      )}
      {!first && (
        <Suspense>
          {!sitting?.custom && (
            <StudyMore entries={entries} study={study} settings={settings} today={today} clock={clock} />
          )}
          <Learnable study={study} />
          <Reminder clock={clock} />
          <Fading entries={entries} study={study} scheduling={settings.scheduling} now={now} />
        </Suspense>
      )}
      <Chapters study={study} scheduling={settings.scheduling} now={now} />
    </Page>
  );
}

type ToStudyProps = {
  readonly entries: readonly Placed[];
  readonly now: number;
  readonly today: Day;
  readonly first: boolean;
  readonly isOpen: boolean;
};

function ToStudy({ entries, now, today, first, isOpen }: ToStudyProps) {
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const queue = queueOf(entries, study, settings, now, today);
  const due = queue.learning.length + queue.reviews.length + queue.later.length;
  const fresh = queue.fresh.length;
  if (due + fresh === 0) {
    return (
      <section aria-label="To study" className="mt-5">
        <p className="text-lg">All done for today. {comeBack(entries, study, settings, now, today)}</p>
        <LinkButton href={paths.guide} className="mt-6">
          Read the guide
        </LinkButton>
      </section>
    );
  }
  return (
    <section aria-label="To study" className="mt-7">
      {!first && (
        <dl className="grid grid-cols-2 gap-3">
          <Count label={due === 1 ? "card due" : "cards due"} count={due} />
          <Count label={fresh === 1 ? "new card" : "new cards"} count={fresh} />
        </dl>
      )}
      <LinkButton href={paths.review} className="mt-4 h-16 w-full text-lg">
        {isOpen ? `Go on, ${countOf(due + fresh, "card")} left` : "Start review"}
      </LinkButton>
      {first && (
        <p className="mt-3 text-center text-quiet">{countOf(fresh, "new card")} today. Nothing to set up.</p>
      )}
      {queue.siblings > 0 && (
        <p className="mt-3 text-sm text-quiet">
          {countOf(queue.siblings, "more card")} {queue.siblings === 1 ? "is" : "are"} due, but the other side
          of something asked today: tomorrow.
        </p>
      )}
      {queue.overLimit > 0 && (
        <Suspense>
          <Backlog entries={entries} study={study} settings={settings} today={today} left={queue.overLimit} />
        </Suspense>
      )}
    </section>
  );
}

function Count({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <div className="flex flex-col-reverse rounded-card border border-line bg-sheet px-5 py-4">
      <dt className="text-quiet">{label}</dt>
      <dd className="text-[min(2.75rem,14vw)] leading-none font-semibold tracking-tight tabular-nums">
        {count}
      </dd>
    </div>
  );
}
