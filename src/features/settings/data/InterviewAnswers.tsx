/** Interview answers and recordings on this device: count and size, download answers, delete recordings. */
import { useStores, useStudy } from "../../../state/StoresContext";
import { loadQuestions } from "../../shared/useQuestions";
import { listRounds } from "../../../domain/interview/round/listRounds";
import { buildTranscript } from "./interviewTranscript";
import { useEffect, useRef, useState } from "react";
import { downloadFile } from "../../../browser/downloadFile";
import { preventAutomaticReload } from "../../../browser/reload";
import { Button } from "../../../components/Button";
import { errorMessageOf } from "../../../domain/errorMessage";
import { removeDeletedAnswers } from "../../../state/interview/removeDeletedAnswers";
import type { Stores } from "../../../state/stores";
import { formatCount } from "../../shared/format";
import { UnavailableChapters } from "../../shared/UnavailableChapters";
import { useFailedChapters } from "../../shared/useFailedChapters";
import { formatBytes } from "./format";

type StoredAnswers = {
  readonly answerCount: number;
  readonly textBytes: number;
  readonly recordingCount: number;
  readonly recordingBytes: number;
};

const describeFailure = (failure: unknown): string =>
  `Interview answers can't be read: ${errorMessageOf(failure)}`;

async function loadStoredAnswers(stores: Stores): Promise<StoredAnswers> {
  // A page that was closed at once had no time to delete those of the rounds that were deleted there.
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
  const [stored, setStored] = useState<StoredAnswers>();
  const [problem, setProblem] = useState<string>();
  const [isDownloaded, setDownloaded] = useState(false);
  const failedChapters = useFailedChapters("questions");
  const titleRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    loadStoredAnswers(stores).then(setStored, (failure: unknown) => setProblem(describeFailure(failure)));
  }, [stores]);
  const deleteRecordings = async () => {
    try {
      await (await stores.openAnswerStorage()).removeRecordings();
      // The pressed button disappears.
      titleRef.current?.focus({ preventScroll: true });
      setStored(await loadStoredAnswers(stores));
    } catch (failure) {
      setProblem(describeFailure(failure));
    }
  };
  const downloadAnswers = async () => {
    const texts = await (await stores.openAnswerStorage()).getAllTexts();
    // After an update the questions may be gone with the old version's files. A reload would download nothing, and say nothing.
    const allowReload = preventAutomaticReload();
    const questions = await loadQuestions(stores).finally(allowReload);
    setDownloaded(true);
    const text = buildTranscript(listRounds(study), texts, (id) => questions.get(id));
    downloadFile("interview-answers.md", text, "text/markdown");
  };
  if (!stored) return problem === undefined ? null : <p className="mt-4">{problem}</p>;
  if (stored.answerCount + stored.recordingCount === 0) return null;
  return (
    <div className="mt-6">
      <h3 ref={titleRef} tabIndex={-1} className="font-medium outline-none">
        Interview answers
      </h3>
      <p className="mt-1 text-sm text-quiet">
        {formatCount(stored.answerCount, "answer")} ({formatBytes(stored.textBytes)}) and{" "}
        {formatCount(stored.recordingCount, "recording")} ({formatBytes(stored.recordingBytes)}) are stored in
        this browser and are not part of backups. You can delete single rounds in Interview.
      </p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {isDownloaded && (
        <UnavailableChapters
          chapters={failedChapters}
          leftOut="questions are missing in the file: download it again once they are loaded"
        />
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        {stored.answerCount > 0 && (
          <Button
            onClick={() =>
              void downloadAnswers().catch((failure: unknown) => setProblem(describeFailure(failure)))
            }
          >
            Download answers
          </Button>
        )}
        {stored.recordingCount > 0 && (
          <Button onClick={() => void deleteRecordings()}>Delete all recordings</Button>
        )}
      </div>
    </div>
  );
}
