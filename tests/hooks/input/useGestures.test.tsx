import { cleanup, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { type Side, useGestures } from "../../../src/hooks/input/useGestures";

afterEach(cleanup);

function Card({ onSwipe }: { readonly onSwipe: (side: Side) => void }) {
  const ref = useRef<HTMLElement>(null);
  useGestures(ref, { onSwipe: (side) => onSwipe(side) });
  return <article ref={ref}>Card</article>;
}

it("a swipe counts when the component was rendered again in the middle of it", () => {
  const onSwipe = vi.fn<(side: Side) => void>();
  const { rerender } = render(<Card onSwipe={() => undefined} />);
  const card = screen.getByText("Card");
  const touch = (type: string, clientX: number) =>
    card.dispatchEvent(Object.assign(new Event(type), { pointerType: "touch", clientX, clientY: 0 }));
  touch("pointerdown", 200);
  rerender(<Card onSwipe={onSwipe} />);
  touch("pointerup", 50);
  expect(onSwipe.mock.calls).toEqual([["left"]]);
});
