/** Creates every store. Nothing is read or written before `openStores`. */
import { openEventLog } from "../storage/eventLog/eventLog";
import { createDecksStore } from "./decks/createDecksStore";
import { createDrafts } from "./drafts";
import { createAnswerStorageOpener } from "./interview/createAnswerStorageOpener";
import { createHeartbeat } from "./interview/createHeartbeat";
import { createNotificationStore } from "./notifications";
import { createOptimizerStore } from "./optimizer/createOptimizerStore";
import { createPlanStore } from "./plan/createPlanStore";
import type { Platform } from "./platform";
import { createSaveStatusStore } from "./saveStatus";
import { createSearchStore } from "./search/createSearchStore";
import { createSettingsStore } from "./settings/createSettingsStore";
import type { Stores } from "./stores";
import { createStudyStore } from "./study/createStudyStore";

export function createStores(platform: Platform): Stores {
  const { storage, writer, buildId } = platform;
  const eventLog = storage && openEventLog(storage, writer, buildId);
  const notifications = createNotificationStore();
  const saveStatus = createSaveStatusStore(notifications);
  const study = createStudyStore(eventLog, saveStatus, notifications);
  return {
    platform,
    eventLog,
    notifications,
    saveStatus,
    settings: createSettingsStore(storage, notifications),
    study,
    decks: createDecksStore(platform, study),
    search: createSearchStore(),
    optimizer: createOptimizerStore(),
    plan: createPlanStore(),
    openAnswerStorage: createAnswerStorageOpener(platform),
    heartbeat: createHeartbeat(storage),
    drafts: createDrafts(storage),
  };
}
