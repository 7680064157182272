/** Reads marks as options for making cards. */
import { isTier } from "../../domain/deck/tier";
import { type ChapterMarks, type Mark, type MarkName, takeMarks } from "../markdown/marks";
import { splitList } from "../text/splitList";
import type { TierMark } from "./markedTier";

export type CardOptions = {
  readonly id?: string;
  readonly ask?: string;
  readonly name?: string;
  readonly list?: string;
  readonly hasNoCards: boolean;
  /** Makes term cards, but no card for the whole list. */
  readonly hasNoList: boolean;
  readonly isOneWay: boolean;
  readonly tiers: readonly TierMark[];
  readonly tags: readonly string[];
};

export const defaultCardOptions: CardOptions = {
  hasNoCards: false,
  hasNoList: false,
  isOneWay: false,
  tiers: [],
  tags: [],
};

/** Reads the marks that have an effect at this place. The others stay unused, and are reported later. */
export function takeOptions(
  marks: readonly Mark[],
  names: readonly MarkName[],
  chapterMarks: ChapterMarks,
): CardOptions {
  const taken = takeMarks(marks, chapterMarks, names);
  const lastValue = (name: MarkName) => taken.findLast((mark) => mark.name === name)?.value;
  const textOption = (name: "id" | "ask" | "name" | "list") => {
    const value = lastValue(name);
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...textOption("id"),
    ...textOption("ask"),
    ...textOption("name"),
    ...textOption("list"),
    hasNoCards: lastValue("no cards") !== undefined,
    hasNoList: lastValue("no list") !== undefined,
    isOneWay: lastValue("one way") !== undefined,
    tiers: taken.flatMap(({ name, value }) =>
      isTier(name) ? [{ tier: name, cards: splitList(value) }] : [],
    ),
    tags: splitList(lastValue("tags") ?? ""),
  };
}
