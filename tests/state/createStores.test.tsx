/** Stores belong to whoever created them, and nothing is read or written before they are opened. */
import { type Event, eventIdOf } from "../../src/domain/events/event";
import fc from "fast-check";
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { oldestFirst } from "../../src/domain/events/log";
import { defaultSettings } from "../../src/domain/settings";
import { type Study, emptyStudy, replay } from "../../src/domain/study/study";
import { gradeCard } from "../../src/state/actions/gradeCard";
import { createStores } from "../../src/state/createStores";
import { StoresContext, useStudy } from "../../src/state/StoresContext";
import { type StudyState, mergeStoredLog } from "../../src/state/study/createStudyStore";
import { openEventLog } from "../../src/storage/eventLog/eventLog";
import { arbitraryLogs, sampleGrades } from "../storage/eventLog/sampleEvents";
import { FakeStorage } from "../storage/fakeStorage";
import { createFakePlatform, morning, openStores } from "./openStores";

afterEach(cleanup);

const { scheduling } = defaultSettings;
const describeStudy = ({ log, ...rest }: Study) => ({ ...rest, events: [...oldestFirst(log)] });

const initialState: StudyState = {
  study: emptyStudy,
  replayOptions: { scheduling, aliases: {} },
  tabEvents: [],
  importedEvents: [],
  importCount: 0,
  restoredEvents: [],
  reservedSeqs: [],
  storageProblems: [],
};

describe("two apps in one page", () => {
  function EventCount() {
    return <p>{useStudy((state) => state.study.log.length)} events</p>;
  }

  it("keep their own state", () => {
    const [first, second] = [createStores(createFakePlatform()), createStores(createFakePlatform())];
    render(
      <>
        {[first, second].map((stores, i) => (
          <StoresContext key={i} value={stores}>
            <EventCount />
          </StoresContext>
        ))}
      </>,
    );
    act(() => gradeCard(first, "c/s/a:name", 3, 1, morning));
    expect(screen.getAllByText(/events/).map((element) => element.textContent)).toEqual([
      "2 events",
      "0 events",
    ]);
  });

  it("need a provider", () => {
    expect(() => render(<EventCount />)).toThrow("Render this inside <StoresContext");
  });
});

describe("persistence", () => {
  it("reads and writes nothing when stores are created", () => {
    const storage = new FakeStorage();
    storage.map.set("retrain.log.w.0", "a row");
    const getItem = vi.spyOn(storage, "getItem");
    const key = vi.spyOn(storage, "key");
    createStores(createFakePlatform({ storage }));
    expect(getItem).not.toHaveBeenCalled();
    expect(key).not.toHaveBeenCalled();
    expect(storage.writes).toEqual([]);
  });

  it("writes nothing when stores are opened", async () => {
    const { storage, gradeCard: grade } = await openStores();
    grade("c/s/a:name", 3, 1, morning);
    storage.writes = [];
    await openStores(storage, "writer2");
    expect(storage.writes).toEqual([]);
  });

  it("changes nothing when the log is read again, even if the storage is full", async () => {
    const tab = await openStores();
    tab.gradeCard("c/s/a:name", 3, 1, morning);
    tab.storage.quota = 0;
    tab.gradeCard("c/s/b:name", 3, 1, morning + 1);
    const before = describeStudy(tab.study.getState().study);
    void tab.study.persist.rehydrate();
    expect(describeStudy(tab.study.getState().study)).toEqual(before);
  });

  it("costs one write for a grade in an open session", async () => {
    const tab = await openStores();
    tab.gradeCard("c/s/a:name", 3, 1, morning);
    tab.storage.writes = [];
    tab.gradeCard("c/s/b:name", 3, 1, morning + 1);
    expect(tab.storage.writes.map(({ key }) => key)).toEqual(["retrain.log.writer1.2"]);
  });
});

describe("merging the stored log", () => {
  it("gives what a replay of all events gives, with a checkpoint and with other scheduling", () => {
    let checkpointCount = 0;
    fc.assert(
      fc.property(arbitraryLogs, arbitraryLogs, fc.boolean(), (stored, added, isOtherScheduling) => {
        const storage = new FakeStorage();
        const base = [...sampleGrades(520, "d"), ...stored];
        const writer = openEventLog(storage, "w", "build1");
        writer.append({ tabEvents: [], importedEvents: base });
        writer.compact(replay(base, initialState.replayOptions), scheduling);
        const later = added.map((event): Event => ({ ...event, writer: `${event.writer}9` }));
        writer.append({ tabEvents: [], importedEvents: [...base, ...later] });

        const storedLog = openEventLog(storage, "reader", "build1").read();
        if (storedLog.checkpoint) checkpointCount += 1;
        const replayOptions = {
          scheduling: isOtherScheduling ? { ...scheduling, desiredRetention: 0.8 } : scheduling,
          aliases: {},
        };
        const current = { ...initialState, replayOptions };
        const merged = mergeStoredLog({ type: "stored", stored: storedLog }, current);
        expect(describeStudy(merged.study)).toEqual(
          describeStudy(replay([...base, ...later], replayOptions)),
        );
        // It is pure: a second call gives the same, and the arguments are unchanged.
        expect(describeStudy(mergeStoredLog({ type: "stored", stored: storedLog }, current).study)).toEqual(
          describeStudy(merged.study),
        );
        expect(current.study).toBe(emptyStudy);
      }),
      { numRuns: 15 },
    );
    expect(checkpointCount).toBe(15);
  });

  it("keeps what this tab and a backup have added since", () => {
    const tabEvents = sampleGrades(3, "tab");
    const importedEvents = sampleGrades(4, "backup");
    const merged = mergeStoredLog(
      { type: "stored", stored: { aliases: {}, events: sampleGrades(2, "stored"), problems: [] } },
      { ...initialState, tabEvents, importedEvents },
    );
    expect([...oldestFirst(merged.study.log)].map(eventIdOf).toSorted()).toEqual(
      [...sampleGrades(2, "stored"), ...tabEvents, ...importedEvents].map(eventIdOf).toSorted(),
    );
  });

  it.each([undefined, null, "text", { type: "added", added: {} }])("ignores %o", (persisted) => {
    expect(mergeStoredLog(persisted, initialState)).toBe(initialState);
  });
});
