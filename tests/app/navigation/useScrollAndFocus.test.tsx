/** Where the focus is on a new page. */
import { act, cleanup, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { MemoryRouter, useNavigate } from "react-router";
import { afterEach, expect, it, vi } from "vitest";
import { useScrollAndFocus } from "../../../src/app/navigation/useScrollAndFocus";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

let navigate: (path: string) => void | Promise<void>;

function Screen() {
  const mainRef = useRef<HTMLElement>(null);
  useScrollAndFocus(mainRef, () => window.sessionStorage);
  navigate = useNavigate();
  return (
    <main ref={mainRef} tabIndex={-1}>
      <button>Finish</button>
    </main>
  );
}

it.each([
  ["stays on what the new screen has focused", 80, "BUTTON"],
  ["leaves what is hidden until the new screen has loaded", 0, "MAIN"],
])("the focus %s", async (_, offsetWidth, focused) => {
  vi.spyOn(window, "scrollTo").mockImplementation(() => undefined);
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(offsetWidth);
  render(
    <MemoryRouter initialEntries={["/interview"]}>
      <Screen />
    </MemoryRouter>,
  );
  screen.getByRole("button").focus();
  await act(async () => navigate("/interview/round"));
  expect(document.activeElement?.tagName).toBe(focused);
});
