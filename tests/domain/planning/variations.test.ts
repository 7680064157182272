/** Other requests to compare a plan with. */
import { expect, it } from "vitest";
import { evenMinutesOf, withUsualMinutes, withoutGroups } from "../../../src/domain/planning/variations";
import { requestOf, someCards } from "./requests";

const even = (...minutesByWeekday: readonly number[]) => evenMinutesOf({ minutesByWeekday });

it("the minutes are even where all weekdays that have any have the same", () => {
  expect(even(20, 20, 20)).toBe(20);
  expect(even(0, 20, 0)).toBe(20);
  expect(even(0, 1, 0)).toBe(1);
  expect(even(10, 20, 0)).toBeUndefined();
  expect(even(0, 0, 0)).toBeUndefined();
});

it("other minutes are those of the weekdays that have any, be it one, or of all if none has", () => {
  expect(withUsualMinutes([1, 0, 30], 15)).toEqual([15, 0, 15]);
  expect(withUsualMinutes([0, 0, 0], 15)).toEqual([15, 15, 15]);
});

it("cards of the groups that are left out weigh nothing, and the others what they did", () => {
  const request = requestOf({ cards: someCards(3, 0.5, () => 4) });
  const weights = (...keys: readonly string[]) =>
    withoutGroups(request, keys).cards.map(({ weight }) => weight);
  // Every third card is core, and every second one of chapter 1.
  expect(weights("tier:core")).toEqual([0, 4, 4]);
  expect(weights("chapter:1", "tier:core")).toEqual([0, 0, 4]);
  expect(weights()).toEqual([4, 4, 4]);
});
