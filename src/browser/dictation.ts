/** Dictation: listens until it is stopped, although browsers end their recognition sessions earlier. */
import {
  type SpeechRecognizer,
  type SpeechTranscript,
  errorCodeOf,
  findSpeechRecognizer,
  joinTranscripts,
  readTranscript,
  setPhrases,
} from "./speechRecognition";

const language = "en-US";

/** Where speech is recognized: nowhere, on this device, or on a server of the browser's vendor, which receives the audio. */
export type RecognitionPlace = "none" | "device" | "remote";

export async function findRecognitionPlace(): Promise<RecognitionPlace> {
  const Recognizer = findSpeechRecognizer();
  if (!Recognizer) return "none";
  if (!Recognizer.available) return "remote";
  // Only "available": with "downloadable" the browser would download a model that the person didn't ask for.
  const availability = await Recognizer.available({ langs: [language], processLocally: true }).catch(
    () => "unavailable",
  );
  return availability === "available" ? "device" : "remote";
}

/** Why dictation ended by itself. */
export type DictationError = "permissionDenied" | "noMicrophone" | "noNetwork" | "dictationFailed";

type DictationListener = {
  readonly onTranscript: (transcript: SpeechTranscript) => void;
  /** Called once, when dictation ends with an error to show. */
  readonly onError: (error: DictationError) => void;
};

const errorsByCode: Readonly<Record<string, DictationError | "continue">> = {
  "not-allowed": "permissionDenied",
  "service-not-allowed": "permissionDenied",
  "audio-capture": "noMicrophone",
  network: "noNetwork",
  // Silence, and our own call of stop().
  "no-speech": "continue",
  aborted: "continue",
  // Phrases only improve recognition; it continues without them.
  "phrases-not-supported": "continue",
};

/** Silence while thinking is normal, but a browser that ends session after session is not listening. */
const maxSilentSessions = 50;

const emptyTranscript: SpeechTranscript = { final: "", interim: "" };

/**
 * Chrome ends a session after a few seconds of silence, so a new one is started. `phrases` are words that are likely to be
 * said. Returns a function that stops dictation.
 */
export function startDictation(
  place: RecognitionPlace,
  phrases: readonly string[],
  { onTranscript, onError }: DictationListener,
): () => void {
  const Recognizer = findSpeechRecognizer();
  if (!Recognizer || place === "none") {
    onError("dictationFailed");
    return () => undefined;
  }
  /** The text of earlier sessions. */
  let earlierText = "";
  let transcript = emptyTranscript;
  let hasEnded = false;
  let current: SpeechRecognizer | undefined;
  /** Consecutive sessions without a result. */
  let silentSessions = 0;
  // Only on-device recognition accepts phrases; others end with an error.
  let usesPhrases = place === "device";

  const end = (error: DictationError) => {
    hasEnded = true;
    onError(error);
  };
  /** Interim text never becomes final once its session has ended, so it is kept as it is. */
  const keepTranscript = () => {
    earlierText = joinTranscripts(joinTranscripts(earlierText, transcript.final), transcript.interim);
    transcript = emptyTranscript;
    onTranscript({ final: earlierText, interim: "" });
  };
  const startSession = () => {
    const recognizer = new Recognizer();
    current = recognizer;
    recognizer.continuous = true;
    recognizer.interimResults = true;
    recognizer.lang = language;
    if (place === "device") recognizer.processLocally = true;
    if (usesPhrases) setPhrases(recognizer, phrases);
    recognizer.addEventListener("result", (event) => {
      // Safari sends results after stop().
      if (hasEnded || current !== recognizer) return;
      silentSessions = 0;
      transcript = readTranscript(event);
      onTranscript({ final: joinTranscripts(earlierText, transcript.final), interim: transcript.interim });
    });
    recognizer.addEventListener("error", (event) => {
      const code = errorCodeOf(event);
      if (code === "phrases-not-supported") usesPhrases = false;
      const error = errorsByCode[code] ?? "dictationFailed";
      if (error !== "continue" && !hasEnded) end(error);
    });
    recognizer.addEventListener("end", () => {
      if (hasEnded || current !== recognizer) return;
      keepTranscript();
      silentSessions += 1;
      if (silentSessions > maxSilentSessions) end("dictationFailed");
      else startSession();
    });
    recognizer.start();
  };
  startSession();
  return () => {
    if (hasEnded) return;
    hasEnded = true;
    keepTranscript();
    current?.stop();
  };
}
