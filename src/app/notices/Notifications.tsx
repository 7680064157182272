/** Notifications: storage and deck problems, and `UpdateNotices`. A file of its own: nothing on the first screen waits for it. */
import { useEffect } from "react";
import type { EpochMs } from "../../domain/time";
import { dismiss } from "../../state/notifications";
import type { Stores } from "../../state/stores";
import { useClock, useDecks, useNotifications, useStores } from "../../state/StoresContext";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { keepFocus } from "../../browser/keepFocus";
import { downloadFile } from "../../browser/downloadFile";
import { nameDeckFile } from "../../features/shared/decks/nameDeckFile";
import { describeFileProblem } from "./describeFileProblem";
import { describeNotification } from "./describeNotification";
import { UpdateNotices } from "./UpdateNotices";

/** The code that gave the notification is loaded, so nothing delays the browser's question, which must follow the press. */
async function allowAndWrite(stores: Stores, timestamp: EpochMs): Promise<void> {
  const { allowAndWriteBackupFile } = await import("../../state/backup/runPostSessionBackup");
  await allowAndWriteBackupFile(stores, timestamp);
}

export function Notifications() {
  const stores = useStores();
  const clock = useClock();
  const notifications = useNotifications((state) => state.notifications);
  const deckProblems = useDecks((state) => state.problems);
  // Here, because nothing waits for this file.
  useEffect(keepFocus, []);
  return (
    <div role="status" className="notifications">
      {notifications.map(({ id, ...content }) => {
        const { message, download: file } = describeNotification(content);
        return (
          <Notice
            key={id}
            onDismiss={() => dismiss(stores.notifications, id)}
            action={
              file ? (
                <Button onClick={() => downloadFile(file.name, file.text)}>Download file</Button>
              ) : (
                (content.type === "unsavedSettings" && (
                  <Button onClick={() => stores.settings.change({})}>Save again</Button>
                )) ||
                ((content.type === "backupFileNeedsPermission" ||
                  content.type === "backupFileNotAllowed") && (
                  <Button onClick={() => void allowAndWrite(stores, clock())}>Allow and write</Button>
                ))
              )
            }
          >
            {message}
          </Notice>
        );
      })}
      {deckProblems.map((deckProblem) => {
        const description = describeFileProblem(deckProblem.problem);
        return (
          description !== undefined &&
          !deckProblem.isDismissed && (
            <Notice key={deckProblem.file} onDismiss={() => stores.decks.dismissProblem(deckProblem)}>
              {nameDeckFile(deckProblem)} {description}
            </Notice>
          )
        );
      })}
      <UpdateNotices />
    </div>
  );
}
