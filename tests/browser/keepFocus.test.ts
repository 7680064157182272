/** What is removed leaves the focus to what is around it, or to the page's content. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepFocus } from "../../src/browser/keepFocus";

let endKeeping: () => void;
beforeEach(() => {
  endKeeping = keepFocus();
});
afterEach(() => {
  endKeeping();
  document.body.innerHTML = "";
});

const find = (selector: string): HTMLElement => {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`no ${selector}`);
  return element;
};
const focusedId = () => document.activeElement?.id;

it.each([
  ["in the content", '<main id="main" tabindex="-1"><p><button>Undo</button></p></main>', "main"],
  ["in a notification", '<main id="main" tabindex="-1"></main><p><button>Dismiss</button></p>', "main"],
  [
    "in something that takes the focus",
    '<main id="main" tabindex="-1"><div id="row" tabindex="-1"><p><button>Ask</button></p></div></main>',
    "row",
  ],
  [
    "in a dialog over the content",
    '<main id="main" tabindex="-1"></main><dialog open id="dialog" tabindex="-1"><p><button>Discard</button></p></dialog>',
    "dialog",
  ],
])("moves the focus when a focused button is removed %s", async (_, html, expected) => {
  document.body.innerHTML = html;
  find("button").focus();
  find("p").remove();
  await expect.poll(focusedId).toBe(expected);
});

it("an element that the screen has focused keeps the focus", async () => {
  document.body.innerHTML =
    '<main id="main" tabindex="-1"><button id="one"></button><button id="two"></button></main>';
  find("#one").focus();
  find("#one").remove();
  find("#two").focus();
  await new Promise((resolve) => setTimeout(resolve));
  expect(focusedId()).toBe("two");
});

it("nothing is focused when an element without the focus is removed", async () => {
  document.body.innerHTML = '<main id="main" tabindex="-1"><button></button><p></p></main>';
  find("button").focus();
  find("button").blur();
  find("p").remove();
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.activeElement).toBe(document.body);
});

it("an element that had the focus before keepFocus was called is remembered", async () => {
  document.body.innerHTML = '<main id="main" tabindex="-1"><p><button></button></p></main>';
  endKeeping();
  find("button").focus();
  endKeeping = keepFocus();
  find("p").remove();
  await expect.poll(focusedId).toBe("main");
});
