/** The stores of one app. */
import type { StoreApi } from "zustand";
import type { AnswerStorage } from "../storage/answers/answerStorage";
import type { EventLog } from "../storage/eventLog/eventLog";
import type { DecksStore } from "./decks/createDecksStore";
import type { Drafts } from "./drafts";
import type { Heartbeat } from "./interview/createHeartbeat";
import type { NotificationStore } from "./notifications";
import type { OptimizerState } from "./optimizer/createOptimizerStore";
import type { PlanState } from "./plan/createPlanStore";
import type { Platform } from "./platform";
import type { SaveStatus } from "./saveStatus";
import type { SearchState } from "./search/createSearchStore";
import type { SettingsStore } from "./settings/createSettingsStore";
import type { StudyStore } from "./study/createStudyStore";

export type Stores = {
  readonly platform: Platform;
  /** Undefined where the browser forbids localStorage. */
  readonly eventLog: EventLog | undefined;
  readonly notifications: NotificationStore;
  readonly saveStatus: StoreApi<SaveStatus>;
  readonly settings: SettingsStore;
  readonly study: StudyStore;
  readonly decks: DecksStore;
  readonly search: StoreApi<SearchState>;
  readonly optimizer: StoreApi<OptimizerState>;
  readonly plan: StoreApi<PlanState>;
  /** Opens the storage of interview answers, once. Rejects where the browser forbids every storage. */
  readonly openAnswerStorage: () => Promise<AnswerStorage>;
  readonly heartbeat: Heartbeat;
  readonly drafts: Drafts;
};
