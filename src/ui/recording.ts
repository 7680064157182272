/** Recording the voice: the sound stays on the device, in a form that the browser itself can play back. */

/** MP4 first: WebM recordings can't be wound in Chrome, and don't play in Safari that claims to make them. */
const forms = ["audio/mp4", "audio/webm;codecs=opus", "audio/webm", "audio/ogg;codecs=opus"] as const;

export const canRecord = (): boolean =>
  typeof MediaRecorder === "function" && navigator.mediaDevices !== undefined;

type Refusal = "refused" | "no microphone" | "failed";

export type Recorder = {
  /** Ends the recording and lets go of the microphone. Resolves after the last part was handed out. */
  readonly stop: () => Promise<void>;
};

export type Begun =
  | { readonly ok: true; readonly recorder: Recorder }
  | { readonly ok: false; readonly why: Refusal };

type Listener = {
  /** Given each part as it comes, every few seconds, so that a crash costs little. Parts joined in order are the recording. */
  readonly onPart: (sound: Blob) => void;
  /** Called if it ends by itself: the microphone was pulled out, or taken away. */
  readonly onLost: () => void;
};

/** Asks for the microphone and begins. */
export async function record({ onPart, onLost }: Listener): Promise<Begun> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (failure) {
    const name = failure instanceof DOMException ? failure.name : "";
    if (name === "NotAllowedError" || name === "SecurityError") return { ok: false, why: "refused" };
    return { ok: false, why: name === "NotFoundError" ? "no microphone" : "failed" };
  }
  const letGo = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  let recorder: MediaRecorder;
  try {
    const mimeType = forms.find((form) => MediaRecorder.isTypeSupported(form));
    recorder = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType });
    recorder.addEventListener("dataavailable", ({ data }) => {
      if (data.size > 0) onPart(data);
    });
    recorder.start(partLength);
  } catch {
    letGo();
    return { ok: false, why: "failed" };
  }
  let isWanted = true;
  const ended = new Promise<void>((resolve) => {
    recorder.addEventListener("stop", () => {
      letGo();
      resolve();
      if (isWanted) onLost();
    });
  });
  return {
    ok: true,
    recorder: {
      stop: () => {
        isWanted = false;
        if (recorder.state !== "inactive") recorder.stop();
        return ended;
      },
    },
  };
}

/** Milliseconds between two parts. */
const partLength = 5_000;
