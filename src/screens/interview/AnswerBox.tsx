/** Where an answer goes: typed, dictated, recorded, or only said. */
import { useEffect, useRef, useState } from "react";
import type { AnsweredBy } from "../../domain/interview/events";
import { answersHere } from "../../store/interview";
import { Button } from "../../ui/Button";
import { type Ended, type Place, dictate, dictationPlace, joined } from "../../ui/dictation";
import { boxLook } from "../../ui/Field";
import { type Recorder, canRecord, record } from "../../ui/recording";
import { phrases } from "./phrases";
import type { Draft } from "./useAnswer";

type Props = {
  readonly answer: string;
  readonly draft: Draft;
  readonly by: AnsweredBy;
  readonly onBy: (by: AnsweredBy) => void;
};

type Doing = "nothing" | "dictating" | "recording";

const troubles: Readonly<Record<Ended, string>> = {
  refused:
    "The microphone was refused. Allow it for this site in the browser's settings, or type your answer.",
  "no microphone": "There is no microphone. Type your answer, or say it out loud and judge it yourself.",
  "no network": "Dictation needs the network here, and there is none. Type your answer, or record it.",
  failed: "Dictation stopped. What was understood is below; go on typing, or begin again.",
};

export function AnswerBox({ answer, draft, by, onBy }: Props) {
  const [place, setPlace] = useState<Place>("none");
  const [doing, setDoing] = useState<Doing>("nothing");
  const [trouble, setTrouble] = useState<string>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    void dictationPlace().then(setPlace);
  }, []);
  // Nothing listens to a question that is gone.
  useEffect(() => () => stop.current?.(), []);

  const text = draft.text ?? "";
  const end = () => {
    stop.current?.();
    stop.current = undefined;
    setDoing("nothing");
  };
  const beginDictation = () => {
    setTrouble(undefined);
    const before = text;
    onBy("dictated");
    setDoing("dictating");
    stop.current = dictate(place, phrases, {
      onHeard: ({ settled, passing }) => draft.write(joined(before, joined(settled, passing))),
      onEnded: (why) => {
        setTrouble(troubles[why]);
        setDoing("nothing");
      },
    });
  };
  const keepSound = (sound: Blob) => {
    answersHere()
      .then((answers) => answers.keepSound(answer, sound))
      .catch((failure: unknown) => {
        setTrouble(
          `The recording could not be kept: ${failure instanceof Error ? failure.message : String(failure)}`,
        );
      });
  };
  const beginRecording = async () => {
    setTrouble(undefined);
    const begun = await record(keepSound);
    if (!begun.ok) {
      setTrouble(
        begun.why === "failed"
          ? "The browser could not record. Type your answer instead."
          : troubles[begun.why],
      );
      return;
    }
    onBy("recorded");
    setDoing("recording");
    stop.current = () => void ended(begun.recorder);
  };
  const ended = async (recorder: Recorder) => {
    const sound = await recorder.stop();
    if (sound) keepSound(sound);
  };

  return (
    <section aria-label="Your answer" className="mt-5">
      <label htmlFor="answer" className="font-medium">
        Your answer
      </label>
      <textarea
        id="answer"
        rows={7}
        className={`${boxLook} mt-1.5 w-full text-[1.0625rem] leading-relaxed`}
        value={text}
        disabled={draft.text === undefined}
        readOnly={doing === "dictating"}
        onChange={(event) => {
          if (by === "aloud" || by === "skipped") onBy("typed");
          draft.write(event.target.value);
        }}
      />
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {doing === "nothing" ? (
          <>
            {place !== "none" && <Button onClick={beginDictation}>Dictate</Button>}
            {canRecord() && <Button onClick={() => void beginRecording()}>Record</Button>}
            <label className="flex min-h-11 items-center gap-2 rounded-xl border border-line bg-sheet px-3 has-checked:border-accent has-checked:bg-accent-soft">
              <input
                type="checkbox"
                className="accent-accent"
                checked={by === "aloud"}
                onChange={(event) => onBy(event.target.checked ? "aloud" : "typed")}
              />
              I answered out loud
            </label>
          </>
        ) : (
          <Button look="primary" onClick={end}>
            {doing === "dictating" ? "Stop dictation" : "Stop recording"}
          </Button>
        )}
        <p role="status" className="text-sm text-quiet">
          {doing === "recording" && "Recording. It stays on this device."}
          {doing === "dictating" && (place === "device" ? "Listening, on this device." : "Listening.")}
        </p>
      </div>
      {place === "maker" && (
        <p className="mt-2 text-sm text-quiet">
          Dictation sends what you say to the maker of this browser, who turns it into text. Everything else
          stays here.
        </p>
      )}
      {[trouble, draft.problem].map(
        (problem) =>
          problem !== undefined && (
            <p key={problem} role="alert" className="mt-2 rounded-xl bg-sunk px-4 py-2.5">
              {problem}
            </p>
          ),
      )}
    </section>
  );
}
