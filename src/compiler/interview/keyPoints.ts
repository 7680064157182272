/** The key points of a rubric: what a good answer says, what it weighs, and where it counts. */
import {
  type Dimension,
  type KeyPoint,
  type QuestionRound,
  panelDimensions,
  storyDimensions,
} from "../../domain/deck";
import { plainTextOf } from "../../domain/plainText";
import type { BlockContext } from "../draft/chapterDraft";
import { type QuestionField, parsePipedItems } from "./fields";
import { trimText, dropChars } from "../markdown/inline";

const allDimensions: readonly Dimension[] = [...panelDimensions, ...storyDimensions];
const storyDimensionSet: ReadonlySet<Dimension> = new Set(storyDimensions);
const weights = ["must", "should"] as const;
const pointLimits = { min: 3, max: 8 };

export function parseKeyPoints(
  field: QuestionField | undefined,
  round: QuestionRound | undefined,
  context: BlockContext,
): readonly KeyPoint[] {
  const { report } = context.draft;
  const points = parsePipedItems(
    field,
    context,
    "(must, serving) what a good answer says | a phrasing that counts | another",
  );
  const count = field?.items.length ?? 0;
  if (count < pointLimits.min || count > pointLimits.max) {
    report.error(
      field?.line ?? context.line,
      `${count} key points. A question has ${pointLimits.min} to ${pointLimits.max}, listed under "- points:".`,
    );
  }
  return points.map(({ text, rest, line }) => {
    const [head = ""] = text;
    const tagMatch = typeof head === "string" ? /^\(([^)]*)\)\s*/.exec(head) : null;
    const tags = (tagMatch?.[1] ?? "")
      .split(",")
      .map((tag) => tag.trim().toLowerCase())
      .filter(Boolean);
    const dimension = allDimensions.find((each) => tags.includes(each));
    const weight = weights.find((each) => tags.includes(each)) ?? "should";
    const unknownTags = tags.filter((tag) => tag !== dimension && tag !== weight);
    if (!dimension || unknownTags.length > 0) {
      report.error(
        line,
        `a key point that doesn't say where it counts${unknownTags.length > 0 ? ` ("${unknownTags.join(", ")}" is unknown)` : ""}. Begin it with (must, data): ${panelDimensions.join(", ")}; for behavioural questions ${storyDimensions.join(", ")}.`,
      );
    } else if (storyDimensionSet.has(dimension) && round !== "behavioural") {
      report.error(
        line,
        `"${dimension}" counts in behavioural questions only. Choose one of ${panelDimensions.join(", ")}.`,
      );
    }
    return {
      says: trimText(dropChars(text, tagMatch?.[0].length ?? 0)),
      phrasings: rest.map(plainTextOf),
      weight,
      dimension: dimension ?? "communication",
    };
  });
}
