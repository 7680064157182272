/** The weakest sections, those without any recall among them. */
import { expect, it } from "vitest";
import { describeWeakest } from "../../../src/features/progress/describeWeakest";

const sections = (...recalls: readonly number[]) =>
  recalls.map((recall, i) => ({ title: "ABCDEFGH".charAt(i), recall }));

it("names the three sections with the least recall, also without any", () => {
  expect(describeWeakest(sections(0.9, 0.4, 0, 0.5))).toBe("least in C, B, D.");
  expect(describeWeakest(sections(0, 0.4, 0, 0, 0.2))).toBe("least in A, C, D.");
  expect(describeWeakest(sections(0.9))).toBe("least in A.");
});

it("ends with the question mark of a title that is a question", () => {
  expect(describeWeakest([{ title: "Which?", recall: 0.4 }])).toBe("least in Which?");
});

it("counts the sections without recall if there are more; recall shown as 0% counts as none", () => {
  expect(describeWeakest(sections(0, 0.9, 0.004, 0, 0, 0.2))).toBe(
    "none in 4 of 6 sections; of the others, least in F, B.",
  );
});

it("says that nothing is learned yet", () => {
  expect(describeWeakest(sections(0, 0))).toBe("none is learned yet.");
  expect(describeWeakest(sections(0, 0, 0, 0, 0))).toBe("none is learned yet.");
});
