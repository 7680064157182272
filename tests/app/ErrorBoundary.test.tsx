/** When a screen fails, a backup can still be downloaded. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { ErrorBoundary } from "../../src/app/ErrorBoundary";

afterEach(cleanup);

const createBackup = () => ({ name: "retrain-backup-2026-11-23.json", text: "{}" });

function Broken(): never {
  throw new Error("a screen failed");
}

it("reports the error, and offers a backup", () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const saved: string[] = [];
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:backup");
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  render(
    <ErrorBoundary createBackup={createBackup}>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole("heading", { name: "Retrain stopped" })).toBeDefined();
  expect(screen.getByText("a screen failed")).toBeDefined();
  // A double tap.
  for (const detail of [1, 2])
    fireEvent.click(screen.getByRole("button", { name: "Download backup" }), { detail });
  expect(saved).toEqual(["retrain-backup-2026-11-23.json"]);
});

it("shows its children if there is no error", () => {
  render(<ErrorBoundary createBackup={createBackup}>fine</ErrorBoundary>);
  expect(screen.getByText("fine")).toBeDefined();
});
