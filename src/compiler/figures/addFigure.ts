/** `![alt](figures/loop.svg "caption")`: a figure of the deck, and a card for each of its labels. */
import { type Block, type RichText } from "../../domain/deck/content";
import { type Figure } from "../../domain/deck/figure";
import type { Image } from "mdast";
import { addCard } from "../draft/addCard";
import type { BlockContext } from "../draft/blockContext";
import { joinFactId } from "../text/ids";
import { createParagraph } from "../text/inlineText";
import { slugify } from "../text/slug";
import { parseDrawing } from "./parseDrawing";

/** Undefined, with an error, if the figure can't be read. */
export function addFigure(image: Image, context: BlockContext): Block | undefined {
  const { draft, line } = context;
  const id = slugify(/([^/]*)\.svg$/i.exec(image.url)?.[1] ?? "") || "figure";
  const alt = image.alt?.trim() ?? "";
  const caption = image.title?.trim() ?? "";
  if (alt === "") draft.report.error(line, "this figure has no alt text. Write ![what it shows](…).");
  const file = draft.readFigure(image.url);
  if (!file) {
    const message = `there is no file ${image.url}. Put the SVG there, or correct the path.`;
    draft.report.error(line, message, "pictureLeftOut");
    return undefined;
  }
  if (!draft.figures.has(id)) {
    const parsedDrawing = parseDrawing(file.text, draft.reportIn(file.file));
    if (!parsedDrawing) {
      const message = `${image.url} is not an SVG drawing; this picture is left out.`;
      if (draft.isImported) draft.report.warning(line, message, "pictureLeftOut");
      return undefined;
    }
    const figure = { id, alt, ...parsedDrawing };
    draft.figures.set(id, figure);
    if (figure.labels.length === 0)
      draft.report.warning(
        line,
        `the figure ${id} has no labels, so it makes no cards. Put data-label="…" on the words in it that are worth knowing.`,
      );
    if (context.allowsCards) addLabelCards(figure, caption, context);
  }
  return { type: "figure", figure: id, caption: caption === "" ? [] : [caption] };
}

function addLabelCards(figure: Figure, caption: string, context: BlockContext): void {
  const { draft, section } = context;
  const title: RichText = caption === "" ? section.title : [caption.replace(/[.:]$/, "")];
  const front = [createParagraph([...title, ": which words are hidden?"])];
  for (const { id } of figure.labels) {
    addCard(context, {
      fact: joinFactId(draft.chapter, figure.id, slugify(id)),
      side: "label",
      content: { kind: "label", front, figure: figure.id, label: id },
    });
  }
}
