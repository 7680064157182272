/** What is removed by its own button, or by a key while it has the focus, leaves the focus to the page's content. */
import { cleanup, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { MemoryRouter } from "react-router";
import { afterEach, expect, it } from "vitest";
import { BottomBar } from "../../../src/features/library/BottomBar";
import { LeechHelp } from "../../../src/features/library/card/LeechHelp";
import { SelectionBar } from "../../../src/features/library/list/SelectionBar";
import { NoResults } from "../../../src/features/library/search/NoResults";

afterEach(cleanup);

const nothing = () => undefined;
const bar = (message?: string) => <BottomBar message={message} onUndo={nothing} onDismiss={nothing} />;

it.each<[string, ReactNode, ReactNode?]>([
  ["Undo", bar("Marked."), bar()],
  ["Dismiss", bar("Marked."), bar()],
  ["Show all cards", <NoResults key="none" text="drift" isLoading={false} onClear={nothing} />],
  [
    "Study these",
    <SelectionBar
      key="selection"
      cards={["c/s/a:name"]}
      reviewableCount={1}
      onOpenActions={nothing}
      onStartSession={nothing}
      onClear={nothing}
    />,
  ],
  [
    "Unsuspend",
    <LeechHelp
      key="leech"
      lapses={8}
      guidePath="/guide/c"
      hasNote={false}
      onEditNote={nothing}
      onUnsuspend={nothing}
    />,
  ],
])("%s", (name, shown, afterwards = null) => {
  const page = (content: ReactNode) => (
    <MemoryRouter>
      <main id="main" tabIndex={-1}>
        {content}
      </main>
    </MemoryRouter>
  );
  const { rerender } = render(page(shown));
  screen.getByRole("button", { name }).focus();
  rerender(page(afterwards));
  expect(document.activeElement).toBe(screen.getByRole("main"));
});
