import { expect, it } from "vitest";
import { defaultSettings } from "../../src/domain/settings";
import {
  fromSettingsRecord,
  mergeIntoRecord,
  toSettingsRecord,
} from "../../src/storage/settings/settingsRecord";

it("a setting that goes back to its default leaves the record", () => {
  const changed = { ...defaultSettings, maxAnswerSeconds: 90 };
  const record = mergeIntoRecord({}, changed, defaultSettings);
  expect(record).toMatchObject({ maxAnswerSeconds: 90 });
  expect(mergeIntoRecord(record, defaultSettings, changed)).not.toHaveProperty("maxAnswerSeconds");
});

it("the longest time that counts is kept, and an older record has the default", () => {
  const changed = { ...defaultSettings, maxAnswerSeconds: 90 };
  expect(fromSettingsRecord(toSettingsRecord(changed)).maxAnswerSeconds).toBe(90);
  expect(toSettingsRecord(defaultSettings)).not.toHaveProperty("maxAnswerSeconds");
  expect(fromSettingsRecord(toSettingsRecord(defaultSettings)).maxAnswerSeconds).toBe(60);
});
