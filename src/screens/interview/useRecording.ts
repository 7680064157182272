/** The recording of an answer: each part is on the disk before the next one comes, and nothing listens to a question that is gone. */
import { useEffect, useRef, useState } from "react";
import { answersHere } from "../../store/interview";
import { type Recorder, record } from "../../ui/recording";
import { troubles } from "./words";

export type Recording = {
  /** `asking` while the browser asks the person for the microphone. */
  readonly state: "off" | "asking" | "on";
  /** True if it has begun. */
  readonly begin: () => Promise<boolean>;
  /** Resolves when what was said is on the disk, or when it is said that it can't be. */
  readonly end: () => Promise<void>;
  /** What is wrong; undefined if nothing is. */
  readonly trouble: string | undefined;
};

/** Writes the parts of one take in their order. What could not be written is tried again with the next part. */
function keeping(answer: string, take: number, say: (trouble: string | undefined) => void) {
  const waiting: Blob[] = [];
  let written = 0;
  let working = Promise.resolve();
  const write = async () => {
    try {
      for (let part = waiting[0]; part; part = waiting[0]) {
        await (await answersHere()).keepSound(answer, take, written, part);
        waiting.shift();
        written += 1;
      }
      say(undefined);
    } catch (failure) {
      say(`The recording is not saved: ${failure instanceof Error ? failure.message : String(failure)}`);
    }
  };
  return {
    keep: (part: Blob) => {
      waiting.push(part);
      working = working.then(write);
    },
    kept: () => working,
  };
}

export function useRecording(answer: string, clock: () => number): Recording {
  const [state, setState] = useState<Recording["state"]>("off");
  const [trouble, say] = useState<string>();
  const writing = useRef<() => Promise<void>>(() => Promise.resolve());
  const recorder = useRef<Recorder>(undefined);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      void recorder.current?.stop();
    };
  }, []);
  const begin = async () => {
    setState("asking");
    say(undefined);
    const { keep, kept } = keeping(answer, clock(), say);
    const begun = await record({
      onPart: keep,
      onLost: () => {
        setState("off");
        say("The microphone went away, and the recording ended. What was said until then is kept.");
      },
    });
    if (!begun.ok) {
      setState("off");
      say(troubles[begun.why === "failed" ? "can't record" : begun.why]);
      return false;
    }
    // The question was left while the browser asked.
    if (isGone.current) {
      void begun.recorder.stop();
      return false;
    }
    recorder.current = begun.recorder;
    writing.current = kept;
    setState("on");
    return true;
  };
  const end = async () => {
    await recorder.current?.stop();
    recorder.current = undefined;
    setState("off");
    await writing.current();
  };
  return { state, begin, end, trouble };
}
