/** After an interview, its settings are kept for the next one, also after a reload. */
import { expect, it } from "vitest";
import { changeInterview } from "../../../src/state/settings/changeInterview";
import { recordOutcome, removeInterview } from "../../../src/state/settings/endInterview";
import { setInterview } from "../../../src/state/settings/setInterview";
import type { Stores } from "../../../src/state/stores";
import { FakeStorage } from "../../storage/fakeStorage";
import { openStores } from "../openStores";

const today = 20_783;
const set = {
  minutesByWeekday: [0, 45, 45, 45, 45, 45, 0],
  daysOff: [today + 3, today + 30],
  weights: { "tier:detail": 0 },
};

it.each<[string, (stores: Stores) => void, readonly object[] | undefined]>([
  ["went badly", (stores) => recordOutcome(stores, "badly"), [{ day: today + 20, outcome: "badly" }]],
  ["was removed", removeInterview, undefined],
])(
  "an interview that %s leaves its minutes, coming days off and weights to the next",
  async (_, end, expected) => {
    const storage = new FakeStorage();
    const { stores } = await openStores(storage);
    setInterview(stores, { day: today + 20, minuteOfDay: 840 }, today);
    changeInterview(stores, set, today);
    end(stores);
    expect(stores.settings.getState().settings.interview).toBeUndefined();

    const reloaded = (await openStores(storage)).stores;
    setInterview(reloaded, { day: today + 40 }, today + 21);
    const { settings } = (await openStores(storage)).settings.getState();
    expect(settings.interview).toEqual({
      ...set,
      day: today + 40,
      daysOff: [today + 30],
      plannedSince: Array.from({ length: 7 }, () => today + 21),
      choosesCards: true,
    });
    expect(settings.formerInterview).toBeUndefined();
    expect(settings.pastInterviews).toEqual(expected);
  },
);

it("ending changes nothing without an interview", async () => {
  const { stores, storage } = await openStores();
  recordOutcome(stores, "well");
  removeInterview(stores);
  expect(storage.getItem("retrain.settings")).toBeNull();
});
