/** Recording the voice: the sound stays on the device, in a form that the browser itself can play back. */

/** MP4 first: WebM recordings can't be wound in Chrome, and don't play in Safari that claims to make them. */
const forms = ["audio/mp4", "audio/webm;codecs=opus", "audio/webm", "audio/ogg;codecs=opus"] as const;

export const canRecord = (): boolean =>
  typeof MediaRecorder === "function" && navigator.mediaDevices !== undefined;

type Refusal = "refused" | "no microphone" | "failed";

export type Recorder = {
  readonly pause: () => void;
  readonly resume: () => void;
  /** Ends the recording, lets go of the microphone, and gives what was recorded; undefined if nothing was. */
  readonly stop: () => Promise<Blob | undefined>;
};

export type Begun =
  | { readonly ok: true; readonly recorder: Recorder }
  | { readonly ok: false; readonly why: Refusal };

/** Asks for the microphone and begins. `onPart` is given what was recorded so far, every few seconds, so that a crash costs little. */
export async function record(onPart: (so: Blob) => void): Promise<Begun> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (failure) {
    const name = failure instanceof DOMException ? failure.name : "";
    if (name === "NotAllowedError" || name === "SecurityError") return { ok: false, why: "refused" };
    return { ok: false, why: name === "NotFoundError" ? "no microphone" : "failed" };
  }
  const mimeType = forms.find((form) => MediaRecorder.isTypeSupported(form));
  const recorder = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType });
  const parts: Blob[] = [];
  const whole = () => new Blob(parts, { type: recorder.mimeType });
  recorder.addEventListener("dataavailable", ({ data }) => {
    if (data.size === 0) return;
    parts.push(data);
    onPart(whole());
  });
  recorder.start(partLength);
  return {
    ok: true,
    recorder: {
      pause: () => {
        if (recorder.state === "recording") recorder.pause();
      },
      resume: () => {
        if (recorder.state === "paused") recorder.resume();
      },
      stop: () =>
        new Promise((resolve) => {
          const end = () => {
            for (const track of stream.getTracks()) track.stop();
            resolve(parts.length === 0 ? undefined : whole());
          };
          if (recorder.state === "inactive") return end();
          recorder.addEventListener("stop", end);
          recorder.stop();
        }),
    },
  };
}

/** Milliseconds between two parts. */
const partLength = 5_000;
