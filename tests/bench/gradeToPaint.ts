/** How long it takes from the key of a grade to the next question on the screen, as the log grows. */
import { msPerDay } from "../../src/domain/time";
import { type BuiltApp, browserName, withBuiltApp } from "./builtApp";
import { readHalfOfCardIds } from "./decks";
import { openReview, reviewByKeyboard } from "./reviewByKeyboard";
import { buildReviewHistory, loadReviewHistory } from "./reviewHistory";
import { type Suite, type Table, quantileOf, ratioOf, roundToThreeDigits } from "./suite";

const sizes = [0, 10_000, 100_000];
const warmUp = 20;
const grades = 300;
const slowGrades = 100;
const slowDown = 4;

export const gradeToPaintSuite: Suite = {
  name: "paint",
  options: {},
  run: () => withBuiltApp(async (built) => [await measurePainting(built)]),
};

async function measurePainting(built: BuiltApp): Promise<Table> {
  const today = Math.floor(Date.now() / msPerDay);
  const all: {
    readonly size: number;
    readonly plain: readonly number[];
    readonly slow: readonly number[];
  }[] = [];
  let name = "";
  for (const size of sizes) {
    const context = await built.profile().open();
    name = browserName(context);
    const before = await context.newPage();
    await loadReviewHistory(before, built.address, buildReviewHistory(size, readHalfOfCardIds(built), today));
    await before.close();
    const page = await openReview(context, built.address);
    await reviewByKeyboard(page, warmUp);
    const plain = await reviewByKeyboard(page, grades);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
    all.push({ size, plain, slow: await reviewByKeyboard(page, slowGrades) });
    await context.close();
  }
  const [base] = all;
  return {
    title: "From the key of a grade to the next question painted, by reviews before",
    columns: ["reviews", "median, ms", "relative to first", "p99, ms", `${slowDown}x slower: median`, "p99"],
    rows: all.map(({ size, plain, slow }) => [
      size,
      roundToThreeDigits(quantileOf(plain)),
      ratioOf(quantileOf(plain), quantileOf(base?.plain ?? [])),
      roundToThreeDigits(quantileOf(plain, 0.99)),
      roundToThreeDigits(quantileOf(slow)),
      roundToThreeDigits(quantileOf(slow, 0.99)),
    ]),
    notes: [
      `${name}. ${grades} grades each, after ${warmUp} to warm up; then ${slowGrades} with the processor slowed ${slowDown} times.`,
      "From the key as the browser got it to after the frame. A frame is 16.7 ms.",
    ],
  };
}
