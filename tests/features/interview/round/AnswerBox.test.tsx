/** What is typed is added to the answer as it is by then: a save may have put another tab's text into it. */
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { AnswerBox } from "../../../../src/features/interview/round/AnswerBox";
import type { AnswerDraft } from "../../../../src/features/interview/round/useAnswerDraft";

afterEach(cleanup);

it("says what was changed, and not what the whole text is", () => {
  const merge = vi.fn<AnswerDraft["merge"]>();
  render(
    <AnswerBox
      recording={{
        state: "off",
        start: () => Promise.resolve(false),
        stop: () => Promise.resolve(),
        errorMessage: undefined,
        writeErrorMessage: undefined,
      }}
      dictation={{
        place: "none",
        isOn: false,
        start: () => undefined,
        stop: () => undefined,
        errorMessage: undefined,
      }}
      draft={{ text: "half", errorMessage: undefined, merge, save: () => Promise.resolve("half") }}
      methodDraft={{ method: "typed", setMethod: () => undefined, setAloud: () => undefined }}
    />,
  );
  fireEvent.change(screen.getByRole("textbox"), { target: { value: "half a thought" } });
  expect(merge.mock.calls).toEqual([["half", "half a thought"]]);
});
