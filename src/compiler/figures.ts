/** `![alt](figures/loop.svg "caption")`: a figure of the deck, and a card for each label that can be hidden. */
import type { Image } from "mdast";
import type { Block, Figure, Prose } from "../domain/deck";
import { type Spot, addCard, wantsCards } from "./draft";
import { drawn } from "./drawing";
import { type Problem, complaintsInto } from "./problem";
import { slug } from "./slug";
import { paragraph } from "./template";

/** The figure's block; undefined, and said, if it can't be drawn. */
export function addFigure(image: Image, spot: Spot, problems: Problem[]): Block | undefined {
  const { draft } = spot;
  const id = slug(/([^/]*)\.svg$/i.exec(image.url)?.[1] ?? "") || "figure";
  const alt = image.alt?.trim() ?? "";
  const caption = image.title?.trim() ?? "";
  if (alt === "")
    draft.complain.mistake(
      spot.line,
      "a figure without words for those who don't see it. Write ![what it shows](…).",
    );
  const file = draft.readFigure(image.url);
  if (!file) {
    draft.complain.mistake(
      spot.line,
      `there is no figure at ${image.url}. Put the SVG there, or correct the address.`,
    );
    return undefined;
  }
  if (!draft.figures.has(id)) {
    const made = drawn(file.text, complaintsInto(problems, file.file));
    if (!made) return undefined;
    const figure = { id, alt, ...made };
    draft.figures.set(id, figure);
    if (figure.labels.length === 0)
      draft.complain.warning(
        spot.line,
        `the figure ${id} gives no cards. Put data-label="…" on the words in it that are worth knowing.`,
      );
    if (wantsCards(spot)) addLabels(figure, caption, spot);
  }
  return { type: "figure", figure: id, caption: caption === "" ? [] : [caption] };
}

/** A label keeps its name; what a figure was called before, its labels were called after. */
function addLabels(figure: Figure, caption: string, spot: Spot): void {
  const { draft, marks } = spot;
  const title: Prose = caption === "" ? spot.section.title : [caption.replace(/[.:]$/, "")];
  const front = [paragraph([...title, ": which words are hidden?"])];
  for (const { id } of figure.labels) {
    const fact = (home: string) => `${home}/${slug(id)}`;
    const was = marks.was.map((says) => ({
      says,
      ids: [fact(says.includes("/") ? says : `${draft.chapter}/${says}`)],
    }));
    addCard(
      spot,
      fact(`${draft.chapter}/${figure.id}`),
      "label",
      { kind: "label", front, figure: figure.id, label: id },
      spot.line,
      was,
    );
  }
}

/** The figures of a chapter, in the order of their first use. */
export const figuresOf = ({ figures }: Spot["draft"]): readonly Figure[] => [...figures.values()];
