/** The input of an answer: typed, dictated, recorded, or only said. */
import { Button } from "../../../components/Button";
import { ChoiceChip } from "../../../components/fields/ChoiceChip";
import { TextArea } from "../../../components/fields/Input";
import { canRecord } from "../../../browser/recorder";
import { stopSpeaking } from "../../../browser/speech";
import { ErrorMessages } from "./ErrorMessages";
import type { AnswerDraft } from "./useAnswerDraft";
import type { AnswerMethodDraft } from "./useAnswerMethod";
import type { Dictation } from "./useDictation";
import type { Recording } from "./useRecording";

type Props = {
  readonly recording: Recording;
  readonly dictation: Dictation;
  readonly draft: AnswerDraft;
  readonly methodDraft: AnswerMethodDraft;
};

export function AnswerBox({ recording, dictation, draft, methodDraft }: Props) {
  const { method, setMethod, setAloud } = methodDraft;
  const text = draft.text ?? "";
  const isDictating = dictation.isOn;
  const beginDictation = () => {
    setMethod("dictated");
    dictation.start();
  };
  const isRecording = recording.state === "on";
  const recordLabel = method === "recorded" ? "Record more" : "Record";
  const beginRecording = async () => {
    if (recording.state === "asking") return;
    stopSpeaking();
    dictation.stop();
    if (await recording.start()) setMethod("recorded");
  };

  return (
    <section aria-label="Your answer" className="mt-5">
      <label htmlFor="answer" className="font-medium">
        Your answer
      </label>
      <TextArea
        id="answer"
        rows={7}
        className="mt-1.5 w-full text-[1.0625rem] leading-relaxed xl:min-h-80"
        value={text}
        disabled={draft.text === undefined}
        readOnly={isDictating}
        onChange={(event) => {
          if (method === "aloud") setAloud(false);
          // What was typed, and not the whole text: a save may just have added another tab's.
          draft.merge(text, event.target.value);
        }}
      />
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {/* One button starts and stops, so that it keeps the focus. */}
        {recording.state === "off" && dictation.place !== "none" && (
          <Button
            variant={isDictating ? "primary" : "plain"}
            onClick={isDictating ? dictation.stop : beginDictation}
          >
            {isDictating ? "Stop dictation" : "Dictate"}
          </Button>
        )}
        {!isDictating && canRecord() && (
          <Button
            variant={isRecording ? "primary" : "plain"}
            className="aria-disabled:opacity-50"
            aria-disabled={recording.state === "asking"}
            onClick={() => void (isRecording ? recording.stop() : beginRecording())}
          >
            {isRecording ? "Stop recording" : recordLabel}
          </Button>
        )}
        {!isDictating && !isRecording && (
          <ChoiceChip
            type="checkbox"
            label="I answered out loud"
            checked={method === "aloud"}
            onChange={(event) => setAloud(event.target.checked)}
          />
        )}
        <p role="status" className="text-sm text-quiet">
          {recording.state === "asking" &&
            "Your browser asks whether Retrain may use the microphone. Allow it to record."}
          {isRecording && "Recording. It stays on this device."}
          {recording.state === "off" &&
            recording.writeErrorMessage === undefined &&
            method === "recorded" &&
            "Your recording is kept."}
          {isDictating && (dictation.place === "device" ? "Listening, on this device." : "Listening.")}
        </p>
      </div>
      {dictation.place === "remote" && (
        <p className="mt-2 text-sm text-quiet">
          Dictation sends what you say to the maker of this browser, who turns it into text. Everything else
          stays here.
        </p>
      )}
      <ErrorMessages
        messages={[
          dictation.errorMessage,
          recording.errorMessage,
          recording.writeErrorMessage,
          draft.errorMessage,
        ]}
      />
    </section>
  );
}
