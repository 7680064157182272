/** Charts measure their width, which no test's page has. Call it in `beforeEach`. */
import { vi } from "vitest";

export const stubResizeObserver = (): void =>
  void vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
