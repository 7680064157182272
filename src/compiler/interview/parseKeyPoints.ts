/** Reads the key points of a rubric: what a good answer says, with a weight and a dimension. */
import {
  type Dimension,
  type KeyPoint,
  type QuestionKind,
  panelDimensions,
  storyDimensions,
} from "../../domain/deck/question";
import { plainTextOf } from "../../domain/deck/plainText";
import type { BlockContext } from "../draft/blockContext";
import { dropChars, trimText } from "../text/inlineText";
import { splitList } from "../text/splitList";
import { type QuestionField, parsePipedItems } from "./fields";

const allDimensions: readonly Dimension[] = [...panelDimensions, ...storyDimensions];
const storyDimensionSet: ReadonlySet<Dimension> = new Set(storyDimensions);
const weights = ["must", "should"] as const;
const pointLimits = { min: 3, max: 8 };

export function parseKeyPoints(
  field: QuestionField | undefined,
  round: QuestionKind | undefined,
  context: BlockContext,
): readonly KeyPoint[] {
  const { questionReport } = context.draft;
  const points = parsePipedItems(
    field,
    context,
    "(must, serving) what a good answer says | another wording | another",
  );
  const count = field?.items.length ?? 0;
  if (count < pointLimits.min || count > pointLimits.max) {
    questionReport.error(
      field?.line ?? context.line,
      `${count} key points. Write ${pointLimits.min} to ${pointLimits.max} under "- points:".`,
    );
  }
  return points.map(({ text, rest, line }) => {
    const [head = ""] = text;
    const tagMatch = typeof head === "string" ? /^\(([^)]*)\)\s*/.exec(head) : null;
    const tags = splitList((tagMatch?.[1] ?? "").toLowerCase());
    const dimension = allDimensions.find((each) => tags.includes(each));
    const weight = weights.find((each) => tags.includes(each)) ?? "should";
    const unknownTags = tags.filter((tag) => tag !== dimension && tag !== weight);
    if (!dimension || unknownTags.length > 0) {
      const problem =
        unknownTags.length > 0
          ? `"${unknownTags.join(", ")}" is not a weight or dimension`
          : "this key point has no dimension";
      questionReport.error(
        line,
        `${problem}. Begin it with (must, data) or another of ${panelDimensions.join(", ")}; for behavioural questions ${storyDimensions.join(", ")}.`,
      );
    } else if (storyDimensionSet.has(dimension) && round !== "behavioural") {
      questionReport.error(
        line,
        `"${dimension}" is for behavioural questions only. Choose one of ${panelDimensions.join(", ")}.`,
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
