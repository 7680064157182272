/** Deletes the answers and recordings of deleted rounds. */
import { answerKeysOf, listRounds } from "../../domain/interview/round/listRounds";
import type { Stores } from "../stores";

/** Rejects if the answer storage can't be opened. */
export async function removeDeletedAnswers({ study, openAnswers }: Stores): Promise<void> {
  const deletedRounds = listRounds(study.getState().study).filter(({ isDeleted }) => isDeleted);
  if (deletedRounds.length === 0) return;
  const answers = await openAnswers();
  await answers.remove(deletedRounds.flatMap(answerKeysOf));
}
