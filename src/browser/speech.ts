/** Reads text aloud with the browser's speech synthesis. */

export const canSpeak = (): boolean => "speechSynthesis" in globalThis;

/** Browsers cut off utterances longer than about 15 seconds; this many characters take less. */
const maxUtteranceLength = 180;

/** Splits a text into sentences, and long sentences into clauses. */
export function splitIntoUtterances(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+/)
    .flatMap(splitLongSentence)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

function splitLongSentence(sentence: string): readonly string[] {
  if (sentence.length <= maxUtteranceLength) return [sentence];
  const breakIndex = Math.max(
    sentence.lastIndexOf(", ", maxUtteranceLength),
    sentence.lastIndexOf("; ", maxUtteranceLength),
    sentence.lastIndexOf(" ", maxUtteranceLength),
  );
  const end = breakIndex > 0 ? breakIndex + 1 : maxUtteranceLength;
  return [sentence.slice(0, end), ...splitLongSentence(sentence.slice(end))];
}

/** A voice on the device, else the first one. A remote voice receives the text and may stop midway. */
function chooseVoice(language: string): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.startsWith(language));
  return voices.find(({ localService }) => localService) ?? voices[0];
}

export function stopSpeaking(): void {
  if (canSpeak()) speechSynthesis.cancel();
}

/** Speaks a text and stops any other speech. Returns a function that stops it. Does nothing without speech synthesis. */
export function speak(text: string): () => void {
  if (!canSpeak()) return () => undefined;
  stopSpeaking();
  const voice = chooseVoice("en");
  for (const piece of splitIntoUtterances(text)) {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.lang = voice?.lang ?? "en";
    if (voice) utterance.voice = voice;
    speechSynthesis.speak(utterance);
  }
  return stopSpeaking;
}
