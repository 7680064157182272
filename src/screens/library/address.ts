/** The search and its order, as they stand in the address: a link leads to them, and Back to those before. */
import { useEffect, useRef, useState } from "react";
import { navigate, useSearch } from "wouter/use-browser-location";
import { type Order, orders } from "../../domain/search/order";
import { paths } from "../paths";

/** While one types, the address follows after so many milliseconds of rest: Safari allows a hundred changes in half a minute. */
const rest = 400;

function addressOf(text: string, order: Order): string {
  const query = new URLSearchParams({
    ...(text !== "" && { q: text }),
    ...(order !== "guide" && { sort: order }),
  });
  return query.size > 0 ? `${paths.library}?${query}` : paths.library;
}

export function useAddress() {
  const query = new URLSearchParams(useSearch());
  const written = query.get("q") ?? "";
  const order = orders.find((each) => each === query.get("sort")) ?? "guide";
  // What is typed holds until the address says something new, as Back does.
  const [typed, setTyped] = useState({ text: written, over: written });
  const text = typed.over === written ? typed.text : written;
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const put = (next: string, by: Order, replace: boolean) => {
    clearTimeout(waiting.current);
    if (next !== written || by !== order) navigate(addressOf(next, by), { replace, state: history.state });
  };
  return {
    text,
    order,
    /** Each letter. */
    type: (next: string) => {
      setTyped({ text: next, over: written });
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => put(next, order, true), rest);
    },
    /** A search chosen at once, which Back leaves again. */
    choose: (next: string) => {
      // The address may say it already, and only what was typed since be in the way.
      if (next === written) setTyped({ text: next, over: written });
      put(next, order, false);
    },
    sortBy: (by: Order) => put(text, by, true),
    /** Before leaving for a card, so that Back finds what was typed. */
    settle: () => put(text, order, true),
  };
}
