/** Changing the minutes of an interview. */
import { expect, it } from "vitest";
import { changeInterview, changeUsualMinutes } from "../../../src/state/settings/changeInterview";
import { setInterview } from "../../../src/state/settings/setInterview";
import { openStores } from "../openStores";

const today = 20_783;

it("changes the minutes of the weekdays that have any now, not of those that a plan was made with", async () => {
  const { stores } = await openStores();
  const minutes = () => stores.settings.getState().settings.interview?.minutesByWeekday;
  changeUsualMinutes(stores, 30, today);
  expect(minutes()).toBeUndefined();
  setInterview(stores, { day: today + 10 }, today);
  changeInterview(stores, { minutesByWeekday: [0, 60, 20, 20, 20, 20, 0] }, today);
  changeUsualMinutes(stores, 30, today);
  expect(minutes()).toEqual([0, 30, 30, 30, 30, 30, 0]);
});
