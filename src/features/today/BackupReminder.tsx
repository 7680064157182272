/** Reminds of a backup if many events are in this browser only. Dismissing it hides it for two weeks. */
import { useCallback, useState } from "react";
import { Link } from "react-router";
import { dismissBackupReminder, getBackupReminder } from "../../state/backup/backupReminder";
import { useClock, useStores } from "../../state/StoresContext";
import { useAsync } from "../../hooks/useAsync";
import { Button } from "../../components/Button";
import { paths } from "../shared/paths";
import { formatNumber } from "../shared/format";

export function BackupReminder() {
  const clock = useClock();
  const stores = useStores();
  const [isDismissed, setDismissed] = useState(false);
  const [result] = useAsync(useCallback(() => getBackupReminder(stores, clock()), [stores, clock]));
  // It is rejected in a browser without a database, which the journal reports.
  const localOnlyCount = result.type === "resolved" ? result.value : undefined;
  if (isDismissed || localOnlyCount === undefined) return null;
  const dismiss = () => {
    setDismissed(true);
    void dismissBackupReminder(stores, clock()).catch(() => undefined);
  };
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-3">
      <span>
        {formatNumber(localOnlyCount)} of your reviews and changes are in this browser only.{" "}
        <Link className="textual" to={paths.settings}>
          Keep a backup elsewhere
        </Link>
      </span>
      <Button variant="quiet" className="-ml-4 sm:max-lg:ml-0" onClick={dismiss}>
        Not now
      </Button>
    </p>
  );
}
