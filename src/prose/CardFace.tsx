/** A card's two faces, whatever it was made from. */
import type { Card, Figure } from "../domain/deck";
import { Blocks } from "./Blocks";
import { Drawn } from "./Drawn";
import { Words } from "./Words";

type Props = { readonly card: Card; readonly figures: readonly Figure[]; readonly face: "front" | "back" };

/** The question, or what answers it. The back of a cloze or figure is the front without its hole. */
export function CardFace({ card, figures, face }: Props) {
  switch (card.kind) {
    case "term":
    case "heading":
    case "qa":
    case "row":
      return <Blocks blocks={face === "front" ? card.front : card.back} figures={figures} />;
    case "cloze":
      return (
        <p>
          <Words text={card.text} holes={{ group: card.group, show: face === "front" ? "hide" : "reveal" }} />
        </p>
      );
    case "order":
    case "list": {
      if (face === "front") return <Blocks blocks={card.front} figures={figures} />;
      const Tag = card.kind === "order" ? "ol" : "ul";
      return (
        <Tag>
          {card.items.map((item, i) => (
            <li key={i}>
              <Words text={item} />
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
              <strong>{label?.text}</strong>
            </p>
          )}
          {figure && (
            <Drawn figure={figure} veil={{ label: card.label, show: face === "front" ? "hide" : "reveal" }} />
          )}
        </>
      );
    }
  }
}

/** On these the answer takes the question's place; on the others it stands beneath it. */
export const replacesItsFront = (card: Card): boolean => card.kind === "cloze" || card.kind === "label";
