/** Whether the browser may clear the stored data, and how much space it uses. */
import { useCallback } from "react";
import { answerPersistencePrompt, getPersistence } from "../../../state/backup/persistencePrompt";
import { useClock, useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { formatBytes } from "./format";
import { useAsync } from "../../../hooks/useAsync";

const persistenceMessages = {
  persistent: "This browser keeps Retrain's data even when space is low.",
  bestEffort: "This browser may clear Retrain's data when space is low, or after weeks without a visit.",
  unknown:
    "This browser doesn't say whether it may clear Retrain's data. Safari does after a week without a visit, unless Retrain is on the home screen.",
} as const;

export function StoragePersistence() {
  const clock = useClock();
  const stores = useStores();
  const [result, reload] = useAsync(useCallback(() => getPersistence(stores), [stores]));
  if (result.type !== "resolved") return null;
  const { state, usedBytes, quotaBytes } = result.value;
  const requestPersistence = async () => {
    await answerPersistencePrompt(stores, clock(), true);
    reload();
  };
  return (
    <div className="mt-6">
      <h3 className="font-medium">Storage</h3>
      <p className="mt-1 text-sm text-quiet">
        {persistenceMessages[state]}
        {usedBytes !== undefined && ` Retrain uses ${formatBytes(usedBytes)}, including the app itself`}
        {usedBytes !== undefined &&
          (quotaBytes === undefined ? "." : `, of ${formatBytes(quotaBytes)} available.`)}
      </p>
      {state === "bestEffort" && (
        <Button className="mt-3" onClick={() => void requestPersistence()}>
          Ask the browser to keep the data
        </Button>
      )}
    </div>
  );
}
