/** Where the focus is on a new page. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { MemoryRouter, useNavigate } from "react-router";
import { afterEach, expect, it, vi } from "vitest";
import { useScrollAndFocus } from "../../../src/app/navigation/useScrollAndFocus";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Screen() {
  const mainRef = useRef<HTMLElement>(null);
  useScrollAndFocus(mainRef, () => window.sessionStorage);
  const navigate = useNavigate();
  return (
    <main ref={mainRef} tabIndex={-1}>
      <button onDoubleClick={() => void navigate("/interview/round")}>Finish</button>
    </main>
  );
}

it.each([
  ["stays on what the new screen has focused", 80, "BUTTON"],
  ["leaves what is hidden until the new screen has loaded", 0, "MAIN"],
])("the focus %s", (_, offsetWidth, focused) => {
  vi.spyOn(window, "scrollTo").mockImplementation(() => undefined);
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(offsetWidth);
  render(
    <MemoryRouter initialEntries={["/interview"]}>
      <Screen />
    </MemoryRouter>,
  );
  screen.getByRole("button").focus();
  fireEvent.doubleClick(screen.getByRole("button"));
  expect(document.activeElement?.tagName).toBe(focused);
});
