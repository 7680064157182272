/** The recording of an answer: each part is saved before the next one, and recording stops when the question is left. */
import { useEffect, useRef, useState } from "react";
import { errorMessageOf } from "../../../domain/errorMessage";
import type { EpochMs } from "../../../domain/time";
import type { Stores } from "../../../state/stores";
import { useStores } from "../../../state/StoresContext";
import { usePreventReload } from "../../../hooks/usePreventReload";
import { type Recorder, startRecording } from "../../../browser/recorder";
import { microphoneErrorMessages } from "../labels";

export type Recording = {
  /** `asking` while the browser asks the person for the microphone. */
  readonly state: "off" | "asking" | "on";
  /** Resolves to true if the recording has started. */
  readonly start: () => Promise<boolean>;
  /** Resolves when the recording is stored, or when it is reported that it can't be. */
  readonly stop: () => Promise<void>;
  /** Why nothing is recorded or saved; undefined if there is no problem. */
  readonly errorMessage: string | undefined;
};

/** Writes the parts of one take in their order. What could not be written is tried again with the next part. */
function createPartWriter(
  openAnswerStorage: Stores["openAnswerStorage"],
  answerStorageKey: string,
  startedAt: EpochMs,
  onError: (message: string | undefined) => void,
) {
  const pendingParts: Blob[] = [];
  let writtenCount = 0;
  let writing = Promise.resolve();
  const writePending = async () => {
    try {
      for (let part = pendingParts[0]; part; part = pendingParts[0]) {
        await (await openAnswerStorage()).saveRecordingPart(answerStorageKey, startedAt, writtenCount, part);
        pendingParts.shift();
        writtenCount += 1;
      }
      onError(undefined);
    } catch (error) {
      onError(`The recording is not saved: ${errorMessageOf(error)}`);
    }
  };
  return {
    enqueue: (part: Blob) => {
      pendingParts.push(part);
      writing = writing.then(writePending);
    },
    whenWritten: () => writing,
  };
}

export function useRecording(answerStorageKey: string, clock: () => EpochMs): Recording {
  const { openAnswerStorage } = useStores();
  const [state, setState] = useState<Recording["state"]>("off");
  const [errorMessage, setErrorMessage] = useState<string>();
  const whenWrittenRef = useRef<() => Promise<void>>(() => Promise.resolve());
  const recorderRef = useRef<Recorder>(undefined);
  const isUnmountedRef = useRef(false);
  useEffect(() => {
    isUnmountedRef.current = false;
    return () => {
      isUnmountedRef.current = true;
      void recorderRef.current?.stop();
    };
  }, []);
  usePreventReload(state !== "off");
  const start = async () => {
    setState("asking");
    setErrorMessage(undefined);
    const { enqueue, whenWritten } = createPartWriter(
      openAnswerStorage,
      answerStorageKey,
      clock(),
      setErrorMessage,
    );
    const result = await startRecording({
      onChunk: enqueue,
      onInterrupted: () => {
        setState("off");
        setErrorMessage(
          "The microphone is no longer available, so the recording ended. What you said until then is kept.",
        );
      },
    });
    if (result.type === "failed") {
      setState("off");
      setErrorMessage(microphoneErrorMessages[result.reason === "failed" ? "can't record" : result.reason]);
      return false;
    }
    // The question was left while the browser asked.
    if (isUnmountedRef.current) {
      void result.recorder.stop();
      return false;
    }
    recorderRef.current = result.recorder;
    whenWrittenRef.current = whenWritten;
    setState("on");
    return true;
  };
  const stop = async () => {
    await recorderRef.current?.stop();
    recorderRef.current = undefined;
    setState("off");
    await whenWrittenRef.current();
  };
  return { state, start, stop, errorMessage };
}
