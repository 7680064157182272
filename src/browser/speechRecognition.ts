/** The part of the Web Speech API that dictation uses. TypeScript's library has no types for it. */

export type SpeechRecognizer = EventTarget & {
  continuous: boolean;
  interimResults: boolean;
  lang: string;
  processLocally?: boolean;
  phrases?: unknown;
  start(): void;
  stop(): void;
};

type SpeechRecognizerClass = {
  new (): SpeechRecognizer;
  available?(options: {
    readonly langs: readonly string[];
    readonly processLocally: boolean;
  }): Promise<string>;
};
type SpeechPhraseClass = new (phrase: string, boost: number) => unknown;

const isSpeechRecognizerClass = (value: unknown): value is SpeechRecognizerClass =>
  typeof value === "function";
const isSpeechPhraseClass = (value: unknown): value is SpeechPhraseClass => typeof value === "function";

/** Undefined where the browser can't recognize speech. */
export function findSpeechRecognizer(): SpeechRecognizerClass | undefined {
  const candidate =
    readProperty(window, "SpeechRecognition") ?? readProperty(window, "webkitSpeechRecognition");
  return isSpeechRecognizerClass(candidate) ? candidate : undefined;
}

/** Tells the recognizer which words are likely to be said, where the browser supports it. */
export function setPhrases(recognizer: SpeechRecognizer, phrases: readonly string[]): void {
  const Phrase = readProperty(window, "SpeechRecognitionPhrase");
  if (isSpeechPhraseClass(Phrase) && "phrases" in recognizer)
    recognizer.phrases = phrases.map((phrase) => new Phrase(phrase, 2));
}

export type SpeechTranscript = {
  /** Final text since dictation started. */
  readonly final: string;
  /** Interim text, which may still change. */
  readonly interim: string;
};

/** The transcript of one recognition session. The whole result list is read each time, so a repeated event changes nothing. */
export function readTranscript(event: Event): SpeechTranscript {
  let final = "";
  let interim = "";
  const results = readProperty(event, "results");
  const count = Number(readProperty(results, "length") ?? 0);
  for (let i = 0; i < count; i += 1) {
    const result = readProperty(results, i);
    const text = readProperty(readProperty(result, 0), "transcript");
    if (typeof text !== "string") continue;
    if (readProperty(result, "isFinal") === true) final = joinTranscripts(final, text);
    else interim = joinTranscripts(interim, text);
  }
  return { final, interim };
}

export const joinTranscripts = (first: string, second: string): string =>
  [first.trim(), second.trim()].filter(Boolean).join(" ");

export const errorCodeOf = (event: Event): string => String(readProperty(event, "error"));

const readProperty = (value: unknown, name: string | number): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
