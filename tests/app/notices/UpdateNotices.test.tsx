/** A page whose version was replaced reports it, and reloads when nothing is interrupted. */
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
  render(<UpdateNotices />);
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

it("an update in another tab is reported, and loaded when the page is hidden", async () => {
  act(() => void container.dispatchEvent(new Event("controllerchange")));
  expect(screen.getByText(/was updated in another tab/)).toBeTruthy();
  await settle();
  expect(reload).not.toHaveBeenCalled();
  await hide();
  expect(reload).toHaveBeenCalledOnce();
});

it("an update in another tab is loaded at once if the page is hidden", async () => {
  await hide();
  expect(reload).not.toHaveBeenCalled();
  act(() => void container.dispatchEvent(new Event("controllerchange")));
  await settle();
  expect(reload).toHaveBeenCalledOnce();
});

it.each([
  ["files that are missing", reportMissingFile],
  ["parts of the code", () => void window.dispatchEvent(new Event(missingCodeEvent))],
])("%s are reported, and fetched by a reload when the page is hidden", async (_, report) => {
  act(report);
  expect(screen.getByText(/A part of Retrain could not be loaded/)).toBeTruthy();
  await settle();
  expect(reload).not.toHaveBeenCalled();
  await hide();
  expect(reload).toHaveBeenCalledOnce();
});

it("there is no automatic reload during a recording", async () => {
  const end = preventAutomaticReload();
  act(reportMissingFile);
  await hide();
  expect(reload).not.toHaveBeenCalled();
  end();
  await hide();
  expect(reload).toHaveBeenCalledOnce();
});
