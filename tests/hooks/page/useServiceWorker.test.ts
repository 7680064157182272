/** The state of the service worker as the page receives it, however late a browser answers. */
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useServiceWorker } from "../../../src/hooks/page/useServiceWorker";

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

type Workers = { installing?: Worker; waiting?: Worker; active?: Worker };

/** A page whose registration has these workers; it is controlled by the active worker, or by none. */
async function openPage(workers: Workers, isControlled: boolean) {
  const registration = Object.assign(new EventTarget(), workers, { update: () => Promise.resolve() });
  // As in a browser, it resolves once the registration has an active worker.
  const ready = new Promise<typeof registration>((resolve) => {
    const worker = workers.active ?? workers.installing;
    const check = () => {
      if (worker?.state === "activated") resolve(registration);
    };
    worker?.addEventListener("statechange", check);
    check();
  });
  const container = Object.assign(new EventTarget(), {
    controller: isControlled ? workers.active : null,
    ready,
    register: () => Promise.resolve(registration),
  });
  vi.stubGlobal("navigator", { serviceWorker: container });
  const { result } = renderHook(() => useServiceWorker("/sw.js"));
  await act(() => vi.dynamicImportSettled());
  return { status: () => result.current, registration };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the first worker", () => {
  it("is reported once it is active", async () => {
    const worker = new Worker("installing");
    const { status } = await openPage({ installing: worker }, false);
    expect(status().isOfflineReady).toBe(false);
    act(() => worker.becomes("installed"));
    await act(async () => worker.becomes("activated"));
    expect(status()).toMatchObject({ isOfflineReady: true, isUpdateReady: false });
  });

  it("is reported to a page that was loaded while the worker was being installed", async () => {
    const worker = new Worker("activating");
    const { status } = await openPage({ active: worker }, false);
    expect(status().isOfflineReady).toBe(false);
    await act(async () => worker.becomes("activated"));
    expect(status()).toMatchObject({ isOfflineReady: true, isUpdateReady: false });
  });

  it("is reported to a page that it doesn't control, if it is already active", async () => {
    const { status } = await openPage({ active: new Worker("activated") }, false);
    expect(status()).toMatchObject({ isOfflineReady: true, isUpdateReady: false });
  });
});

describe("a controlled page", () => {
  it("shows no update while there is none", async () => {
    const { status } = await openPage({ active: new Worker("activated") }, true);
    expect(status()).toMatchObject({ isOfflineReady: false, isUpdateReady: false });
  });

  it("offers a version that is already waiting, and activates it on request", async () => {
    const waiting = new Worker("installed");
    const { status } = await openPage({ active: new Worker("activated"), waiting }, true);
    expect(status()).toMatchObject({ isOfflineReady: false, isUpdateReady: true });
    status().applyUpdate();
    expect(waiting.messages).toEqual([{ type: "SKIP_WAITING" }]);
  });

  it("offers a version that is found later, once it is installed", async () => {
    const { status, registration } = await openPage({ active: new Worker("activated") }, true);
    const worker = new Worker("installing");
    registration.installing = worker;
    act(() => void registration.dispatchEvent(new Event("updatefound")));
    expect(status().isUpdateReady).toBe(false);
    Reflect.deleteProperty(registration, "installing");
    registration.waiting = worker;
    act(() => worker.becomes("installed"));
    expect(status().isUpdateReady).toBe(true);
  });

  it("checks for an update when it is shown again, and ignores a missing network", async () => {
    const { status, registration } = await openPage({ active: new Worker("activated") }, true);
    const update = vi.spyOn(registration, "update").mockRejectedValue(new TypeError("Failed to fetch"));
    await act(async () => void document.dispatchEvent(new Event("visibilitychange")));
    expect(update).toHaveBeenCalledOnce();
    expect(status().isUpdateReady).toBe(false);
  });
});
