/** Creates every store. Nothing is read or written before `openStores`. */
import { openEventLog } from "../storage/eventLog/eventLog";
import { createDecks } from "./decks/createDecks";
import { createDrafts } from "./drafts";
import { createAnswers } from "./interview/createAnswers";
import { createHeartbeat } from "./interview/createHeartbeat";
import { createNotifications } from "./notifications";
import { createOptimizer } from "./optimizer/createOptimizer";
import { createPlanStore } from "./plan/createPlanStore";
import type { Platform } from "./platform";
import { createSaveStatus } from "./saveStatus";
import { createSearch } from "./search/createSearch";
import { createSettings } from "./settings/createSettings";
import type { Stores } from "./stores";
import { createStudyStore } from "./study/createStudyStore";

export function createStores(platform: Platform): Stores {
  const { storage, writer, buildId } = platform;
  const eventLog = storage && openEventLog(storage, writer, buildId);
  const notifications = createNotifications();
  const saveStatus = createSaveStatus(notifications);
  const study = createStudyStore(eventLog, saveStatus, notifications);
  return {
    platform,
    eventLog,
    notifications,
    saveStatus,
    settings: createSettings(storage, notifications),
    study,
    decks: createDecks(platform, study),
    search: createSearch(),
    optimizer: createOptimizer(),
    plan: createPlanStore(),
    openAnswers: createAnswers(platform),
    heartbeat: createHeartbeat(storage),
    drafts: createDrafts(storage),
  };
}
