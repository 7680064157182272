/** The search field, with the parts of the query that could not be parsed. */
import { type KeyboardEvent, type RefObject, useId } from "react";
import type { QueryProblem } from "../../../domain/search/query/queryProblem";
import { describeQueryProblem } from "./describeQueryProblem";
import { isComposing } from "../../../hooks/input/isPageShortcut";
import { Input } from "../../../components/fields/Input";
import { Icon } from "../../../components/icons/Icon";
import { icons } from "../../../components/icons/icons";

type Props = {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly problems: readonly QueryProblem[];
  /** The key that leads here on this screen, if any. */
  readonly shortcut?: string | undefined;
  readonly onTextChange: (text: string) => void;
  readonly onMoveToResults: () => void;
};

export function SearchBox({ inputRef, text, problems, shortcut, onTextChange, onMoveToResults }: Props) {
  const inputId = useId();
  const problemsId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || !["ArrowDown", "Enter", "Escape"].includes(event.key)) return;
    event.preventDefault();
    if (event.key === "Escape" && text !== "") onTextChange("");
    else onMoveToResults();
  };
  const selectProblem = ({ from, to }: QueryProblem) => {
    inputRef.current?.focus();
    inputRef.current?.setSelectionRange(from, to);
  };
  return (
    <search>
      <label htmlFor={inputId} className="relative block">
        <span className="sr-only">Search all cards</span>
        <span className="pointer-events-none absolute inset-y-0 left-3.5 flex items-center text-quiet">
          <Icon path={icons.search} size={20} />
        </span>
        <Input
          id={inputId}
          ref={inputRef}
          type="search"
          value={text}
          placeholder="Search: words, is:due, deck:…"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          aria-keyshortcuts={shortcut}
          aria-invalid={problems.length > 0}
          aria-describedby={problems.length > 0 ? problemsId : undefined}
          onChange={(event) => onTextChange(event.target.value)}
          onKeyDown={onKeyDown}
          className="min-h-12 w-full rounded-2xl pl-11 text-[1.0625rem] placeholder:text-quiet"
        />
      </label>
      {problems.length > 0 && (
        <ul id={problemsId} className="mt-2 grid gap-1.5 text-[0.9375rem]">
          {problems.map((problem) => (
            <li
              key={`${problem.from} ${problem.type}`}
              className="rounded-xl bg-inset px-3.5 py-2 wrap-anywhere"
            >
              {describeQueryProblem(problem)}{" "}
              <button
                type="button"
                onClick={() => selectProblem(problem)}
                className="font-medium text-accent underline underline-offset-2 hover:text-accent-strong"
              >
                Show in query
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
