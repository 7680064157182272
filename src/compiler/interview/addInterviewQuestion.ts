/** `I:` and the list under it: an interview question with its rubric. */
import { type Block } from "../../domain/deck/content";
import { type Question, type QuestionKind, levels, questionKinds } from "../../domain/deck/question";
import { plainTextOf } from "../../domain/deck/plainText";
import type { List, Paragraph } from "mdast";
import type { BlockContext } from "../draft/blockContext";
import { takeOptions } from "../draft/cardOptions";
import { convertBlocks } from "../markdown/blocks";
import { convertText } from "../markdown/inline";
import { prefixLength } from "../markdown/paragraphPrefix";
import { joinFactId, joinQuestionId } from "../text/ids";
import { createParagraph, dropChars } from "../text/inlineText";
import { slugify } from "../text/slug";
import {
  type QuestionField,
  parseChoice,
  parseCommaList,
  parseFields,
  parseLines,
  parsePipedItems,
} from "./fields";
import { parseKeyPoints } from "./parseKeyPoints";

/** Adds the question to the draft. What is wrong with it is reported as errors. `list`: the fields of its rubric. */
export function addInterviewQuestion(node: Paragraph, list: List | undefined, context: BlockContext): void {
  const { draft, section, line } = context;
  const options = takeOptions(context.marks, ["id", "tags"], draft.marks);
  const ask = dropChars(convertText(node.children, draft.linkContext), prefixLength);
  const name = options.id ?? slugify(plainTextOf(ask));
  if (!list || name === "") {
    draft.questionReport.error(
      line,
      list
        ? 'this interview question is empty. Write it after the "I:".'
        : 'this interview question has no rubric. Write the list of its fields below it, beginning with "- round: …".',
    );
    return;
  }
  const fields = parseFields(list, context);
  const id = joinQuestionId(joinFactId(draft.chapter, section.id, name));
  const existing = draft.origins.get(id);
  if (existing) {
    draft.questionReport.error(
      line,
      `another question has the id "${id}", at line ${existing.line}. Give this one its own: <!-- id: … -->.`,
    );
    return;
  }
  const round = parseChoice(fields, "round", questionKinds, context);
  const level = parseChoice(fields, "level", levels, context);
  const minutes = parseMinutes(fields.get("minutes"), context);
  const points = parseKeyPoints(fields.get("points"), round, context);
  const evidence = parseEvidence(fields.get("evidence"), round, context);
  const redFlags = parsePipedItems(
    fields.get("red flags"),
    context,
    "a statement that counts against the candidate | another wording",
  ).map(({ text: says, rest }) => ({ says, phrasings: rest.map(plainTextOf) }));
  const answer = parseModelAnswer(fields.get("answer"), context);
  if (!round || !level) return;
  const tags = [
    ...new Set([...section.options.tags, ...options.tags, ...parseCommaList(fields.get("tags"))]),
  ];
  const question: Question = {
    id,
    section: section.id,
    block: context.blockId,
    ask,
    round,
    level,
    minutes,
    why: fields.get("why")?.text ?? [],
    points,
    followUps: parseLines(fields.get("follow-ups"), context),
    redFlags,
    hints: parseLines(fields.get("hints"), context),
    evidence,
    answer,
    see: [],
    ...(tags.length > 0 ? { tags } : {}),
  };
  draft.origins.set(id, { line });
  const see = fields.get("see");
  draft.seeReferences.set(id, { names: parseCommaList(see), line: see?.line ?? line });
  draft.questions.push(question);
}

function parseMinutes(field: QuestionField | undefined, { draft, line }: BlockContext): number {
  const minutes = Number(plainTextOf(field?.text ?? []));
  if (!(minutes > 0 && minutes <= 120))
    draft.questionReport.error(
      field?.line ?? line,
      'the minutes must be a number above 0, at most 120. Write "- minutes: 4".',
    );
  return minutes;
}

function parseEvidence(
  field: QuestionField | undefined,
  round: QuestionKind | undefined,
  context: BlockContext,
): Question["evidence"] {
  const expectedForm = "what the candidate can ask to see | what they see";
  const items = parsePipedItems(field, context, expectedForm);
  if (round === "incident" && items.length === 0)
    context.draft.questionReport.error(
      context.line,
      `an incident question needs evidence. Add "- evidence:" with items "${expectedForm}".`,
    );
  return items.map(({ text, rest: [shows = []] }) => ({ ask: text, shows }));
}

/** The text after `answer:`, and the blocks under it. */
function parseModelAnswer(field: QuestionField | undefined, { draft, line }: BlockContext): readonly Block[] {
  const { text = [], item } = field ?? {};
  const blocks = convertBlocks(item?.children.slice(1) ?? [], draft.linkContext);
  const answer = text.length > 0 ? [createParagraph(text), ...blocks] : blocks;
  if (answer.length === 0)
    draft.questionReport.error(line, 'this question has no model answer. Add "- answer: …".');
  return answer;
}
