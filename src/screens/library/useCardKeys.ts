/** The keys of a card's page: those that its actions name. */
import { useEffect } from "react";
import type { Change } from "../../domain/log";
import { isForPage } from "../../ui/pressed";
import { type Common, decisionBy, isForDue } from "./decisions";

type Hands = {
  readonly common: Common;
  readonly decide: (change: Change) => void;
  readonly note: () => void;
  readonly due: () => void;
  readonly undo: () => void;
};

export function useCardKeys(hands: Hands): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isForPage(event) || event.repeat) return;
      const key = event.key.toLowerCase();
      const withControl = event.ctrlKey || event.metaKey;
      const change = decisionBy(event, hands.common);
      if (change) hands.decide(change);
      else if (withControl && key === "z" && !event.shiftKey) hands.undo();
      else if (isForDue(event)) hands.due();
      else if (!withControl && !event.altKey && key === "e") hands.note();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [hands]);
}
