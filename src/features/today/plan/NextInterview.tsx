/** Asks for the next interview; and says that one has just ended, with Undo. */
import { useEffect, useRef } from "react";
import type { Day } from "../../../domain/time";
import { changeSettings } from "../../../state/settings/changeSettings";
import type { SettingsBeforeEnd } from "../../../state/settings/endInterview";
import { useSettings, useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { formatDay } from "../../shared/formatDates";
import { AskInterviewDay } from "../AskInterviewDay";

export const outcomeLabels = { well: "well", mixed: "so-so", badly: "badly" } as const;

export type EndedInterview = { readonly message: string; readonly before: SettingsBeforeEnd };

type Props = { readonly today: Day; readonly ended?: EndedInterview | undefined };

export function NextInterview({ today, ended }: Props) {
  const former = useSettings((state) => state.settings.formerInterview);
  const past = useSettings((state) => state.settings.pastInterviews) ?? [];
  const notes = [
    former && "Minutes, days off and weights stay those of your last interview, until you change them.",
    past.length > 0 &&
      `Past: ${past.map(({ day, outcome }) => `${formatDay(day)} went ${outcomeLabels[outcome]}`).join(", ")}.`,
  ].filter((sentence) => typeof sentence === "string");
  return (
    <section
      aria-label="Your interview"
      className="rounded-card border border-line bg-surface px-5 py-4 sm:px-6 sm:py-5"
    >
      {ended && <EndNotice {...ended} />}
      <AskInterviewDay today={today} />
      {notes.length > 0 && <p className="mt-2 text-sm text-quiet">{notes.join(" ")}</p>}
    </section>
  );
}

function EndNotice({ message, before }: EndedInterview) {
  const stores = useStores();
  const noticeRef = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone.
  useEffect(() => noticeRef.current?.focus(), []);
  return (
    <div className="mb-4 flex flex-wrap items-center gap-3 border-b border-line pb-3">
      <p ref={noticeRef} tabIndex={-1} className="min-w-0 flex-1 basis-64">
        {message} From now on cards come when they are due, until you set another day.
      </p>
      <Button onClick={() => changeSettings(stores, before)}>Undo</Button>
    </div>
  );
}
