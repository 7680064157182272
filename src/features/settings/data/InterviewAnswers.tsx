/** Interview answers and recordings on this device: count and size, download answers, delete recordings. */
import { useStores, useStudy } from "../../../state/StoresContext";
import { loadQuestions } from "../../shared/decks/useQuestions";
import { listRounds } from "../../../domain/interview/round/listRounds";
import { buildTranscript } from "./buildTranscript";
import { useEffect, useRef, useState } from "react";
import { downloadFile } from "../../../browser/downloadFile";
import { preventAutomaticReload } from "../../../browser/reload";
import { Button } from "../../../components/Button";
import { DeleteAllButton } from "../../../components/DeleteAllButton";
import { describeAnswerError } from "../../shared/describeAnswerError";
import { removeDeletedAnswers } from "../../../state/interview/removeDeletedAnswers";
import { removeRecordings } from "../../../state/interview/removeRecordings";
import type { Stores } from "../../../state/stores";
import { formatCount } from "../../shared/format";
import { UnavailableChapters } from "../../shared/decks/UnavailableChapters";
import { useFailedChapters } from "../../shared/decks/useFailedChapters";
import { formatBytes } from "./format";

type AnswerUsage = {
  readonly answerCount: number;
  readonly textBytes: number;
  readonly recordingCount: number;
  readonly recordingBytes: number;
};

const describeFailure = (failure: unknown): string =>
  `Interview answers can't be read: ${describeAnswerError(failure)}.`;

const isRecordingMessage =
  "An answer is being recorded, so nothing was deleted. Stop the recording, then delete the recordings.";

async function loadAnswerUsage(stores: Stores): Promise<AnswerUsage> {
  // A page that was closed right after a round was deleted had no time to delete its answers.
  await removeDeletedAnswers(stores);
  const answers = await stores.openAnswerStorage();
  const texts = [...(await answers.getAllTexts()).values()].filter((text) => text !== "");
  const recordings = await answers.getRecordingUsage();
  return {
    answerCount: texts.length,
    textBytes: new Blob(texts).size,
    recordingCount: recordings.count,
    recordingBytes: recordings.bytes,
  };
}

export function InterviewAnswers() {
  const stores = useStores();
  const study = useStudy((state) => state.study);
  const [usage, setUsage] = useState<AnswerUsage>();
  const [problem, setProblem] = useState<string>();
  const [isDownloaded, setDownloaded] = useState(false);
  const failedChapters = useFailedChapters("questions");
  const titleRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    loadAnswerUsage(stores).then(setUsage, (failure: unknown) => setProblem(describeFailure(failure)));
  }, [stores]);
  const deleteRecordings = async () => {
    try {
      if (!(await removeRecordings(stores))) return setProblem(isRecordingMessage);
      setProblem(undefined);
      // The pressed button disappears.
      titleRef.current?.focus({ preventScroll: true });
      setUsage(await loadAnswerUsage(stores));
    } catch (failure) {
      setProblem(describeFailure(failure));
    }
  };
  const downloadAnswers = async () => {
    const texts = await (await stores.openAnswerStorage()).getAllTexts();
    // After an update the old version's questions may be missing. The automatic reload would end this download without a message.
    const allowReload = preventAutomaticReload();
    const questions = await loadQuestions(stores).finally(allowReload);
    setDownloaded(true);
    const text = buildTranscript(listRounds(study), texts, (id) => questions.get(id));
    downloadFile("interview-answers.md", text, "text/markdown");
  };
  if (!usage) return problem === undefined ? null : <p className="mt-4">{problem}</p>;
  if (usage.answerCount + usage.recordingCount === 0) return null;
  return (
    <div className="mt-6">
      <h3 ref={titleRef} tabIndex={-1} className="font-medium outline-none">
        Interview answers
      </h3>
      <p className="mt-1 text-sm text-quiet">
        {formatCount(usage.answerCount, "answer")} ({formatBytes(usage.textBytes)}) and{" "}
        {formatCount(usage.recordingCount, "recording")} ({formatBytes(usage.recordingBytes)}) are stored in
        this browser and are not part of backups. You can delete single rounds in Interview.
      </p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {isDownloaded && (
        <UnavailableChapters
          chapters={failedChapters}
          leftOut="questions are missing in the file: download it again once they are loaded"
        />
      )}
      {usage.answerCount > 0 && (
        <Button
          className="mt-3"
          onClick={() =>
            void downloadAnswers().catch((failure: unknown) => setProblem(describeFailure(failure)))
          }
        >
          Download answers
        </Button>
      )}
      {usage.recordingCount > 0 && (
        <DeleteAllButton
          label="Delete all recordings"
          question={`Delete ${formatCount(usage.recordingCount, "recording")}? This can't be undone.`}
          onDelete={() => void deleteRecordings()}
        />
      )}
    </div>
  );
}
