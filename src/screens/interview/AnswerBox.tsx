/** Where an answer goes: typed, dictated, recorded, or only said. */
import { useEffect, useRef, useState } from "react";
import type { AnsweredBy } from "../../domain/interview/events";
import { Button } from "../../ui/Button";
import { type Place, dictate, dictationPlace, joined } from "../../ui/dictation";
import { boxLook } from "../../ui/Field";
import { canRecord } from "../../ui/recording";
import { hush } from "../../ui/speak";
import type { Draft } from "./useAnswer";
import type { Recording } from "./useRecording";
import { troubles } from "./words";

type Props = {
  readonly recording: Recording;
  /** Likely to be said, and unlikely to be understood. */
  readonly phrases: () => readonly string[];
  readonly draft: Draft;
  readonly by: AnsweredBy;
  readonly onBy: (by: AnsweredBy) => void;
};

export function AnswerBox({ recording, phrases, draft, by, onBy }: Props) {
  const [place, setPlace] = useState<Place>("none");
  const [isDictating, setDictating] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    void dictationPlace().then(setPlace);
  }, []);
  // Nothing listens to a question that is gone.
  useEffect(() => () => stop.current?.(), []);

  const text = draft.text ?? "";
  const endDictation = () => {
    stop.current?.();
    stop.current = undefined;
    setDictating(false);
  };
  const beginDictation = () => {
    hush();
    setTrouble(undefined);
    const before = text;
    onBy("dictated");
    setDictating(true);
    stop.current = dictate(place, phrases(), {
      onHeard: ({ settled, passing }) => draft.write(joined(before, joined(settled, passing))),
      onEnded: (why) => {
        setTrouble(troubles[why]);
        setDictating(false);
      },
    });
  };
  const beginRecording = async () => {
    hush();
    setTrouble(undefined);
    if (await recording.begin()) onBy("recorded");
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
        readOnly={isDictating}
        onChange={(event) => {
          if (by === "aloud" || by === "skipped") onBy("typed");
          draft.write(event.target.value);
        }}
      />
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {isDictating ? (
          <Button look="primary" onClick={endDictation}>
            Stop dictation
          </Button>
        ) : recording.state === "on" ? (
          <Button look="primary" onClick={() => void recording.end()}>
            Stop recording
          </Button>
        ) : (
          <>
            {place !== "none" && <Button onClick={beginDictation}>Dictate</Button>}
            {canRecord() && (
              <Button disabled={recording.state === "asking"} onClick={() => void beginRecording()}>
                Record
              </Button>
            )}
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
        )}
        <p role="status" className="text-sm text-quiet">
          {recording.state === "asking" && "The browser asks whether it may use the microphone."}
          {recording.state === "on" && "Recording. It stays on this device."}
          {isDictating && (place === "device" ? "Listening, on this device." : "Listening.")}
        </p>
      </div>
      {place === "maker" && (
        <p className="mt-2 text-sm text-quiet">
          Dictation sends what you say to the maker of this browser, who turns it into text. Everything else
          stays here.
        </p>
      )}
      {[trouble, recording.trouble, draft.problem].map(
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
