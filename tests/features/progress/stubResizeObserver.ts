/** A stub for charts, which measure their width. Call it in `beforeEach`. */
import { vi } from "vitest";

export const stubResizeObserver = (): void =>
  void vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
