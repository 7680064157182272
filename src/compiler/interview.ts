/** `I:` and its list: an interview question with its rubric. */
import type { List, Paragraph } from "mdast";
import { type Block, type Question, levels, rounds } from "../domain/deck";
import { plain } from "../domain/words";
import { blocksOf, textOf } from "./blocks";
import { type Spot, formers } from "./draft";
import { type Field, fieldsOf, linesOf, oneOf, pairsOf, wordsOf } from "./fields";
import { without } from "./inline";
import type { Marks } from "./marks";
import { pointsOf } from "./points";
import { slug } from "./slug";
import { paragraph } from "./template";

export function addQuestion(node: Paragraph, list: List | undefined, spot: Spot, marks: Marks): void {
  const { draft, section, line } = spot;
  const ask = without(textOf(node.children, draft.around), 2);
  const name = marks.id ?? slug(plain(ask));
  if (!list || name === "") {
    draft.complain.mistake(
      line,
      list
        ? 'an interview question without words. Write it after the "I:".'
        : 'an interview question without its rubric. Write the list of its fields below it, beginning with "- round: …".',
    );
    return;
  }
  const read = fieldsOf(list, spot);
  const id = `${draft.chapter}/${section.id}/${name}?`;
  const known = draft.origins.get(id);
  if (known) {
    draft.complain.mistake(
      line,
      `another question is called "${id}" already, at line ${known.line}. Give this one its own name: <!-- id: … -->.`,
    );
    return;
  }
  const round = oneOf(read, "round", rounds, spot);
  const level = oneOf(read, "level", levels, spot);
  const minutes = Number(plain(read.get("minutes")?.text ?? []));
  if (!(minutes > 0 && minutes <= 120))
    draft.complain.mistake(
      read.get("minutes")?.line ?? line,
      'minutes must be a number from 0.5 to 120. Write "- minutes: 4".',
    );
  const points = pointsOf(read.get("points"), round, spot);
  const evidence = pairsOf(read.get("evidence"), spot, "what one may ask to see | what one sees").map(
    ({ says, rest }) => ({ ask: says, shows: rest[0] ?? [] }),
  );
  if (round === "incident" && evidence.length === 0)
    draft.complain.mistake(
      line,
      'an incident without evidence. Add "- evidence:" with a list of "what one may ask to see | what one sees".',
    );
  const answer = answerOf(read.get("answer"), spot);
  if (answer.length === 0)
    draft.complain.mistake(line, 'a question without a model answer. Add "- answer: …".');
  if (!round || !level) return;
  const tags = [...new Set([...section.marks.tags, ...marks.tags, ...wordsOf(read.get("tags"))])];
  const question: Question = {
    id,
    section: section.id,
    block: spot.block,
    ask,
    round,
    level,
    minutes,
    why: read.get("why")?.text ?? [],
    points,
    followUps: linesOf(read.get("follow-ups"), spot),
    redFlags: pairsOf(
      read.get("red flags"),
      spot,
      "what a panel winces at | a phrasing that gives it away",
    ).map(({ says, rest }) => ({ says, phrasings: rest.map(plain) })),
    hints: linesOf(read.get("hints"), spot),
    evidence,
    answer,
    see: [],
    ...(tags.length > 0 ? { tags } : {}),
  };
  const was = formers(marks.was, spot).map(({ says, ids }) => ({ says, ids: ids.map((each) => `${each}?`) }));
  draft.origins.set(id, { line, was, perhaps: [] });
  draft.sees.set(id, { names: wordsOf(read.get("see")), line: read.get("see")?.line ?? line });
  draft.questions.push(question);
}

/** The words after `answer:`, and whatever else stands under it. */
function answerOf(field: Field | undefined, { draft }: Spot): readonly Block[] {
  if (!field) return [];
  const rest = blocksOf(field.item.children.slice(1), draft.around);
  return field.text.length > 0 ? [paragraph(field.text), ...rest] : rest;
}
