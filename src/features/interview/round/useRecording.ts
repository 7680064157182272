/** The recording of an answer: each part is saved before the next one, and recording stops when the answer is paused, submitted or left. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { EpochMs } from "../../../domain/time";
import { keepRecordings } from "../../../state/interview/removeRecordings";
import { useStores } from "../../../state/StoresContext";
import { usePreventReload } from "../../../hooks/page/usePreventReload";
import { type Recorder, startRecording } from "../../../browser/recorder";
import { describeRecordingSaveError, microphoneErrorMessages } from "../labels";

export type Recording = {
  /** `asking` while the browser asks the person for the microphone. */
  readonly state: "off" | "asking" | "on";
  /** Resolves to true if the recording has started. */
  readonly start: () => Promise<boolean>;
  /** Resolves when the recording is stored, or when it is reported that it can't be. */
  readonly stop: () => Promise<void>;
  /** Why nothing is recorded; undefined if there is no problem. */
  readonly errorMessage: string | undefined;
  /** Why a part of a recording is not saved; undefined if each one is. */
  readonly writeErrorMessage: string | undefined;
};

/** Runs writes in their order. What could not be written is tried again with the next one, and by `writeAll`. */
function createWriteQueue(onResult: (errorMessage: string | undefined) => void) {
  const pendingWrites: (() => Promise<void>)[] = [];
  let writing = Promise.resolve();
  const tryPending = async () => {
    try {
      for (let write = pendingWrites[0]; write; write = pendingWrites[0]) {
        await write();
        pendingWrites.shift();
      }
      onResult(undefined);
    } catch (error) {
      onResult(describeRecordingSaveError(error));
    }
  };
  const writeAll = (): Promise<void> => (writing = writing.then(tryPending));
  return {
    enqueue: (write: () => Promise<void>) => {
      pendingWrites.push(write);
      void writeAll();
    },
    writeAll,
  };
}

/** `isAnswering` is false during a pause, and once the answer is submitted. Give the component a React key for each answer. */
export function useRecording(
  answerStorageKey: string,
  clock: () => EpochMs,
  isAnswering: boolean,
): Recording {
  const stores = useStores();
  const { openAnswerStorage } = stores;
  const [state, setState] = useState<Recording["state"]>("off");
  const [errorMessage, setErrorMessage] = useState<string>();
  const [writeErrorMessage, setWriteErrorMessage] = useState<string>();
  const [writeQueue] = useState(() => createWriteQueue(setWriteErrorMessage));
  const recorderRef = useRef<Recorder>(undefined);
  const abortRef = useRef<AbortController>(undefined);
  const stopKeepingRef = useRef<() => Promise<void>>(undefined);
  const stop = useCallback(async () => {
    abortRef.current?.abort();
    // Another recording may have started once this one is stored.
    const stopKeeping = stopKeepingRef.current;
    await recorderRef.current?.stop();
    setState("off");
    await writeQueue.writeAll();
    await stopKeeping?.();
  }, [writeQueue]);
  useEffect(() => (isAnswering ? () => void stop() : undefined), [stop, isAnswering]);
  useEffect(() => () => void writeQueue.writeAll(), [writeQueue]);
  usePreventReload(state !== "off");
  const start = async () => {
    setState("asking");
    setErrorMessage(undefined);
    const { signal } = (abortRef.current = new AbortController());
    const stopKeeping = (stopKeepingRef.current = keepRecordings(stores));
    const startedAt = clock();
    let partCount = 0;
    const result = await startRecording(
      {
        onChunk: (chunk) => {
          const part = partCount;
          partCount += 1;
          writeQueue.enqueue(async () =>
            (await openAnswerStorage()).saveRecordingPart(answerStorageKey, startedAt, part, chunk),
          );
        },
        onInterrupted: () => {
          setState("off");
          void writeQueue.writeAll().then(stopKeeping);
          setErrorMessage(
            "The microphone is no longer available, so the recording ended. What you said until then is kept.",
          );
        },
      },
      signal,
    );
    if (result.type === "failed") {
      void stopKeeping();
      // The answer was submitted or left while the browser asked, and another recording may be starting.
      if (signal.aborted) return false;
      setState("off");
      setErrorMessage(microphoneErrorMessages[result.reason]);
      return false;
    }
    recorderRef.current = result.recorder;
    setState("on");
    return true;
  };
  return { state, start, stop, errorMessage, writeErrorMessage };
}
