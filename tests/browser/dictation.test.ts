/** Dictation in different browsers: each transcript is reported once, in order, and recognition continues after silence. */
import { afterEach, describe, expect, it } from "vitest";
import { type DictationError, startDictation, findRecognitionPlace } from "../../src/browser/dictation";
import type { SpeechTranscript } from "../../src/browser/speechRecognition";

type Result = { readonly text: string; readonly isFinal: boolean };

/** A browser's recognition, driven by the test. */
class Recognition extends EventTarget {
  static all: Recognition[] = [];
  static available: ((options: unknown) => Promise<string>) | undefined;
  continuous = false;
  interimResults = false;
  lang = "";
  processLocally = false;
  phrases: unknown;
  stopped = false;
  constructor() {
    super();
    Recognition.all.push(this);
  }
  start(): void {
    this.stopped = false;
  }
  stop(): void {
    this.stopped = true;
  }
  abort(): void {
    this.stopped = true;
  }
  says(...results: readonly Result[]): void {
    const list = results.map(({ text, isFinal }) => ({ 0: { transcript: text }, length: 1, isFinal }));
    this.dispatchEvent(Object.assign(new Event("result"), { results: list }));
  }
  fails(error: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { error }));
  }
  ends(): void {
    this.dispatchEvent(new Event("end"));
  }
}

const install = (available?: string) => {
  Recognition.all = [];
  Recognition.available = available === undefined ? undefined : () => Promise.resolve(available);
  Reflect.set(window, "SpeechRecognition", Recognition);
};
const listen = (place: "device" | "remote" = "remote") => {
  const transcripts: SpeechTranscript[] = [];
  const errors: DictationError[] = [];
  const stop = startDictation(place, ["Kubeflow"], {
    onTranscript: (transcript) => transcripts.push(transcript),
    onError: (why) => errors.push(why),
  });
  return { transcripts, errors, stop, last: () => transcripts.at(-1) };
};
const at = (i: number): Recognition => {
  const found = Recognition.all.at(i);
  if (!found) throw new Error("no recognition");
  return found;
};

afterEach(() => {
  Reflect.deleteProperty(window, "SpeechRecognition");
});

describe("the place of recognition", () => {
  it("is none without the API, the device if it is available there, and otherwise remote", async () => {
    expect(await findRecognitionPlace()).toBe("none");
    install();
    expect(await findRecognitionPlace()).toBe("remote");
    install("downloadable");
    expect(await findRecognitionPlace()).toBe("remote");
    install("available");
    expect(await findRecognitionPlace()).toBe("device");
  });

  it("is passed to the browser", () => {
    install("available");
    listen("device");
    expect(at(0).processLocally).toBe(true);
  });
});

describe("the transcript", () => {
  it("has final and interim text, and a repeated event changes nothing", () => {
    install();
    const { last } = listen();
    at(0).says({ text: "a feature", isFinal: true }, { text: " store", isFinal: false });
    at(0).says({ text: "a feature", isFinal: true }, { text: " store", isFinal: false });
    expect(last()).toEqual({ final: "a feature", interim: "store" });
    at(0).says({ text: "a feature", isFinal: true }, { text: " store is", isFinal: true });
    expect(last()).toEqual({ final: "a feature store is", interim: "" });
  });

  it("continues after the browser ended recognition, and keeps interim text", () => {
    install();
    const { last, errors } = listen();
    at(0).says({ text: "first", isFinal: true }, { text: "and", isFinal: false });
    at(0).fails("no-speech");
    at(0).ends();
    expect(Recognition.all).toHaveLength(2);
    at(1).says({ text: "second", isFinal: true });
    expect(last()).toEqual({ final: "first and second", interim: "" });
    expect(errors).toEqual([]);
  });

  it("stays unchanged after it was stopped, whatever the browser still reports", () => {
    install();
    const { last, stop } = listen();
    at(0).says({ text: "enough", isFinal: false });
    stop();
    expect(last()).toEqual({ final: "enough", interim: "" });
    at(0).says({ text: "late", isFinal: true });
    at(0).ends();
    expect(last()).toEqual({ final: "enough", interim: "" });
    expect(Recognition.all).toHaveLength(1);
  });
});

describe("problems", () => {
  it("phrases are passed if the device supports them, and left out after a browser refused them", () => {
    install("available");
    Reflect.set(window, "SpeechRecognitionPhrase", function Phrase() {});
    try {
      listen("remote");
      expect(at(-1).phrases).toBeUndefined();
      const { errors } = listen("device");
      expect(at(-1).phrases).toHaveLength(1);
      at(-1).fails("phrases-not-supported");
      at(-1).ends();
      expect(at(-1).phrases).toBeUndefined();
      expect(errors).toEqual([]);
    } finally {
      Reflect.deleteProperty(window, "SpeechRecognitionPhrase");
    }
  });

  it("dictation ends with an error if the browser repeatedly ends at once", () => {
    install();
    const { errors } = listen();
    for (let i = 0; i < 60 && errors.length === 0; i += 1) at(-1).ends();
    expect(errors).toEqual(["dictationFailed"]);
  });

  it.each([
    ["not-allowed", "permissionDenied"],
    ["audio-capture", "noMicrophone"],
    ["network", "noNetwork"],
    ["bad-grammar", "dictationFailed"],
  ] as const)("%s is reported once, as %s, and the transcript stays", (error, why) => {
    install();
    const { last, errors } = listen();
    at(0).says({ text: "kept", isFinal: true });
    at(0).fails(error);
    at(0).ends();
    expect(errors).toEqual([why]);
    expect(last()).toEqual({ final: "kept", interim: "" });
    expect(Recognition.all).toHaveLength(1);
  });
});
