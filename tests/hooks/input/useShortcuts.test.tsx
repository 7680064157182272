import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useShortcuts } from "../../../src/hooks/input/useShortcuts";

const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
const before = environment.IS_REACT_ACT_ENVIRONMENT;
// As in a browser: `act` would run every effect before anything else can happen.
beforeEach(() => void (environment.IS_REACT_ACT_ENVIRONMENT = false));
afterEach(() => void (environment.IS_REACT_ACT_ENVIRONMENT = before ?? false));

function Screen({ onPress }: { readonly onPress: () => void }) {
  useShortcuts([{ keys: "M", description: "Menu", matches: ({ key }) => key === "m", run: onPress }]);
  return <p>Screen</p>;
}

it("a key that is pressed as soon as the screen is shown is not lost", async () => {
  const onPress = vi.fn<() => void>();
  const place = document.body.appendChild(document.createElement("div"));
  const shown = new Promise<void>((resolve) => {
    new MutationObserver(() => resolve()).observe(place, { childList: true });
  });
  const root = createRoot(place);
  root.render(<Screen onPress={onPress} />);
  await shown;
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "m" }));
  expect(place.textContent).toBe("Screen");
  expect(onPress).toHaveBeenCalledOnce();
  root.unmount();
});
