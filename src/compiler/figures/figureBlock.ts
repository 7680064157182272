/** `![alt](figures/loop.svg "caption")`: a figure of the deck, and a card for each label that can be hidden. */
import type { Image } from "mdast";
import type { Block, Figure, RichText } from "../../domain/deck";
import { type BlockContext, addCard, allowsCards } from "../draft/chapterDraft";
import { parseDrawing } from "./drawing";
import { type Diagnostic, createReporter } from "../source/diagnostics";
import { slugify } from "../text/slug";
import { createParagraph } from "../text/questionText";

/** The figure's block; undefined, and said, if it can't be drawn. */
export function addFigure(image: Image, context: BlockContext, diagnostics: Diagnostic[]): Block | undefined {
  const { draft } = context;
  const id = slugify(/([^/]*)\.svg$/i.exec(image.url)?.[1] ?? "") || "figure";
  const alt = image.alt?.trim() ?? "";
  const caption = image.title?.trim() ?? "";
  if (alt === "")
    draft.report.error(
      context.line,
      "a figure without words for those who don't see it. Write ![what it shows](…).",
    );
  const file = draft.readFigure(image.url);
  if (!file) {
    draft.report.error(
      context.line,
      `there is no figure at ${image.url}. Put the SVG there, or correct the address.`,
    );
    return undefined;
  }
  if (!draft.figures.has(id)) {
    const parsedDrawing = parseDrawing(file.text, createReporter(diagnostics, file.file));
    if (!parsedDrawing) return undefined;
    const figure = { id, alt, ...parsedDrawing };
    draft.figures.set(id, figure);
    if (figure.labels.length === 0)
      draft.report.warning(
        context.line,
        `the figure ${id} gives no cards. Put data-label="…" on the words in it that are worth knowing.`,
      );
    if (allowsCards(context)) addLabelCards(figure, caption, context);
  }
  return { type: "figure", figure: id, caption: caption === "" ? [] : [caption] };
}

/** A label keeps its name; what a figure was called before, its labels were called after. */
function addLabelCards(figure: Figure, caption: string, context: BlockContext): void {
  const { draft, options } = context;
  const title: RichText = caption === "" ? context.section.title : [caption.replace(/[.:]$/, "")];
  const front = [createParagraph([...title, ": which words are hidden?"])];
  for (const { id } of figure.labels) {
    const labelFact = (figurePath: string) => `${figurePath}/${slugify(id)}`;
    const formerNames = options.formerNames.map((name) => ({
      name,
      candidateIds: [labelFact(name.includes("/") ? name : `${draft.chapter}/${name}`)],
    }));
    addCard(
      context,
      labelFact(`${draft.chapter}/${figure.id}`),
      "label",
      { kind: "label", front, figure: figure.id, label: id },
      context.line,
      formerNames,
    );
  }
}

/** The figures of a chapter, in the order of their first use. */
export const listFigures = ({ figures }: BlockContext["draft"]): readonly Figure[] => [...figures.values()];
