/** One line, where much was done that only this browser has; gone for a fortnight when it is dismissed. */
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { dismissReminder, reminder } from "../../store/backup/reminder";
import { Button } from "../../ui/Button";
import { paths } from "../paths";
import { countOf } from "../spell";

export function Reminder({ clock }: { readonly clock: () => number }) {
  const [only, setOnly] = useState<number>();
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      // A browser that has no database for it is told of by the journal.
      const found = await reminder(clock()).catch(() => undefined);
      if (isHere) setOnly(found);
    };
    void look();
    return () => {
      isHere = false;
    };
  }, [clock]);
  if (only === undefined) return null;
  const dismiss = () => {
    setOnly(undefined);
    void dismissReminder(clock()).catch(() => undefined);
  };
  return (
    <p className="mt-8 flex flex-wrap items-center justify-between gap-x-3 text-sm text-quiet">
      <span>
        {countOf(only, "event")} of yours are in this browser only.{" "}
        <Link className="textual" href={paths.settings}>
          Keep a backup elsewhere
        </Link>
      </span>
      <Button look="quiet" className="-ml-4 sm:ml-0" onClick={dismiss}>
        Not now
      </Button>
    </p>
  );
}
