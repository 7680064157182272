/** The backups that were restored here, each of which can still be undone. */
import type { Study } from "../../domain/study";
import { restoresIn } from "../../store/backup/restore";
import { takeBackEvent } from "../../store/deeds";
import { idOf } from "../../domain/log";
import { Button } from "../../ui/Button";
import { Disclosure } from "../../ui/Disclosure";
import { countOf } from "../spell";
import { spellDate } from "./spellKept";

type Props = { readonly study: Study; readonly clock: () => number };

export function Restores({ study, clock }: Props) {
  const restores = restoresIn(study);
  if (restores.length === 0) return null;
  return (
    <Disclosure
      className="mt-4"
      summaryClass="min-h-11 py-2 font-medium"
      summary={`${countOf(restores.length, "backup")} restored here`}
    >
      <ul>
        {restores.map((each) => {
          const events = each.runs.reduce((sum, { from, to }) => sum + to - from + 1, 0);
          return (
            <li key={idOf(each)} className="flex flex-wrap items-center justify-between gap-3 py-1">
              <span>
                {spellDate(each.at)}: {countOf(events, "event")}
              </span>
              <Button onClick={() => takeBackEvent(idOf(each), clock())}>
                Undo<span className="sr-only"> the restore of {spellDate(each.at)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
