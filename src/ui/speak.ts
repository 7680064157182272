/** Reading aloud with the browser's own voice. */

export const canSpeak = (): boolean => "speechSynthesis" in globalThis;

/** Browsers drop an utterance that takes longer than some fifteen seconds: this many characters are said in less. */
const longest = 180;

/** A text as pieces short enough to be said one by one: sentences, and clauses of those that are too long. */
export function piecesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+/)
    .flatMap(shortened)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

function shortened(sentence: string): readonly string[] {
  if (sentence.length <= longest) return [sentence];
  const cut = Math.max(
    sentence.lastIndexOf(", ", longest),
    sentence.lastIndexOf("; ", longest),
    sentence.lastIndexOf(" ", longest),
  );
  const end = cut > 0 ? cut + 1 : longest;
  return [sentence.slice(0, end), ...shortened(sentence.slice(end))];
}

/** A voice that lives on the device, if there is one: others stop midway, and send the text away. */
function localVoice(language: string): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.startsWith(language));
  return voices.find(({ localService }) => localService) ?? voices[0];
}

/** Ends whatever is being said. */
export function hush(): void {
  if (canSpeak()) speechSynthesis.cancel();
}

/** Says a text, instead of whatever is being said. Returns how to stop it; does nothing where there is no voice. */
export function speak(text: string, whenDone: () => void = () => undefined): () => void {
  if (!canSpeak()) return () => undefined;
  hush();
  const voice = localVoice("en");
  const pieces = piecesOf(text).map((piece) => {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.lang = voice?.lang ?? "en";
    if (voice) utterance.voice = voice;
    return utterance;
  });
  const last = pieces.at(-1);
  if (last) last.addEventListener("end", whenDone);
  else whenDone();
  for (const piece of pieces) speechSynthesis.speak(piece);
  return hush;
}
