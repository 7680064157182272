/** Restores a backup after a preview, says what it added, and can undo that. */
import { useRef, useState } from "react";
import type { Settings } from "../../../domain/settings";
import type { RestoreSummary } from "../../../state/backup/compareBackup";
import {
  type ReadBackupResult,
  hasOwnReviews,
  previewRestore,
  readBackup,
  restoreBackup,
  settingsAfterRestore,
  undoRestore,
} from "../../../state/backup/restoreBackup";
import { useClock, useStores } from "../../../state/StoresContext";
import { formatCount } from "../../shared/format";
import { describeRestoreProblem } from "./describeRestoreProblem";

type OnRestored = (backupEventCount: number) => void;

export type OfferedRestore = {
  readonly type: "offered";
  readonly backup: Extract<ReadBackupResult, { type: "parsed" }>["backup"];
  /** Undefined if no event is new. */
  readonly preview: RestoreSummary | undefined;
  /** The settings if the backup's are used; undefined if they wouldn't change. */
  readonly settings: Settings | undefined;
  readonly usesSettings: boolean;
  readonly onRestored?: OnRestored;
};

type RestoreState =
  | { readonly type: "message"; readonly message: string }
  | OfferedRestore
  | { readonly type: "done"; readonly message: string; readonly undo: () => void };

export function useRestore() {
  const clock = useClock();
  const stores = useStores();
  const [state, setState] = useState<RestoreState>();
  const statusRef = useRef<HTMLDivElement>(null);
  const showMessage = (message: string) => setState({ type: "message", message });
  /** `onRestored` is called after the events were added. */
  const openBackup = (result: ReadBackupResult, onRestored?: OnRestored) => {
    if (result.type === "refused") return showMessage(describeRestoreProblem(result.problem));
    const { backup } = result;
    const preview = previewRestore(stores, backup);
    const settings = settingsAfterRestore(stores, backup, clock());
    if (!preview && !settings) return showMessage("Everything in this backup is here already.");
    // Without new events the button says that it uses the settings.
    const usesSettings = settings && !(preview && hasOwnReviews(stores.study.getState().study));
    setState({
      type: "offered",
      backup,
      preview,
      settings,
      usesSettings: usesSettings === true,
      ...(onRestored && { onRestored }),
    });
    statusRef.current?.focus();
  };
  return {
    state,
    statusRef,
    showMessage,
    openBackup,
    openText: (text: string, onRestored?: OnRestored) => openBackup(readBackup(stores, text), onRestored),
    setUsesSettings: (offer: OfferedRestore, usesSettings: boolean) => setState({ ...offer, usesSettings }),
    addBackup: ({ backup, preview, settings, usesSettings, onRestored }: OfferedRestore) => {
      const settingsBefore = usesSettings ? stores.settings.getState().settings : undefined;
      const id = restoreBackup(stores, backup, clock(), usesSettings);
      onRestored?.(backup.events.length);
      if (id === undefined && !usesSettings) return showMessage("Everything in this backup is here already.");
      const messages = [
        ...(id !== undefined && preview ? [`Added ${formatCount(preview.eventCount, "event")}.`] : []),
        ...(settings
          ? [usesSettings ? "The backup's settings are used now." : "The settings here stay as they are."]
          : []),
      ];
      setState({
        type: "done",
        message: messages.join(" "),
        undo: () => {
          undoRestore(stores, id, settingsBefore, clock());
          showMessage("Restore undone. You can restore the backup again.");
        },
      });
    },
  };
}
