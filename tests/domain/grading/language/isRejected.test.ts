import { describe, expect, it } from "vitest";
import { isRejected } from "../../../../src/domain/grading/language/isRejected";
import { tokenize } from "../../../../src/domain/grading/language/tokenize";

/** Whether the text in brackets is rejected by the text around it. */
function isMentionRejected(marked: string): boolean {
  const words = (text: string) => tokenize(text).length;
  const [before = "", mention = ""] = marked.split(/[[\]]/);
  const first = words(before);
  return isRejected(tokenize(marked.replaceAll(/[[\]]/g, "")), first, first + words(mention) - 1);
}

describe("a statement is rejected", () => {
  it.each([
    "Some people say [we just add replicas], which is wrong, because the cause is the database.",
    "[Just add replicas]: that would only hide the problem.",
    "I would not say [accuracy is all that counts and the rest follows].",
    "The tempting thing is to [retrain at once].",
    "The common mistake is to [retrain at once].",
    "[Retraining at once] is a mistake.",
    "One could [retrain at once]. That doesn't help, the data is broken.",
    "Many teams think [a dashboard is monitoring].",
    "[A dashboard] is not enough.",
    "I wouldn't just [retrain at once].",
    "You should not only [retrain at once], but I often see it.",
    "[The goal isn't just accuracy].",
    "It would be wrong to [retrain at once].",
    "That is why it's a really bad idea to just [retrain at once].",
    "The risk is that we [retrain at once].",
    "Some people would [retrain at once].",
    "And before you [retrain at once], look at the data.",
  ])("%s", (marked) => {
    expect(isMentionRejected(marked)).toBe(true);
  });
});

describe("a statement is the speaker's own", () => {
  it.each([
    "[I would just add replicas]. Then we look at the cause.",
    "I think [a dashboard is monitoring], and it shows what matters.",
    "First [retrain at once], that is the best fix.",
    "We never had a problem with it. [I would retrain at once].",
    "[We tune on the test set], which works well and is quick.",
    "A mistake was found last year. So [we retrain at once].",
    "I wouldn't just [retrain at once], but also look at the data.",
    "I wouldn't only [retrain at once] but check the data.",
    "It is less dangerous to [retrain at once].",
    "It is dangerous to wait so I would [retrain at once].",
    "The people would [retrain at once].",
    "Some people would wait but I would [retrain at once].",
    "If it drifts I would [retrain at once], and tell everybody.",
    "If so I would [retrain at once], and tell everybody.",
    "If [every run is green the pipeline is fine], so we wait.",
    "Look at the data before you [retrain at once].",
  ])("%s", (marked) => {
    expect(isMentionRejected(marked)).toBe(false);
  });
});

it("a rejection stands within 14 words after the statement, at most in the next sentence", () => {
  const after = (count: number) => `[Retrain at once] ${"na ".repeat(count)}which is wrong.`;
  expect([11, 12].map((count) => isMentionRejected(after(count)))).toEqual([true, false]);
  expect(isMentionRejected("[Retrain at once]. Na. That is wrong.")).toBe(false);
  expect(isMentionRejected("[Retrain at once]. That is wrong.")).toBe(true);
});
