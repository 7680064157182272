/** Where everything is kept, and how to take it with you. */
import { useRef, useState } from "react";
import { backupOf } from "../../store/backup";
import { type Backup, readBackup, restore } from "../../store/restore";
import { useSaving } from "../../store/saving";
import { setAside, useStudy } from "../../store/study";
import { Button } from "../../ui/Button";
import { download } from "../../ui/download";
import { countOf } from "../spell";

type Said = { readonly says: string; readonly backup?: Backup };

export function Kept({ clock }: { readonly clock: () => number }) {
  const events = useStudy((state) => state.study.log.length);
  const [said, setSaid] = useState<Said>();
  const status = useRef<HTMLDivElement>(null);

  const save = () => {
    const { name, text } = backupOf(clock());
    download(name, text);
    setSaid({ says: `${name} holds ${countOf(events, "event")} and your settings.` });
  };
  const look = async (file: File | undefined) => {
    if (!file) return;
    const read = readBackup(await file.text());
    if (!read.ok) setSaid({ says: read.problem });
    else if (read.fresh === 0) setSaid({ says: "Everything in this backup is here already." });
    else {
      setSaid({
        says: `This backup has ${countOf(read.fresh, "event")} that are not here yet. Adding them removes nothing.`,
        backup: read,
      });
    }
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
              void look(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
        </label>
      </div>
      <div role="status" ref={status} tabIndex={-1} className="mt-4 outline-none">
        {said && <p>{said.says}</p>}
        {said?.backup && (
          <Button
            look="primary"
            className="mt-3"
            onClick={() => {
              if (!said.backup) return;
              restore(said.backup, clock());
              // The button goes; what it did is said where the focus is now.
              status.current?.focus();
              setSaid({ says: `Added ${countOf(said.backup.fresh, "event")}.` });
            }}
          >
            Add them
          </Button>
        )}
      </div>
      <Aside />
      <p className="mt-8 text-sm text-quiet">Retrain {VERSION}. MIT licence.</p>
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
