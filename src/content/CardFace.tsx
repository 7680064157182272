/** Renders the front or back of a card of any kind. */
import type { Card } from "../domain/deck/card";
import type { Figure } from "../domain/deck/figure";
import { Blocks } from "./Blocks";
import { FigureView } from "./FigureView";
import { InlineText } from "./InlineText";

type Props = { readonly card: Card; readonly figures: readonly Figure[]; readonly face: "front" | "back" };

/** The back of a cloze or figure card is its front with the hidden part revealed. */
export function CardFace({ card, figures, face }: Props) {
  switch (card.kind) {
    case "term":
    case "heading":
    case "qa":
    case "row":
      return <Blocks blocks={face === "front" ? card.front : card.back} figures={figures} />;
    case "cloze":
      return (
        <p dir="auto">
          <InlineText
            text={card.text}
            clozeDisplay={{ group: card.group, show: face === "front" ? "hide" : "reveal" }}
          />
        </p>
      );
    case "order":
    case "list": {
      if (face === "front") return <Blocks blocks={card.front} figures={figures} />;
      const Tag = card.kind === "order" ? "ol" : "ul";
      return (
        <Tag dir="auto">
          {card.items.map((item, index) => (
            <li key={index}>
              <InlineText text={item} />
            </li>
          ))}
        </Tag>
      );
    }
    case "label": {
      const figure = figures.find(({ id }) => id === card.figure);
      const label = figure?.labels.find(({ id }) => id === card.label);
      return (
        <>
          <Blocks blocks={card.front} figures={figures} />
          {face === "back" && (
            <p className="rise">
              <strong dir="auto">{label?.text}</strong>
            </p>
          )}
          {figure && (
            <FigureView
              figure={figure}
              mask={{ label: card.label, show: face === "front" ? "hide" : "reveal" }}
            />
          )}
        </>
      );
    }
  }
}

/** For these kinds the back replaces the front; for the others it is shown below it. */
export const isFrontReplacedByBack = (card: Card): boolean => card.kind === "cloze" || card.kind === "label";
