// @vitest-environment happy-dom
/** Optimizing the FSRS parameters, compared with FSRS's own binding. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  FSRSBinding,
  FSRSBindingItem,
  FSRSBindingReview,
  computeParameters,
} from "@open-spaced-repetition/binding";
import { describe, expect, it } from "vitest";
import type { Event, EventPayload } from "../../../src/domain/events/event";
import { evaluationStartOf, historiesBefore } from "../../../src/domain/optimizer/evaluationSplit";
import { logLossOf } from "../../../src/domain/optimizer/logLossOf";
import {
  minReviewsToOptimize,
  optimizeParameters,
  shouldOptimize,
} from "../../../src/domain/optimizer/optimizeParameters";
import { countLongTermReviews, reviewHistoriesOf } from "../../../src/domain/optimizer/reviewHistories";
import { type TrainingItems, toTrainingItems } from "../../../src/domain/optimizer/trainingItems";
import { defaultSettings } from "../../../src/domain/settings";
import { replay } from "../../../src/domain/study/study";
import { loadTrainer } from "../../../src/workers/loadTrainer";
import { simulateReviewHistories } from "./simulatedPerson";

const { scheduling } = defaultSettings;
const histories = simulateReviewHistories(400, 200, 7);
const wasm = (tell?: (share: number) => void) =>
  loadTrainer(
    readFileSync(createRequire(import.meta.url).resolve("fsrs-browser/fsrs_browser_bg.wasm")),
    tell,
  );

/** The same items in the format of the binding. */
function toBindingItems({ ratings, elapsedDays, lengths }: TrainingItems): FSRSBindingItem[] {
  const bindingItems: FSRSBindingItem[] = [];
  let offset = 0;
  for (const length of lengths) {
    const reviews = Array.from(
      { length },
      (_, i) => new FSRSBindingReview(ratings[offset + i] ?? 3, elapsedDays[offset + i] ?? 0),
    );
    bindingItems.push(new FSRSBindingItem(reviews));
    offset += length;
  }
  return bindingItems;
}

describe("the optimizer in the browser", () => {
  it("finds parameters as good as those of FSRS's own binding, within 0.001 of its log loss", async () => {
    const items = toTrainingItems(historiesBefore(histories, evaluationStartOf(histories)));
    const ours = (await wasm())(items);
    const theirs = await computeParameters(toBindingItems(items), { enableShortTerm: true });
    const moment = evaluationStartOf(histories);
    const loss = (parameters: readonly number[]) =>
      logLossOf(histories, { ...scheduling, parameters }, moment).loss;
    expect(ours).toHaveLength(21);
    expect(Math.abs(loss(ours) - loss(theirs))).toBeLessThan(0.001);
    expect(loss(ours)).toBeLessThan(loss(scheduling.parameters));
  });

  it("reports its progress while it trains", async () => {
    const shares: number[] = [];
    (await wasm((share) => shares.push(share)))(toTrainingItems(simulateReviewHistories(100, 100, 7)));
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it("is evaluated with the same predictions as the binding's, review by review", () => {
    const binding = new FSRSBinding([...scheduling.parameters]);
    const longest = histories.toSorted((a, b) => b.length - a.length).slice(0, 20);
    for (const history of longest) {
      // The binding drops rare histories from a log, and needs many of each.
      const [item] = toBindingItems(toTrainingItems([history])).slice(-1);
      if (!item) throw new Error("a history without a review to predict");
      const { logLoss } = binding.evaluate(Array.from({ length: 500 }, () => item));
      const last = history.at(-1)?.timestamp ?? 0;
      expect(logLossOf([history], scheduling, last).loss).toBeCloseTo(logLoss, 5);
    }
  });
});

describe("an optimization", () => {
  it("trains on the older reviews and evaluates on the newest fifth", async () => {
    const fit = optimizeParameters(histories, scheduling, await wasm());
    expect(fit.isBetter).toBe(true);
    expect(fit.lossAfter).toBeLessThan(fit.lossBefore);
    expect(fit.evaluatedCount / fit.reviewCount).toBeCloseTo(0.2, 1);
    const worse = optimizeParameters(histories, scheduling, () =>
      scheduling.parameters.map((weight, i) => (i < 4 ? weight * 20 : weight)),
    );
    expect(worse.isBetter).toBe(false);
    const trainedItems: TrainingItems[] = [];
    const same = optimizeParameters(histories, scheduling, (items) => {
      trainedItems.push(items);
      return scheduling.parameters;
    });
    expect(same.isBetter).toBe(false);
    expect(trainedItems[0]?.lengths.length).toBe(fit.reviewCount - fit.evaluatedCount);
  });

  it("is suggested at 400 reviews, and again when they have doubled", () => {
    expect(shouldOptimize(minReviewsToOptimize - 1, undefined)).toBe(false);
    expect(shouldOptimize(minReviewsToOptimize, undefined)).toBe(true);
    expect(shouldOptimize(1_500, 800)).toBe(false);
    expect(shouldOptimize(1_600, 800)).toBe(true);
  });
});

describe("a history", () => {
  const day = 20_780;
  const historyOf = (...steps: readonly (readonly [number, EventPayload])[]) =>
    reviewHistoriesOf(
      replay(
        steps.map(([after, payload], seq): Event => ({
          writer: "w",
          seq,
          timestamp: (day + after) * 86_400_000 + seq,
          day: day + after,
          ...payload,
        })),
        { scheduling, aliases: {} },
      ),
    );
  const grade = (card: string, value: 1 | 3): EventPayload => ({
    type: "graded",
    card,
    grade: value,
    durationMs: 1,
  });

  it("counts study days, and starts again after a reset", () => {
    const actual = historyOf(
      [0, grade("a", 3)],
      [0, grade("a", 3)],
      [3, grade("a", 1)],
      [4, { type: "cardsChanged", cards: ["a"], change: { type: "reset" } }],
      [5, grade("a", 3)],
      [9, grade("a", 3)],
    );
    expect(actual.map((history) => history.map(({ elapsedDays }) => elapsedDays))).toEqual([
      [0, 0, 3],
      [0, 4],
    ]);
    expect(countLongTermReviews(actual)).toBe(2);
    expect([...toTrainingItems(actual).lengths]).toEqual([3, 2]);
  });

  it("leaves out cram grades and undone grades", () => {
    const actual = historyOf(
      [0, grade("a", 3)],
      [2, { type: "crammed", card: "a", grade: 1, durationMs: 1 }],
      [3, grade("a", 1)],
      [3, { type: "undone", event: "w.2" }],
    );
    expect(actual).toHaveLength(1);
    expect(actual[0]).toHaveLength(1);
  });
});
