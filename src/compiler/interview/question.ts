/** `I:` and its list: an interview question with its rubric. */
import type { List, Paragraph } from "mdast";
import { type Block, type Question, levels, questionRounds } from "../../domain/deck";
import { plainTextOf } from "../../domain/plainText";
import { convertBlocks, convertText } from "../markdown/blocks";
import { type BlockContext, resolveFormerNames } from "../draft/chapterDraft";
import {
  type QuestionField,
  parseFields,
  parseLines,
  parseChoice,
  parsePipedItems,
  parseCommaList,
} from "./fields";
import { dropChars } from "../markdown/inline";
import type { CardOptions } from "../markdown/marks";
import { parseKeyPoints } from "./keyPoints";
import { slugify } from "../text/slug";
import { createParagraph } from "../text/questionText";

export function addInterviewQuestion(
  node: Paragraph,
  list: List | undefined,
  context: BlockContext,
  options: CardOptions,
): void {
  const { draft, section, line } = context;
  const ask = dropChars(convertText(node.children, draft.linkContext), 2);
  const name = options.id ?? slugify(plainTextOf(ask));
  if (!list || name === "") {
    draft.report.error(
      line,
      list
        ? 'an interview question without words. Write it after the "I:".'
        : 'an interview question without its rubric. Write the list of its fields below it, beginning with "- round: …".',
    );
    return;
  }
  const fields = parseFields(list, context);
  const id = `${draft.chapter}/${section.id}/${name}?`;
  const existing = draft.origins.get(id);
  if (existing) {
    draft.report.error(
      line,
      `another question is called "${id}" already, at line ${existing.line}. Give this one its own name: <!-- id: … -->.`,
    );
    return;
  }
  const round = parseChoice(fields, "round", questionRounds, context);
  const level = parseChoice(fields, "level", levels, context);
  const minutes = Number(plainTextOf(fields.get("minutes")?.text ?? []));
  if (!(minutes > 0 && minutes <= 120))
    draft.report.error(
      fields.get("minutes")?.line ?? line,
      'minutes must be a number from 0.5 to 120. Write "- minutes: 4".',
    );
  const points = parseKeyPoints(fields.get("points"), round, context);
  const evidence = parsePipedItems(
    fields.get("evidence"),
    context,
    "what one may ask to see | what one sees",
  ).map(({ text, rest }) => ({ ask: text, shows: rest[0] ?? [] }));
  if (round === "incident" && evidence.length === 0)
    draft.report.error(
      line,
      'an incident without evidence. Add "- evidence:" with a list of "what one may ask to see | what one sees".',
    );
  const answer = parseModelAnswer(fields.get("answer"), context);
  if (answer.length === 0) draft.report.error(line, 'a question without a model answer. Add "- answer: …".');
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
    redFlags: parsePipedItems(
      fields.get("red flags"),
      context,
      "a statement that counts against the candidate | a phrasing of it",
    ).map(({ text: says, rest }) => ({ says, phrasings: rest.map(plainTextOf) })),
    hints: parseLines(fields.get("hints"), context),
    evidence,
    answer,
    see: [],
    ...(tags.length > 0 ? { tags } : {}),
  };
  const formerNames = resolveFormerNames(options.formerNames, context).map(
    ({ name: formerName, candidateIds }) => ({
      name: formerName,
      candidateIds: candidateIds.map((each) => `${each}?`),
    }),
  );
  draft.origins.set(id, { line, formerNames, possibleFormerIds: [] });
  draft.seeReferences.set(id, {
    names: parseCommaList(fields.get("see")),
    line: fields.get("see")?.line ?? line,
  });
  draft.questions.push(question);
}

/** The words after `answer:`, and whatever else stands under it. */
function parseModelAnswer(field: QuestionField | undefined, { draft }: BlockContext): readonly Block[] {
  if (!field) return [];
  const rest = convertBlocks(field.item.children.slice(1), draft.linkContext);
  return field.text.length > 0 ? [createParagraph(field.text), ...rest] : rest;
}
