/** What interviews left on this device: how many answers, how much sound, and a way to be rid of the sound. */
import { useEffect, useState } from "react";
import { answersHere } from "../../store/interview";
import { Button } from "../../ui/Button";
import { countOf } from "../spell";

type Kept = {
  readonly texts: number;
  readonly characters: number;
  readonly sounds: number;
  readonly bytes: number;
};

const sentence = (failure: unknown): string =>
  `Interview answers can't be reached: ${failure instanceof Error ? failure.message : String(failure)}`;

async function keptNow(): Promise<Kept> {
  const answers = await answersHere();
  const texts = [...(await answers.texts()).values()].filter((text) => text !== "");
  const sounds = [...(await answers.sounds()).values()];
  return {
    texts: texts.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    sounds: sounds.length,
    bytes: sounds.reduce((sum, size) => sum + size, 0),
  };
}

export function InterviewAnswers() {
  const [kept, setKept] = useState<Kept>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    keptNow().then(setKept, (failure: unknown) => setProblem(sentence(failure)));
  }, []);
  const removeSounds = async () => {
    try {
      await (await answersHere()).removeSounds();
      setKept(await keptNow());
    } catch (failure) {
      setProblem(sentence(failure));
    }
  };
  if (!kept) return problem === undefined ? null : <p className="mt-4">{problem}</p>;
  if (kept.texts + kept.sounds === 0) return null;
  return (
    <div className="mt-6">
      <p>
        {countOf(kept.texts, "interview answer")} ({size(kept.characters)}) and{" "}
        {countOf(kept.sounds, "recording")} ({size(kept.bytes)}) lie in this browser's database, and not in
        backups. Each round can be deleted in Interview.
      </p>
      {kept.sounds > 0 && (
        <Button className="mt-3" onClick={() => void removeSounds()}>
          Delete all recordings
        </Button>
      )}
    </div>
  );
}

/** In kilobytes or megabytes, as a person reads it. */
const size = (bytes: number): string =>
  bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
