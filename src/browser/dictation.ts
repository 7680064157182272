/** Dictation with the Web Speech API, with differences between browsers handled here. */

/** The part of the Web Speech API that is used; TypeScript's library has no types for it. */
type SpeechRecognizer = EventTarget & {
  continuous: boolean;
  interimResults: boolean;
  lang: string;
  processLocally?: boolean;
  phrases?: unknown;
  start(): void;
  stop(): void;
  abort(): void;
};
type SpeechRecognizerClass = {
  new (): SpeechRecognizer;
  available?(options: {
    readonly langs: readonly string[];
    readonly processLocally: boolean;
  }): Promise<string>;
};
type SpeechPhraseClass = new (phrase: string, boost: number) => unknown;

const language = "en-US";

const globalNamed = (name: string): unknown => Reflect.get(window, name);

const isSpeechRecognizerClass = (value: unknown): value is SpeechRecognizerClass =>
  typeof value === "function";
const isSpeechPhraseClass = (value: unknown): value is SpeechPhraseClass => typeof value === "function";

function findSpeechRecognizer(): SpeechRecognizerClass | undefined {
  const candidate = globalNamed("SpeechRecognition") ?? globalNamed("webkitSpeechRecognition");
  return isSpeechRecognizerClass(candidate) ? candidate : undefined;
}

/** Where speech is recognized: not at all, on this device, or on the browser vendor's server, which receives the audio. */
export type RecognitionPlace = "none" | "device" | "maker";

export async function findRecognitionPlace(): Promise<RecognitionPlace> {
  const Recognizer = findSpeechRecognizer();
  if (!Recognizer) return "none";
  if (!Recognizer.available) return "maker";
  // Only "available": with "downloadable" the browser would download a model that the person didn't ask for.
  const availability = await Recognizer.available({ langs: [language], processLocally: true }).catch(
    () => "unavailable",
  );
  return availability === "available" ? "device" : "maker";
}

export type SpeechTranscript = {
  /** Final text since dictation started. */
  readonly final: string;
  /** Interim text, which may still change. */
  readonly interim: string;
};

/** Why dictation ended by itself. */
export type DictationError = "refused" | "no microphone" | "no network" | "failed";

type DictationListener = {
  readonly onTranscript: (transcript: SpeechTranscript) => void;
  /** Called once, when dictation ends with an error to show. */
  readonly onError: (error: DictationError) => void;
};

const errorsByCode: Readonly<Record<string, DictationError | "goes on">> = {
  "not-allowed": "refused",
  "service-not-allowed": "refused",
  "audio-capture": "no microphone",
  network: "no network",
  // Silence, and our own call of stop().
  "no-speech": "goes on",
  aborted: "goes on",
  // Phrases only improve recognition; it continues without them.
  "phrases-not-supported": "goes on",
};

/** The transcript of one recognition session. The whole result list is read each time, so a repeated event changes nothing. */
function readTranscript(event: Event): SpeechTranscript {
  let final = "";
  let interim = "";
  const results: unknown = Reflect.get(event, "results");
  if (typeof results !== "object" || results === null) return { final, interim };
  const count = Number(Reflect.get(results, "length"));
  for (let i = 0; i < count; i += 1) {
    const result: unknown = Reflect.get(results, i);
    if (typeof result !== "object" || result === null) continue;
    const alternative: unknown = Reflect.get(result, 0);
    const text: unknown =
      typeof alternative === "object" && alternative !== null ? Reflect.get(alternative, "transcript") : "";
    if (typeof text !== "string") continue;
    if (Reflect.get(result, "isFinal") === true) final = joinTranscripts(final, text);
    else interim = joinTranscripts(interim, text);
  }
  return { final, interim };
}

/** Joins two texts with one space. */
export const joinTranscripts = (first: string, second: string): string =>
  [first.trim(), second.trim()].filter(Boolean).join(" ");

/** Silence while thinking is normal, but a browser that ends session after session is not listening. */
const maxSilentSessions = 50;

/**
 * Listens until stopped. Chrome ends a session after a few seconds of silence, so a new one is started. `phrases` are words
 * that are likely to be said. Returns a function that stops it.
 */
export function startDictation(
  place: RecognitionPlace,
  phrases: readonly string[],
  { onTranscript, onError }: DictationListener,
): () => void {
  const Recognizer = findSpeechRecognizer();
  if (!Recognizer || place === "none") {
    onError("failed");
    return () => undefined;
  }
  let earlierText = "";
  let sessionTranscript: SpeechTranscript = { final: "", interim: "" };
  let hasEnded = false;
  let current: SpeechRecognizer | undefined;
  /** Consecutive sessions without a result. */
  let silentSessions = 0;
  // Only on-device recognition accepts phrases; others end with an error.
  let usesPhrases = place === "device";

  const startSession = () => {
    const recognizer = new Recognizer();
    current = recognizer;
    recognizer.continuous = true;
    recognizer.interimResults = true;
    recognizer.lang = language;
    if (place === "device") recognizer.processLocally = true;
    const Phrase = globalNamed("SpeechRecognitionPhrase");
    if (usesPhrases && isSpeechPhraseClass(Phrase) && "phrases" in recognizer)
      recognizer.phrases = phrases.map((phrase) => new Phrase(phrase, 2));
    recognizer.addEventListener("result", (event) => {
      // Safari sends results after stop().
      if (hasEnded || current !== recognizer) return;
      silentSessions = 0;
      sessionTranscript = readTranscript(event);
      onTranscript({
        final: joinTranscripts(earlierText, sessionTranscript.final),
        interim: sessionTranscript.interim,
      });
    });
    recognizer.addEventListener("error", (event) => {
      const code = String(Reflect.get(event, "error"));
      if (code === "phrases-not-supported") usesPhrases = false;
      const error = errorsByCode[code] ?? "failed";
      if (error === "goes on" || hasEnded) return;
      hasEnded = true;
      onError(error);
    });
    recognizer.addEventListener("end", () => {
      if (hasEnded || current !== recognizer) return;
      // Interim text never becomes final once the session has ended, so it is kept as it is.
      earlierText = joinTranscripts(
        joinTranscripts(earlierText, sessionTranscript.final),
        sessionTranscript.interim,
      );
      sessionTranscript = { final: "", interim: "" };
      onTranscript({ final: earlierText, interim: "" });
      silentSessions += 1;
      if (silentSessions > maxSilentSessions) {
        hasEnded = true;
        onError("failed");
      } else startSession();
    });
    recognizer.start();
  };
  startSession();
  return () => {
    if (hasEnded) return;
    hasEnded = true;
    onTranscript({
      final: joinTranscripts(
        joinTranscripts(earlierText, sessionTranscript.final),
        sessionTranscript.interim,
      ),
      interim: "",
    });
    current?.stop();
  };
}
