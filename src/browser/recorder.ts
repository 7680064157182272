/** Records the microphone. The audio stays on the device, in a format the same browser can play. */

/** MP4 first: Chrome can't seek in its WebM recordings, and Safari can't play the WebM that it claims to support. */
const mimeTypes = ["audio/mp4", "audio/webm;codecs=opus", "audio/webm", "audio/ogg;codecs=opus"] as const;

const chunkMs = 5_000;

export const canRecord = (): boolean =>
  typeof MediaRecorder === "function" && navigator.mediaDevices !== undefined;

export type RecordingError = "permissionDenied" | "noMicrophone" | "recordingFailed";

export type Recorder = {
  /** Stops recording and releases the microphone. Resolves after the last chunk was delivered. */
  readonly stop: () => Promise<void>;
};

export type RecordingStart =
  | { readonly type: "started"; readonly recorder: Recorder }
  | { readonly type: "failed"; readonly reason: RecordingError };

type RecordingListener = {
  /** Called with each chunk every few seconds, so that a crash loses little. The chunks in order are the recording. */
  readonly onChunk: (chunk: Blob) => void;
  /** Called if recording ends by itself: the microphone was unplugged or its permission revoked. */
  readonly onInterrupted: () => void;
};

/** Requests the microphone and starts recording. It fails if `signal` was aborted while the browser asked the person. */
export async function startRecording(
  { onChunk, onInterrupted }: RecordingListener,
  signal: AbortSignal,
): Promise<RecordingStart> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (failure) {
    const name = failure instanceof DOMException ? failure.name : "";
    if (name === "NotAllowedError" || name === "SecurityError")
      return { type: "failed", reason: "permissionDenied" };
    return { type: "failed", reason: name === "NotFoundError" ? "noMicrophone" : "recordingFailed" };
  }
  const releaseMicrophone = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  let recorder: MediaRecorder;
  try {
    signal.throwIfAborted();
    const mimeType = mimeTypes.find((candidate) => MediaRecorder.isTypeSupported(candidate));
    recorder = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType });
    recorder.addEventListener("dataavailable", ({ data }) => {
      if (data.size > 0) onChunk(data);
    });
    recorder.start(chunkMs);
  } catch {
    releaseMicrophone();
    return { type: "failed", reason: "recordingFailed" };
  }
  let isRunning = true;
  const ended = new Promise<void>((resolve) => {
    recorder.addEventListener("stop", () => {
      releaseMicrophone();
      resolve();
      if (isRunning) onInterrupted();
    });
  });
  return {
    type: "started",
    recorder: {
      stop: () => {
        isRunning = false;
        if (recorder.state !== "inactive") recorder.stop();
        return ended;
      },
    },
  };
}
