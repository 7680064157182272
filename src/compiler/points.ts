/** The key points of a rubric: what a good answer says, what it weighs, and where it counts. */
import { type Dimension, type KeyPoint, type Round, panelDimensions, storyDimensions } from "../domain/deck";
import { plain } from "../domain/words";
import type { Spot } from "./draft";
import { type Field, pairsOf } from "./fields";
import { trimmed, without } from "./inline";

const dimensions: readonly Dimension[] = [...panelDimensions, ...storyDimensions];
const story: ReadonlySet<Dimension> = new Set(storyDimensions);
const weights = ["must", "should"] as const;
const pointCount = { fewest: 3, most: 8 };

export function pointsOf(
  field: Field | undefined,
  round: Round | undefined,
  spot: Spot,
): readonly KeyPoint[] {
  const { complain } = spot.draft;
  const points = pairsOf(
    field,
    spot,
    "(must, serving) what a good answer says | a phrasing that counts | another",
  );
  const count = field?.items.length ?? 0;
  if (count < pointCount.fewest || count > pointCount.most) {
    complain.mistake(
      field?.line ?? spot.line,
      `${count} key points. A question has ${pointCount.fewest} to ${pointCount.most}, listed under "- points:".`,
    );
  }
  return points.map(({ says, rest, line }) => {
    const [head = ""] = says;
    const tagged = typeof head === "string" ? /^\(([^)]*)\)\s*/.exec(head) : null;
    const tags = (tagged?.[1] ?? "")
      .split(",")
      .map((tag) => tag.trim().toLowerCase())
      .filter(Boolean);
    const dimension = dimensions.find((each) => tags.includes(each));
    const weight = weights.find((each) => tags.includes(each)) ?? "should";
    const strange = tags.filter((tag) => tag !== dimension && tag !== weight);
    if (!dimension || strange.length > 0) {
      complain.mistake(
        line,
        `a key point that doesn't say where it counts${strange.length > 0 ? ` ("${strange.join(", ")}" is unknown)` : ""}. Begin it with (must, data): ${panelDimensions.join(", ")}; for behavioural questions ${storyDimensions.join(", ")}.`,
      );
    } else if (story.has(dimension) && round !== "behavioural") {
      complain.mistake(
        line,
        `"${dimension}" counts in behavioural questions only. Choose one of ${panelDimensions.join(", ")}.`,
      );
    }
    return {
      says: trimmed(without(says, tagged?.[0].length ?? 0)),
      phrasings: rest.map(plain),
      weight,
      dimension: dimension ?? "communication",
    };
  });
}
