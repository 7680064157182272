/** What several cards have in common, on which the actions for all of them depend. */
import { expect, it } from "vitest";
import { defaultCardStatus } from "../../../src/domain/study/cardStatus";
import { commonStatusOf } from "../../../src/features/library/commonStatusOf";

const unflagged = defaultCardStatus;
const red = { ...unflagged, flag: 1 } as const;
const blue = { ...unflagged, flag: 4 } as const;

it.each([
  ["the same", [red, red], 1],
  ["none", [unflagged, unflagged], 0],
  ["different", [red, blue], undefined],
  ["only on one card", [unflagged, red], undefined],
])("the common flag of cards whose flags are %s", (_, statuses, expected) => {
  expect(commonStatusOf(statuses, 100).flag).toBe(expected);
});
