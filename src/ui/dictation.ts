/** Dictation by the browser's speech recognition: what was said so far, final and not yet, whatever the browser's habits. */

/** The part of the Web Speech API that is used; TypeScript's library has no types for it. */
type Recognition = EventTarget & {
  continuous: boolean;
  interimResults: boolean;
  lang: string;
  processLocally?: boolean;
  phrases?: unknown;
  start(): void;
  stop(): void;
  abort(): void;
};
type RecognitionClass = {
  new (): Recognition;
  available?(options: {
    readonly langs: readonly string[];
    readonly processLocally: boolean;
  }): Promise<string>;
};
type PhraseClass = new (phrase: string, boost: number) => unknown;

const lang = "en-US";

const classNamed = (name: string): unknown => Reflect.get(window, name);

const isRecognition = (value: unknown): value is RecognitionClass => typeof value === "function";
const isPhrase = (value: unknown): value is PhraseClass => typeof value === "function";

function recognitionClass(): RecognitionClass | undefined {
  const found = classNamed("SpeechRecognition") ?? classNamed("webkitSpeechRecognition");
  return isRecognition(found) ? found : undefined;
}

/** Where what is said would be understood: nowhere, on this device, or by the browser's maker, to whom the sound is sent. */
export type Place = "none" | "device" | "maker";

export async function dictationPlace(): Promise<Place> {
  const Recognition = recognitionClass();
  if (!Recognition) return "none";
  if (!Recognition.available) return "maker";
  // Only where the browser says that it has it: "downloadable" is a download that nobody asked for.
  const state = await Recognition.available({ langs: [lang], processLocally: true }).catch(
    () => "unavailable",
  );
  return state === "available" ? "device" : "maker";
}

export type Heard = {
  /** What is settled since dictation began. */
  readonly settled: string;
  /** What may still change. */
  readonly passing: string;
};

/** Why it ended other than by the person. */
export type Ended = "refused" | "no microphone" | "no network" | "failed";

type Listener = {
  readonly onHeard: (heard: Heard) => void;
  /** Called once, when it ends for a reason that the person should know. */
  readonly onEnded: (why: Ended) => void;
};

const reasons: Readonly<Record<string, Ended | "goes on">> = {
  "not-allowed": "refused",
  "service-not-allowed": "refused",
  "audio-capture": "no microphone",
  network: "no network",
  // Silence, and our own stop.
  "no-speech": "goes on",
  aborted: "goes on",
  // The phrases were only a help: it goes on without them.
  "phrases-not-supported": "goes on",
};

/** What one session of the browser's has understood: its list of results, read anew each time, so that a repeated event changes nothing. */
function heardIn(event: Event): Heard {
  let settled = "";
  let passing = "";
  const results: unknown = Reflect.get(event, "results");
  if (typeof results !== "object" || results === null) return { settled, passing };
  const count = Number(Reflect.get(results, "length"));
  for (let i = 0; i < count; i += 1) {
    const result: unknown = Reflect.get(results, i);
    if (typeof result !== "object" || result === null) continue;
    const best: unknown = Reflect.get(result, 0);
    const text: unknown = typeof best === "object" && best !== null ? Reflect.get(best, "transcript") : "";
    if (typeof text !== "string") continue;
    if (Reflect.get(result, "isFinal") === true) settled = joined(settled, text);
    else passing = joined(passing, text);
  }
  return { settled, passing };
}

/** Two pieces of speech with one space between them. */
export const joined = (before: string, after: string): string =>
  [before.trim(), after.trim()].filter(Boolean).join(" ");

/** Minutes of thinking are silence, too; a browser that ends at once, again and again, is not listening. */
const patience = 50;

/**
 * Listens until it is told to stop; Chrome ends by itself after seconds of silence, and is begun again. `phrases` are words
 * that are likely to be said. Returns how to stop.
 */
export function dictate(
  place: Place,
  phrases: readonly string[],
  { onHeard, onEnded }: Listener,
): () => void {
  const Recognition = recognitionClass();
  if (!Recognition || place === "none") {
    onEnded("failed");
    return () => undefined;
  }
  let before = "";
  let session: Heard = { settled: "", passing: "" };
  let isOver = false;
  let current: Recognition | undefined;
  /** Sessions in a row that heard nothing. */
  let silent = 0;
  // Only what understands on the device takes phrases; elsewhere the browser ends with an error.
  let helps = place === "device";

  const begin = () => {
    const recognition = new Recognition();
    current = recognition;
    recognition.continuous = true;
    recognition.interimResults = true;
    recognition.lang = lang;
    if (place === "device") recognition.processLocally = true;
    const Phrase = classNamed("SpeechRecognitionPhrase");
    if (helps && isPhrase(Phrase) && "phrases" in recognition)
      recognition.phrases = phrases.map((phrase) => new Phrase(phrase, 2));
    recognition.addEventListener("result", (event) => {
      // Safari goes on telling after it was stopped.
      if (isOver || current !== recognition) return;
      silent = 0;
      session = heardIn(event);
      onHeard({ settled: joined(before, session.settled), passing: session.passing });
    });
    recognition.addEventListener("error", (event) => {
      const error = String(Reflect.get(event, "error"));
      if (error === "phrases-not-supported") helps = false;
      const reason = reasons[error] ?? "failed";
      if (reason === "goes on" || isOver) return;
      isOver = true;
      onEnded(reason);
    });
    recognition.addEventListener("end", () => {
      if (isOver || current !== recognition) return;
      // What was not settled when the browser stopped listening will not be settled any more.
      before = joined(joined(before, session.settled), session.passing);
      session = { settled: "", passing: "" };
      onHeard({ settled: before, passing: "" });
      silent += 1;
      if (silent > patience) {
        isOver = true;
        onEnded("failed");
      } else begin();
    });
    recognition.start();
  };
  begin();
  return () => {
    if (isOver) return;
    isOver = true;
    onHeard({ settled: joined(joined(before, session.settled), session.passing), passing: "" });
    current?.stop();
  };
}
