/** Backs up what was done in Review when it is left: as long as cards are left, no session ends. */
import { useEffect } from "react";
import { backUpInBackground } from "../../state/backup/backUpInBackground";
import { useStores } from "../../state/StoresContext";

export function useBackupOnLeave(): void {
  const stores = useStores();
  useEffect(() => {
    const { tabEvents } = stores.study.getState();
    return () => {
      if (stores.study.getState().tabEvents !== tabEvents) void backUpInBackground(stores);
    };
  }, [stores]);
}
