/** How long it takes from the key of a grade to the next question on the screen, as the log grows. */
import { dayLength } from "../../src/domain/day";
import { type Built, nameOf, onBuilt } from "./built";
import { halfOf } from "./decks";
import { live, pastOf } from "./past";
import { openReview, review } from "./reviewing";
import { type Suite, type Table, middleOf, ratio, round } from "./suite";

const sizes = [0, 10_000, 100_000];
const warmUp = 20;
const grades = 300;
const slowGrades = 100;
const slowDown = 4;

export const paint: Suite = {
  name: "paint",
  options: {},
  run: () => onBuilt(async (built) => [await painting(built)]),
};

async function painting(built: Built): Promise<Table> {
  const today = Math.floor(Date.now() / dayLength);
  const all: {
    readonly size: number;
    readonly plain: readonly number[];
    readonly slow: readonly number[];
  }[] = [];
  let name = "";
  for (const size of sizes) {
    const context = await built.profile().open();
    name = nameOf(context);
    const before = await context.newPage();
    await live(before, built.address, pastOf(size, halfOf(built), today));
    await before.close();
    const page = await openReview(context, built.address);
    await review(page, warmUp);
    const plain = await review(page, grades);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
    all.push({ size, plain, slow: await review(page, slowGrades) });
    await context.close();
  }
  const [base] = all;
  return {
    title: "From the key of a grade to the next question painted, by reviews before",
    columns: ["reviews", "median, ms", "against the first", "p99, ms", `${slowDown}x slower: median`, "p99"],
    rows: all.map(({ size, plain, slow }) => [
      size,
      round(middleOf(plain)),
      ratio(middleOf(plain), middleOf(base?.plain ?? [])),
      round(middleOf(plain, 0.99)),
      round(middleOf(slow)),
      round(middleOf(slow, 0.99)),
    ]),
    notes: [
      `${name}. ${grades} grades each, after ${warmUp} to warm up; then ${slowGrades} with the processor slowed ${slowDown} times.`,
      "From the key as the browser got it to after the frame. A frame is 16.7 ms.",
    ],
  };
}
