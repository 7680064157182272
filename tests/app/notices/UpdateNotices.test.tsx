/** What a page does whose version was replaced: it says so, and reloads where nobody is disturbed. */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { UpdateNotices } from "../../../src/app/notices/UpdateNotices";
import { missingCodeEvent, reportMissingFile } from "../../../src/browser/missingFile";
import { preventAutomaticReload } from "../../../src/browser/reload";

class Worker extends EventTarget {
  constructor(public state: string) {
    super();
  }
  postMessage(): void {
    this.state = "activated";
    this.dispatchEvent(new Event("statechange"));
  }
}

const registration = Object.assign(new EventTarget(), {
  active: new Worker("activated"),
  waiting: undefined as Worker | undefined,
  installing: undefined as Worker | undefined,
  update: () => Promise.resolve(),
});
const container = Object.assign(new EventTarget(), {
  controller: registration.active,
  ready: Promise.resolve(registration),
  register: () => Promise.resolve(registration),
});
const reload = vi.fn<() => void>();
let visibility = "visible";

beforeEach(async () => {
  registration.waiting = undefined;
  reload.mockReset();
  visibility = "visible";
  sessionStorage.clear();
  vi.stubEnv("PROD", true);
  vi.stubGlobal("navigator", { serviceWorker: container });
  vi.spyOn(location, "reload").mockImplementation(reload);
  vi.spyOn(document, "visibilityState", "get").mockImplementation(
    () => visibility as DocumentVisibilityState,
  );
  render(<UpdateNotices thenFocusPage={(callback) => callback} />);
  await act(() => vi.dynamicImportSettled());
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));
async function hide(): Promise<void> {
  visibility = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  await settle();
}

/** A newer version is found, installed and waiting. */
async function findUpdate(): Promise<void> {
  const worker = new Worker("installing");
  registration.installing = worker;
  registration.dispatchEvent(new Event("updatefound"));
  registration.installing = undefined;
  registration.waiting = worker;
  worker.state = "installed";
  await act(async () => void worker.dispatchEvent(new Event("statechange")));
}

it("dismissing one update does not hide the next", async () => {
  await findUpdate();
  fireEvent.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByText(/A new version is ready/)).toBeNull();
  await findUpdate();
  expect(screen.getByText(/A new version is ready/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Reload" }));
  await settle();
  expect(reload).toHaveBeenCalledOnce();
});

it("an update in another tab is said, and taken over when nobody looks", async () => {
  act(() => void container.dispatchEvent(new Event("controllerchange")));
  expect(screen.getByText(/was updated in another tab/)).toBeTruthy();
  await settle();
  expect(reload).not.toHaveBeenCalled();
  await hide();
  expect(reload).toHaveBeenCalledOnce();
});

it("an update in another tab is taken over at once where nobody looks already", async () => {
  await hide();
  expect(reload).not.toHaveBeenCalled();
  act(() => void container.dispatchEvent(new Event("controllerchange")));
  await settle();
  expect(reload).toHaveBeenCalledOnce();
});

it.each([
  ["files that are missing", reportMissingFile],
  ["parts of the code", () => void window.dispatchEvent(new Event(missingCodeEvent))],
])("%s are said, and fetched by a reload when nobody looks", async (_, report) => {
  act(report);
  expect(screen.getByText(/A part of Retrain could not be loaded/)).toBeTruthy();
  await settle();
  expect(reload).not.toHaveBeenCalled();
  await hide();
  expect(reload).toHaveBeenCalledOnce();
});

it("nothing reloads by itself in the middle of a recording", async () => {
  const end = preventAutomaticReload();
  act(reportMissingFile);
  await hide();
  expect(reload).not.toHaveBeenCalled();
  end();
  await hide();
  expect(reload).toHaveBeenCalledOnce();
});
