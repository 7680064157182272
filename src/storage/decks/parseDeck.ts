/** Parses untrusted deck files, in slices: all at once would block a phone for a quarter of a second. */
import * as v from "valibot";
import { type StudyDeck, deckFormat } from "../../domain/deck/deck";
import type { ChapterId } from "../../domain/ids";
import type { Question } from "../../domain/deck/question";
import { cardSchema, deckWith, figureSchema, questionSchema, sectionSchema } from "./deckSchema";
import type { ParseResult } from "./loadDeckFile";
import { idSchema } from "./idSchemas";
import { isNestedTooDeeply } from "./isNestedTooDeeply";

const entries = v.array(v.unknown());
/** Files whose long lists are not parsed yet. */
const studyFrame = deckWith({ sections: entries, figures: entries, cards: entries });
const questionFrame = v.object({ format: v.literal(deckFormat), chapter: idSchema, questions: entries });

/** Entries parsed without a pause: a few milliseconds. */
const entriesPerSlice = 40;

type YieldTurn = () => Promise<void>;

/** Parses a chapter's deck without its questions. */
export async function parseStudyDeck(
  content: unknown,
  chapter: ChapterId,
  yieldTurn: YieldTurn,
): Promise<ParseResult<StudyDeck>> {
  const frame = parseFrame(studyFrame, content, chapter);
  if (frame.type !== "valid") return frame;
  const { problems, parseList } = listParser(yieldTurn);
  const value = {
    ...frame.value,
    sections: await parseList("sections", frame.value.sections, sectionSchema),
    figures: await parseList("figures", frame.value.figures, figureSchema),
    cards: await parseList("cards", frame.value.cards, cardSchema),
  };
  return problems[0] ?? { type: "valid", value };
}

/** Parses the questions of a chapter's deck. */
export async function parseQuestions(
  content: unknown,
  chapter: ChapterId,
  yieldTurn: YieldTurn,
): Promise<ParseResult<readonly Question[]>> {
  const frame = parseFrame(questionFrame, content, chapter);
  if (frame.type !== "valid") return frame;
  const { problems, parseList } = listParser(yieldTurn);
  const value = await parseList("questions", frame.value.questions, questionSchema);
  return problems[0] ?? { type: "valid", value };
}

/** A wrong cache or proxy may answer with the file of another chapter. */
function parseFrame<T extends { readonly chapter: ChapterId }>(
  schema: v.GenericSchema<unknown, T>,
  content: unknown,
  chapter: ChapterId,
): ParseResult<T> {
  if (isNestedTooDeeply(content)) return { type: "nestedTooDeeply" };
  const frame = v.safeParse(schema, content);
  if (!frame.success) return refuse(frame.issues[0]);
  const value = frame.output;
  return value.chapter === chapter
    ? { type: "valid", value }
    : { type: "otherChapter", chapter: value.chapter };
}

/** Parses nothing more after the first problem. */
function listParser(yieldTurn: YieldTurn) {
  const problems: ReturnType<typeof refuse>[] = [];
  const parseList = async <T>(
    list: string,
    input: readonly unknown[],
    schema: v.GenericSchema<unknown, T>,
  ) => {
    const parsed: T[] = [];
    for (const [i, entry] of input.entries()) {
      if (problems.length > 0) break;
      if (i % entriesPerSlice === 0) await yieldTurn();
      const result = v.safeParse(schema, entry);
      if (result.success) parsed.push(result.output);
      else problems.push(refuse(result.issues[0], `${list}.${i}`));
    }
    return parsed;
  };
  return { problems, parseList };
}

/** `place`: what of the deck was parsed, as a path. */
function refuse(issue: v.BaseIssue<unknown>, place = "") {
  const path = [place, v.getDotPath(issue) ?? ""].filter(Boolean).join(".");
  return { type: "invalid", path, message: issue.message } as const;
}
