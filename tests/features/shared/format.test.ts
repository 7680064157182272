import { describe, expect, it } from "vitest";
import { formatCount, formatStudyTime, formatNumber } from "../../../src/features/shared/format";

describe("formatNumber", () => {
  it("groups the digits of whole numbers as British English does", () => {
    for (const count of [0, 7, 999, 1000, 1302, 30_000, 999_999, 1_234_567, -1302])
      expect(formatNumber(count)).toBe(count.toLocaleString("en-GB"));
  });
});

describe("formatCount", () => {
  it("names one and several", () => {
    expect(formatCount(1, "card")).toBe("1 card");
    expect(formatCount(1302, "card")).toBe("1,302 cards");
    expect(formatCount(0, "more", "more")).toBe("0 more");
  });
});

describe("formatStudyTime", () => {
  it("rounds, but never up to a minute from less", () => {
    expect([0, 1 / 60, 0.99, 1, 1.4, 12.5].map(formatStudyTime)).toEqual([
      "0 minutes",
      "under a minute",
      "under a minute",
      "1 minute",
      "1 minute",
      "13 minutes",
    ]);
  });
});
