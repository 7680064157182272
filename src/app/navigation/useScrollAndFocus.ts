/** After navigation: where the page is scrolled to and what has the focus. */
import { readHistoryState, updateHistoryState } from "../../browser/historyState";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";
import { retryWhileRendering } from "./retryWhileRendering";
import { type ScrollPosition, createScrollPositions } from "./scrollPositions";

/** The position is remembered after these, because they may lead to another page. Scroll events alone are not enough: later layout moves the content. */
const leavingEvents = ["scroll", "click", "keydown", "popstate"] as const;

/**
 * Back and Forward return to where the page was left, a hash leads to its element, and a new page starts at the top, also
 * when the content comes later. On a new page, `main` gets the focus unless the screen has focused something in it.
 */
export function useScrollAndFocus(main: RefObject<HTMLElement | null>, openStorage: () => Storage): void {
  const location = useLocation();
  const navigationType = useNavigationType();
  const [positions] = useState(() => createScrollPositions(openStorage));
  const entryKey = useRef<string>(undefined);
  const previousPathname = useRef<string>(undefined);

  useEffect(() => {
    history.scrollRestoration = "manual";
    const remember = () => {
      if (entryKey.current !== undefined) positions.set(entryKey.current, readScrollPosition());
    };
    const save = () => {
      remember();
      positions.save();
    };
    for (const type of leavingEvents)
      window.addEventListener(type, remember, { capture: true, passive: true });
    window.addEventListener("pagehide", save);
    return () => {
      for (const type of leavingEvents) window.removeEventListener(type, remember, { capture: true });
      window.removeEventListener("pagehide", save);
    };
  }, [positions]);

  // Before any scroll event that the new content causes, which would count for the previous entry.
  useLayoutEffect(() => {
    const root = main.current;
    if (!root) return undefined;
    const { pathname, hash } = location;
    const isSamePage = previousPathname.current === pathname;
    const isNewPage = previousPathname.current !== undefined && !isSamePage;
    previousPathname.current = pathname;
    entryKey.current = identifyHistoryEntry();
    // The focus may be in a screen that React hides while the next one loads; there it has no width.
    const focused = root.querySelector<HTMLElement>(":focus");
    if (isNewPage && !focused?.offsetWidth) root.focus({ preventScroll: true });
    const position = navigationType === NavigationType.Pop ? positions.get(entryKey.current) : undefined;
    if (position) return retryWhileRendering(root, () => scrollToPosition(position));
    if (isNewPage) window.scrollTo(0, 0);
    if (hash !== "") return retryWhileRendering(root, () => scrollToHash(hash));
    // A first or new page is at its top; asking the window would lay it out once more.
    positions.set(entryKey.current, isSamePage ? readScrollPosition() : { top: 0 });
    return undefined;
  }, [main, positions, location, navigationType]);
}

/** The router's key of the current history entry. The tab's first entry, and a hash typed by the person, have none yet. */
function identifyHistoryEntry(): string {
  const { key } = readHistoryState();
  if (typeof key === "string") return key;
  const newKey = Math.random().toString(36).slice(2);
  updateHistoryState({ key: newKey });
  return newKey;
}

/** The element near the top of the window identifies the position better than a distance: content above it may be rendered later. */
function readScrollPosition(): ScrollPosition {
  const atTop = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 4);
  const anchor = atTop?.closest("main [id]");
  return {
    top: window.scrollY,
    ...(anchor && { anchor: anchor.id, offset: anchor.getBoundingClientRect().top }),
  };
}

/** False while the page is too short, or the anchor is not rendered. */
function scrollToPosition({ top, anchor, offset = 0 }: ScrollPosition): boolean {
  if (anchor === undefined || top === 0) {
    window.scrollTo(0, top);
    return document.documentElement.scrollHeight - window.innerHeight >= Math.floor(top);
  }
  const distance = () => (document.getElementById(anchor)?.getBoundingClientRect().top ?? NaN) - offset;
  if (Number.isNaN(distance())) {
    window.scrollTo(0, top);
    return false;
  }
  window.scrollBy(0, distance());
  return Math.abs(distance()) < 1;
}

/** False while there is no such element. */
function scrollToHash(hash: string): boolean {
  const target = document.getElementById(decodeHash(hash));
  target?.scrollIntoView({ block: "start" });
  target?.focus({ preventScroll: true });
  return target !== null;
}

/** A hash that can't be decoded, such as `#100%`, is used unchanged. */
function decodeHash(hash: string): string {
  const id = hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
