/** What the page hears of its service worker, however late a browser answers. */
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useServiceWorker } from "../../src/hooks/useServiceWorker";

class Worker extends EventTarget {
  readonly messages: unknown[] = [];
  constructor(public state: string) {
    super();
  }
  postMessage(message: unknown): void {
    this.messages.push(message);
  }
  becomes(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

type Slots = { installing?: Worker; waiting?: Worker; active?: Worker };

/** A page of a browser whose registration is `slots` when it answers; controlled by the active worker, or by none. */
async function page(slots: Slots, isControlled: boolean) {
  const registration = Object.assign(new EventTarget(), slots, { update: () => Promise.resolve() });
  // As in a browser, it resolves once the registration has an active worker.
  const ready = new Promise<typeof registration>((resolve) => {
    const worker = slots.active ?? slots.installing;
    const check = () => {
      if (worker?.state === "activated") resolve(registration);
    };
    worker?.addEventListener("statechange", check);
    check();
  });
  const container = Object.assign(new EventTarget(), {
    controller: isControlled ? slots.active : null,
    ready,
    register: () => Promise.resolve(registration),
  });
  vi.stubGlobal("navigator", { serviceWorker: container });
  const { result } = renderHook(() => useServiceWorker("/sw.js"));
  await act(() => vi.dynamicImportSettled());
  return { heard: () => result.current, registration };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the first worker", () => {
  it("is heard of when it is at work", async () => {
    const worker = new Worker("installing");
    const { heard } = await page({ installing: worker }, false);
    expect(heard().isOfflineReady).toBe(false);
    act(() => worker.becomes("installed"));
    await act(async () => worker.becomes("activated"));
    expect(heard()).toMatchObject({ isOfflineReady: true, isUpdateReady: false });
  });

  it("is heard of by a page that was loaded while an earlier one's was installed", async () => {
    const worker = new Worker("activating");
    const { heard } = await page({ active: worker }, false);
    expect(heard().isOfflineReady).toBe(false);
    await act(async () => worker.becomes("activated"));
    expect(heard()).toMatchObject({ isOfflineReady: true, isUpdateReady: false });
  });

  it("is heard of by a page that it doesn't control, though it is at work already", async () => {
    const { heard } = await page({ active: new Worker("activated") }, false);
    expect(heard()).toMatchObject({ isOfflineReady: true, isUpdateReady: false });
  });
});

describe("a page that is controlled", () => {
  it("hears nothing while there is nothing new", async () => {
    const { heard } = await page({ active: new Worker("activated") }, true);
    expect(heard()).toMatchObject({ isOfflineReady: false, isUpdateReady: false });
  });

  it("is offered a version that waits already, and lets it take over when asked", async () => {
    const waiting = new Worker("installed");
    const { heard } = await page({ active: new Worker("activated"), waiting }, true);
    expect(heard()).toMatchObject({ isOfflineReady: false, isUpdateReady: true });
    heard().applyUpdate();
    expect(waiting.messages).toEqual([{ type: "SKIP_WAITING" }]);
  });

  it("is offered a version that comes later, once it is stored", async () => {
    const { heard, registration } = await page({ active: new Worker("activated") }, true);
    const worker = new Worker("installing");
    registration.installing = worker;
    act(() => void registration.dispatchEvent(new Event("updatefound")));
    expect(heard().isUpdateReady).toBe(false);
    Reflect.deleteProperty(registration, "installing");
    registration.waiting = worker;
    act(() => worker.becomes("installed"));
    expect(heard().isUpdateReady).toBe(true);
  });

  it("looks for a newer one when it is shown again, and is not disturbed where there is no network", async () => {
    const { heard, registration } = await page({ active: new Worker("activated") }, true);
    const update = vi.spyOn(registration, "update").mockRejectedValue(new TypeError("Failed to fetch"));
    await act(async () => void document.dispatchEvent(new Event("visibilitychange")));
    expect(update).toHaveBeenCalledOnce();
    expect(heard().isUpdateReady).toBe(false);
  });
});
