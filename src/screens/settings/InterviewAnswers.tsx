/** What interviews left on this device: how many answers, how much sound, a way to take the words along and to be rid of the sound. */
import { useEffect, useState } from "react";
import { questionsIn } from "../../domain/interview/questions";
import { transcriptOf } from "../../domain/interview/transcript";
import { loadDeck, useDecks } from "../../store/decks/decks";
import { answersHere, roundsIn } from "../../store/interview";
import { useStudy } from "../../store/study";
import { Button } from "../../ui/Button";
import { download } from "../../ui/download";
import { countOf } from "../spell";
import { spellSize } from "./spellKept";

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
  const sounds = await answers.sounds();
  return {
    texts: texts.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    sounds: sounds.count,
    bytes: sounds.bytes,
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
  const save = async () => {
    const texts = await (await answersHere()).texts();
    const chapters = useDecks.getState().index?.chapters ?? [];
    const decks = await Promise.all(chapters.map(({ chapter }) => loadDeck(chapter)));
    const questions = questionsIn(decks.filter((deck) => deck !== undefined));
    const text = transcriptOf(roundsIn(useStudy.getState().study), texts, (id) => questions.get(id));
    download("interview-answers.md", text, "text/markdown");
  };
  if (!kept) return problem === undefined ? null : <p className="mt-4">{problem}</p>;
  if (kept.texts + kept.sounds === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="font-medium">Interview answers</h3>
      <p className="mt-1 text-sm text-quiet">
        {countOf(kept.texts, "answer")} ({spellSize(kept.characters)}) and {countOf(kept.sounds, "recording")}{" "}
        ({spellSize(kept.bytes)}) are in this browser, and not in backups. Each round can be deleted in
        Interview.
      </p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <div className="mt-3 flex flex-wrap gap-3">
        {kept.texts > 0 && (
          <Button onClick={() => void save().catch((failure: unknown) => setProblem(sentence(failure)))}>
            Download the answers
          </Button>
        )}
        {kept.sounds > 0 && <Button onClick={() => void removeSounds()}>Delete all recordings</Button>}
      </div>
    </div>
  );
}
