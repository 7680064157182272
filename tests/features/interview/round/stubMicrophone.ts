/** The browser's microphone and recorder, driven by a test. */
import { vi } from "vitest";

/** What it has recorded is delivered when it stops. */
class FakeMediaRecorder extends EventTarget {
  static all: FakeMediaRecorder[] = [];
  static isTypeSupported(): boolean {
    return true;
  }
  state = "inactive";
  constructor() {
    super();
    FakeMediaRecorder.all.push(this);
  }
  start(): void {
    this.state = "recording";
  }
  stop(): void {
    this.state = "inactive";
    queueMicrotask(() => {
      this.dispatchEvent(Object.assign(new Event("dataavailable"), { data: new Blob(["said"]) }));
      this.dispatchEvent(new Event("stop"));
    });
  }
}

/** `allow` answers the oldest open request for the microphone. */
export function stubMicrophone() {
  FakeMediaRecorder.all = [];
  const requests: (() => void)[] = [];
  const tracks: { isOn: boolean; readonly stop: () => void }[] = [];
  vi.stubGlobal("MediaRecorder", FakeMediaRecorder);
  vi.stubGlobal("navigator", {
    mediaDevices: {
      getUserMedia: () =>
        new Promise((resolve) => {
          requests.push(() => {
            const track = { isOn: true, stop: () => void (track.isOn = false) };
            tracks.push(track);
            resolve({ getTracks: () => [track] });
          });
        }),
    },
  });
  return {
    allow: () => requests.shift()?.(),
    /** The microphones that are on. */
    countOn: () => tracks.filter(({ isOn }) => isOn).length,
    /** The latest recording ends by itself. */
    unplug: () => FakeMediaRecorder.all.at(-1)?.stop(),
  };
}
