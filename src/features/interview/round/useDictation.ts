/** The dictation of an answer. It ends when the question is left. */
import { useCallback, useEffect, useRef, useState } from "react";
import { type RecognitionPlace, findRecognitionPlace, startDictation } from "../../../browser/dictation";
import { stopSpeaking } from "../../../browser/speech";
import { joinTranscripts } from "../../../browser/speechRecognition";
import { usePreventReload } from "../../../hooks/page/usePreventReload";
import { microphoneErrorMessages } from "../labels";
import type { AnswerDraft } from "./useAnswerDraft";

export type Dictation = {
  readonly place: RecognitionPlace;
  readonly isOn: boolean;
  readonly start: () => void;
  /** What was understood so far is in the draft. */
  readonly stop: () => void;
  /** Why dictation ended by itself. */
  readonly errorMessage: string | undefined;
};

/** `getSpeechPhrases` returns words that are likely to be said and hard to recognize. */
export function useDictation(draft: AnswerDraft, getSpeechPhrases: () => readonly string[]): Dictation {
  const [place, setPlace] = useState<RecognitionPlace>("none");
  const [isOn, setOn] = useState(false);
  const [errorMessage, setErrorMessage] = useState<string>();
  const stopRef = useRef<() => void>(undefined);
  const stop = useCallback(() => {
    stopRef.current?.();
    setOn(false);
    setErrorMessage(undefined);
  }, []);
  useEffect(() => {
    void findRecognitionPlace().then(setPlace);
    return stop;
  }, [stop]);
  usePreventReload(isOn);
  const start = () => {
    stopSpeaking();
    setErrorMessage(undefined);
    setOn(true);
    const text = draft.text ?? "";
    let dictatedText = text;
    stopRef.current = startDictation(place, getSpeechPhrases(), {
      onTranscript: ({ final, interim }) => {
        const newText = joinTranscripts(text, joinTranscripts(final, interim));
        draft.merge(dictatedText, newText);
        dictatedText = newText;
      },
      onError: (error) => {
        setErrorMessage(microphoneErrorMessages[error]);
        setOn(false);
      },
    });
  };
  return { place, isOn, start, stop, errorMessage };
}
