/** The questions of an open round stay on screen while a chapter that had failed is loaded again. */
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, it } from "vitest";
import { splitDeck } from "../../../../build/splitDecks";
import { serializeIndex } from "../../../../src/compiler/serializeDeck";
import { useQuestions } from "../../../../src/features/shared/decks/useQuestions";
import { StoresContext } from "../../../../src/state/StoresContext";
import { compileDeck, compileText } from "../../../fixtures/compiler/compileText";
import { questionMarkdown } from "../../../fixtures/compiler/questionMarkdown";
import { openStores } from "../../../state/openStores";

afterEach(cleanup);

const text = `# Intro\n\n## Tools\n\n- **A**: b.\n\n${questionMarkdown}`;

it("are there from the first failure on, also while the deck is loaded again and its questions are not yet", async () => {
  const { study, questions } = splitDeck(compileDeck(text));
  let sendQuestions: (response: Response) => void = () => undefined;
  const questionsFile = new Promise<Response>((resolve) => {
    sendQuestions = resolve;
  });
  let isOffline = true;
  const { stores } = await openStores(undefined, undefined, {
    fetchDeckFile: (file) => {
      if (file === "index.json")
        return Promise.resolve(new Response(serializeIndex(compileText(text).index)));
      if (file.includes("questions")) return questionsFile;
      return isOffline
        ? Promise.reject(new TypeError("offline"))
        : Promise.resolve(new Response(JSON.stringify(study)));
    },
  });
  await stores.decks.loadIndex();
  const sizes: (number | undefined)[] = [];
  const { result } = renderHook(
    () => {
      const shown = useQuestions();
      sizes.push(shown?.size);
      return shown;
    },
    {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <StoresContext value={stores}>{children}</StoresContext>
      ),
    },
  );
  await waitFor(() => expect(result.current?.size).toBe(0));
  isOffline = false;
  await act(() => stores.decks.retryFailed());
  expect(stores.decks.getState()).toMatchObject({ decks: { intro: {} }, questions: {}, problems: [] });
  sendQuestions(new Response(JSON.stringify(questions)));
  await waitFor(() => expect(result.current?.size).toBe(1));
  expect(sizes.slice(sizes.indexOf(0))).not.toContain(undefined);
});
