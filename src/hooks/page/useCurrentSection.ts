/** Which section of the page is being read: the last one that begins near the top of the window, or above. */
import { useEffect, useState } from "react";
import { afterNextPaint } from "../../browser/afterNextPaint";

/** In CSS pixels from the top of the window. A link scrolls its section to 80, the scroll padding of the page. */
const readingLine = 120;

/** Follows the elements with one of these ids as `data-section`. */
export function useCurrentSection(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  const joinedIds = ids.join("\n");
  useEffect(() => {
    let isFollowing = true;
    const update = () => {
      if (isFollowing) setCurrent(findCurrentSection(joinedIds.split("\n")));
    };
    // At first, and when a section grows, because what it waited for has come.
    const observer = new ResizeObserver(update);
    // Where the sections are is known once they are laid out. To ask earlier would delay the page's first paint.
    void afterNextPaint().then(() => isFollowing && observer.observe(document.documentElement));
    window.addEventListener("scroll", update, { passive: true });
    window.addEventListener("resize", update);
    return () => {
      isFollowing = false;
      observer.disconnect();
      window.removeEventListener("scroll", update);
      window.removeEventListener("resize", update);
    };
  }, [joinedIds]);
  return current;
}

function findCurrentSection(ids: readonly string[]): string | undefined {
  const { scrollHeight } = document.documentElement;
  const sections = [...document.querySelectorAll<HTMLElement>("[data-section]")].filter(
    ({ dataset: { section = "" } }) => ids.includes(section),
  );
  const isAtEnd = window.scrollY > 0 && window.scrollY + window.innerHeight >= scrollHeight - 2;
  const current = isAtEnd
    ? sections.at(-1)
    : sections.findLast((each) => each.getBoundingClientRect().top <= readingLine);
  return (current ?? sections[0])?.dataset["section"];
}
