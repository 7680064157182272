/** Keeps the search text and sort order in the URL, so that they can be linked to and Back restores them. What is typed and not in the URL yet is a draft. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { readHistoryState, updateHistoryState } from "../../../browser/historyState";
import { type SortOrder, sortOrders } from "../../../domain/search/sortCards";
import { useStores } from "../../../state/StoresContext";

/** Debounce of URL updates while typing: Safari allows 100 history changes in 30 seconds. */
const debounceMs = 400;
/** Servers refuse longer addresses, so a longer text stays a draft, and the URL keeps the text it has. */
const maxUrlCharacters = 2_000;

function searchUrlOf(path: string, text: string, order: SortOrder): string {
  const query = new URLSearchParams({
    ...(text !== "" && { q: text }),
    ...(order !== "guide" && { sort: order }),
  });
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The draft of the text that is typed at this URL. It survives a reload, or leaving the screen, before the URL has the text. */
const draftKeyOf = (url: string): string => `search ${url}`;

/** `path` is the path of the screen. */
export function useSearchUrl(path: string) {
  const navigate = useNavigate();
  const { drafts } = useStores();
  const query = new URLSearchParams(useLocation().search);
  const urlText = query.get("q") ?? "";
  const order = sortOrders.find((each) => each === query.get("sort")) ?? "guide";
  const draftKeyAt = (text: string) => draftKeyOf(searchUrlOf(path, text, order));
  // The typed text counts until the URL changes, for example with Back.
  const [draft, setDraft] = useState(() => ({
    text: drafts.get(draftKeyAt(urlText)) ?? urlText,
    basedOn: urlText,
  }));
  const text = draft.basedOn === urlText ? draft.text : urlText;
  /** The URL changes a moment before that is rendered, and a key may be pressed in between. */
  const currentUrlText = useRef(urlText);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => {
    // A link or Back: what was typed before doesn't belong to its URL.
    if (currentUrlText.current !== urlText) clearTimeout(timer.current);
    currentUrlText.current = urlText;
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const updateUrl = (newText: string, newOrder: SortOrder, replace: boolean) => {
    clearTimeout(timer.current);
    const oldUrlText = currentUrlText.current;
    const fitsUrl = searchUrlOf(path, newText, "guide").length <= maxUrlCharacters;
    const newUrlText = fitsUrl ? newText : oldUrlText;
    const url = searchUrlOf(path, newUrlText, newOrder);
    drafts.set(draftKeyAt(oldUrlText), undefined);
    if (!fitsUrl) drafts.set(draftKeyOf(url), newText);
    // Also where the URL follows: otherwise what was typed would be shown again at the URL that it was typed at.
    setDraft({ text: newText, basedOn: newUrlText });
    if (newUrlText === oldUrlText && newOrder === order) return;
    const previousState = readHistoryState();
    currentUrlText.current = newUrlText;
    void navigate(url, { replace });
    // Keeps what the screen has stored in the entry; the router's own fields are the new ones.
    updateHistoryState({ ...previousState, ...readHistoryState() });
  };
  return {
    text,
    order,
    /** Updates the text while typing. */
    typeText: (newText: string) => {
      setDraft({ text: newText, basedOn: currentUrlText.current });
      drafts.set(draftKeyAt(currentUrlText.current), newText);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => updateUrl(newText, order, true), debounceMs);
    },
    /** Sets the text immediately, as a history entry of its own. */
    setText: (newText: string) => updateUrl(newText, order, false),
    setOrder: (newOrder: SortOrder) => updateUrl(text, newOrder, true),
    /** Writes the typed text to the URL before navigating, so that Back restores it. */
    flush: () => updateUrl(text, order, true),
  };
}
