/** Where everything is kept, and how to take it with you. */
import { useMemo, useState } from "react";
import { backupOf, countingEvents } from "../../store/backup/backup";
import { type Backup, textOf } from "../../store/backup/restore";
import { useSaving } from "../../store/saving";
import { setAside, useStudy } from "../../store/study";
import { foundOutside, tookOutside } from "../../store/backup/reminder";
import { Button } from "../../ui/Button";
import { download } from "../../ui/download";
import { countOf } from "../spell";
import { FileBackup } from "./FileBackup";
import { Persistence } from "./Persistence";
import { Restores } from "./Restores";
import { Restoring, useRestoring } from "./Restoring";
import { Snapshots } from "./Snapshots";
import { InterviewAnswers } from "./InterviewAnswers";

export function Kept({ clock }: { readonly clock: () => number }) {
  const study = useStudy((state) => state.study);
  const events = useMemo(() => countingEvents(study).length, [study]);
  const restoring = useRestoring(clock);

  const save = () => {
    const { name, text } = backupOf(clock());
    download(name, text);
    // Where there is no database to note it in, there is no reminder either.
    void tookOutside(clock()).catch(() => undefined);
    restoring.say(`${name} holds ${countOf(events, "event")} and your settings.`);
  };
  /** A file has what it brought, and is no part of this browser. */
  const isOutside = ({ events: held }: Backup) =>
    void foundOutside(held.length, clock()).catch(() => undefined);
  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = await textOf(file);
    if (read.ok) restoring.look(read.text, isOutside);
    else restoring.say(read.problem);
  };

  return (
    <section aria-labelledby="kept-title" className="mt-10 border-t border-line pt-6">
      <h2 id="kept-title" className="text-lg font-semibold">
        Your data
      </h2>
      <p className="mt-2 text-quiet">
        {countOf(events, "event")} so far, on this device only. No account, no server. A backup is a file with
        all of it.
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button onClick={save}>Download backup</Button>
        <label className="inline-flex min-h-11 items-center rounded-xl border border-line bg-sheet px-4 py-2 font-medium hover:border-edge has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
          Restore backup
          <input
            type="file"
            accept="application/json,.json"
            className="sr-only"
            onChange={(event) => {
              void open(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </label>
      </div>
      <Restoring restoring={restoring} />
      <Restores study={study} clock={clock} />
      <FileBackup clock={clock} onLook={(text) => restoring.look(text, isOutside)} />
      <Snapshots clock={clock} onLook={restoring.look} />
      <Persistence clock={clock} />
      <InterviewAnswers />
      <Aside />
      <p className="mt-8 text-sm text-quiet">
        Retrain {VERSION}. MIT licence.{" "}
        <a className="underline underline-offset-2 hover:text-ink" href="/licences.txt">
          Made with the work of others
        </a>
        .
      </p>
    </section>
  );
}

/** Damaged parts of saves: kept until someone can read them. */
function Aside() {
  const [here] = useState(setAside);
  const parts = [...here, ...useSaving((state) => state.asides)];
  if (parts.length === 0) return null;
  return (
    <div className="mt-6">
      <p>
        {countOf(parts.length, "damaged part")} of what was saved could not be read, and is kept as it was.
      </p>
      <ul className="mt-2 flex flex-wrap gap-2">
        {parts.map(({ name, text }) => (
          <li key={name}>
            <Button onClick={() => download(name, text)}>Download {name}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
