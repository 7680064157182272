/** Interview rounds: by keyboard alone, resumed, with and without a microphone, judged, reported, and followed by a review of missed points. */
import type { Page } from "@playwright/test";
import {
  answerQuestion,
  boxOf,
  clickTwice,
  expect,
  findAxeViolations,
  openApp,
  test,
  waitUntilPointersPress,
} from "./fixtures";

test.use({
  serviceWorkers: "block",
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      // A fake microphone that beeps, if the page has permission.
      args: [
        ...(launchOptions.args ?? []),
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
      ],
    }),
});

const good =
  "First I would ask what the business needs, how fresh it must be and who waits for it. Then I would version code, data and model together, test each change on a sample, release in small steps with a way back, and watch inputs, predictions and outcomes so that we notice when it drifts.";

async function begin(page: Page, kind: string): Promise<void> {
  await openApp(page, "/interview");
  await page.getByRole("radio", { name: kind }).check();
  await page.getByRole("button", { name: "Start round" }).click();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toBeEnabled();
  await waitUntilPointersPress(page);
}

/** The texts in the database of answers. */
const storedTexts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open("retrain.answers");
        request.onsuccess = () => {
          const all = request.result.transaction("texts").objectStore("texts").getAll();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );

const points = (page: Page) => page.locator("[data-point]");

test("a concept round: a follow-up, a judgement, a report, and cards to study", async ({ page }) => {
  await begin(page, "Concept deep dive");
  await expect(page.getByText("Question 1 of 3")).toBeVisible();
  await expect(page.getByText("You have not been asked this yet.")).toBeVisible();
  await page.getByRole("textbox", { name: "Your answer" }).fill(good);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.locator("[data-follow-up]")).toHaveCount(1);
  await answerQuestion(page, `${good} And I would write it down.`);
  await expect(points(page).first()).toHaveAttribute("data-proposed", /covered|partly|missed|unsure/);
  for (const point of await points(page).all()) await point.getByRole("radio", { name: "Missed" }).check();
  await page.getByRole("button", { name: "Next question" }).click();
  await expect(page.getByText("Question 2 of 3")).toBeVisible();
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await expect(page.getByText("Strong no hire", { exact: true })).toBeVisible();
  const fixFirst = await boxOf(page.getByRole("region", { name: "To fix first" }));
  const breakdown = await boxOf(page.getByRole("region", { name: "By dimension and chapter" }));
  expect(breakdown.x).toBeGreaterThanOrEqual(fixFirst.x + fixFirst.width);
  await page.getByRole("combobox", { name: "You may overrule it:" }).selectOption("Leaning hire (my own)");
  await page.reload();
  await expect(page.getByText("Leaning hire", { exact: true })).toBeVisible();
  await waitUntilPointersPress(page);
  await page.getByRole("button", { name: "Study them" }).click();
  await expect(page.getByText("missed in an interview")).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Restore their due dates" }).waitFor();
  await waitUntilPointersPress(page);
  await page.getByRole("button", { name: "Restore their due dates" }).click();
  await expect(page.getByText("This round no longer changes due dates.")).toBeVisible();
});

test("a rapid round is done by keyboard alone, with one key per verdict", async ({ page }) => {
  await openApp(page, "/interview");
  await page.getByRole("radio", { name: "Rapid fire" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 1 of 10")).toBeVisible();
  await page.keyboard.press("Tab");
  const box = page.getByRole("textbox", { name: "Your answer" });
  while (!(await box.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press("Tab");
  await page.keyboard.type(
    "It is a practice that joins machine learning and operations so that models stay right.",
  );
  const done = page.getByRole("button", { name: "Submit answer" });
  for (let i = 0; i < 3 && (await page.getByText("What a good answer says").count()) === 0; i += 1) {
    await done.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (before) =>
        document.querySelectorAll("[data-point]").length > 0 ||
        document.querySelectorAll("[data-follow-up]").length > before,
      i,
    );
  }
  // The first point, or the first that is unclear.
  const current = page.locator("[data-point][aria-current=true]");
  await expect(current).toBeFocused();
  await page.keyboard.press("1");
  await expect(current.getByRole("radio", { name: "Covered" })).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("3");
  await expect(current.getByRole("radio", { name: "Missed" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 2 of 10")).toBeVisible();
});

test("a round is left and resumed: the text is there and the clock is right", async ({ page }) => {
  await begin(page, "System design");
  await page.getByRole("button", { name: /^Data/ }).click();
  await page.getByRole("textbox", { name: "Your answer" }).fill("half a thought");
  // A draft is saved a moment after the last key.
  await expect.poll(() => storedTexts(page)).toEqual(["half a thought"]);
  await page.goto("/guide");
  await page.clock.install();
  await page.clock.fastForward("02:00:00");
  await page.goto("/interview");
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue("half a thought");
  await expect(page.getByRole("button", { name: /^Data/ })).toHaveAttribute("aria-current", "step");
  const left = await page.getByRole("timer").textContent();
  expect(Number(left?.split(":")[0])).toBeGreaterThanOrEqual(30);
});

test("an incident shows evidence on request, and a hint costs points", async ({ page }) => {
  await begin(page, "Incident");
  const ask = page.getByText("Ask to see").locator("..").getByRole("button");
  const before = await ask.count();
  expect(before).toBeGreaterThanOrEqual(3);
  await ask.first().click();
  await expect(ask).toHaveCount(before - 1);
  await page.getByRole("button", { name: "Hint (−10%)" }).click();
  await expect(page.getByText("Hint:")).toBeVisible();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Paused. The timer is stopped.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Paused. The timer is stopped.")).toBeVisible();
  await page.getByRole("button", { name: "Go on" }).first().click();
  await expect(page.getByText("Hint:")).toBeVisible();
});

test("an answer said aloud gets no proposed verdicts, and without verdicts it has no band", async ({
  page,
}) => {
  await begin(page, "Behavioural");
  await page.getByRole("checkbox", { name: "I answered out loud" }).check();
  await answerQuestion(page, "");
  await expect(page.getByText("There is no text to judge.")).toBeVisible();
  await expect(points(page).first()).toHaveAttribute("data-proposed", "none");
  await page.getByRole("button", { name: "Finish here" }).click();
  await expect(page.getByText("Not judged", { exact: true }).first()).toBeVisible();
});

test("what was missed in the last question is reviewed, too", async ({ page }) => {
  await begin(page, "Incident");
  await answerQuestion(page, good);
  for (const point of await points(page).all()) await point.getByRole("radio", { name: "Missed" }).check();
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await expect(page.getByRole("button", { name: "Study them" })).toBeVisible();
});

test("a round that is finished during an answer has it judged first", async ({ page }) => {
  await begin(page, "Concept deep dive");
  await page.getByRole("textbox", { name: "Your answer" }).fill(good);
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await expect(page.getByText("What a good answer says")).toBeVisible();
  await waitUntilPointersPress(page);
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await expect(page.getByText("1 of 3 questions answered")).toBeVisible();
  // Printed, it is black on white in the dark theme, too, and has no buttons.
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
});

test("a verdict is still there after a reload", async ({ page }) => {
  await begin(page, "Behavioural");
  await answerQuestion(page, good);
  const first = points(page).first();
  for (const verdict of ["Covered", "Missed"]) {
    await first.getByRole("radio", { name: verdict }).check();
    await page.reload();
    await expect(first.getByRole("radio", { name: verdict })).toBeChecked();
    await waitUntilPointersPress(page);
  }
});

test("the length can be chosen, and the end of a phase is announced once", async ({ page }) => {
  await page.clock.install();
  await openApp(page, "/interview");
  await page.getByRole("radio", { name: "Short", exact: true }).check();
  await expect(page.getByText("5 questions, about")).toBeVisible();
  await page.getByRole("radio", { name: "System design" }).check();
  await expect(page.getByRole("radio", { name: "Short", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Start round" }).click();
  await expect(page.getByText("Who uses it, what is predicted")).toBeVisible();
  // Two designs allow more than five minutes, and time goes on by itself, too.
  await page.clock.runFor("04:00");
  await expect(page.getByText("Clarify is over its time.")).toHaveCount(0);
  await page.clock.runFor("04:00");
  await expect(page.getByText("Clarify is over its time. Data comes next.")).toBeVisible();
  await page.getByRole("button", { name: /^Data/ }).click();
  await expect(page.getByText("Clarify is over its time.")).toHaveCount(0);
});

test("two rounds of a kind have a trend, and a deleted one can be restored", async ({ page }) => {
  for (const text of ["zebra first", "zebra second"]) {
    await begin(page, "Behavioural");
    await answerQuestion(page, `${text}. ${good}`);
    await points(page).first().getByRole("radio", { name: "Covered" }).check();
    await page.getByRole("button", { name: "Finish here" }).click();
    await page.getByRole("link", { name: "Another round" }).click();
  }
  await expect(page.getByText("2 rounds, from")).toBeVisible();
  await clickTwice(page, page.getByRole("button", { name: "Delete all rounds" }), -30, 0);
  await page.getByRole("button", { name: "Delete them" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("searchbox").fill("zebra");
  await expect(page.getByText("2 rounds with “zebra”")).toBeVisible();
  await page.goto("/settings");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download answers" }).click();
  expect((await download).suggestedFilename()).toBe("interview-answers.md");
});

test("the history can be searched, and a deleted round loses its answers", async ({ page }) => {
  await begin(page, "Behavioural");
  await answerQuestion(
    page,
    "We moved the nightly zebra job to a stream, and latency fell from nine hours to five minutes.",
  );
  await page.getByRole("button", { name: "Finish here" }).click();
  await page.getByRole("link", { name: "Another round" }).click();
  await page.getByRole("searchbox", { name: "Search in your answers" }).fill("zebra");
  await expect(page.getByText("1 round with “zebra”")).toBeVisible();
  await page.getByRole("searchbox").fill("giraffe");
  await expect(page.getByText("0 rounds with “giraffe”")).toBeVisible();
  await page.getByRole("searchbox").fill("");
  await page.getByRole("button", { name: /^Delete the round/ }).click();
  await expect(page.getByText("1 round deleted.")).toBeVisible();
  await page.getByRole("link", { name: "Guide" }).first().click();
  await page.goto("/settings");
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await expect.poll(() => storedTexts(page)).toEqual([]);
  await expect(page.getByRole("heading", { name: "Interview answers" })).toHaveCount(0);
});

/** Makes recorders deliver parts every 100 ms, and counts them: a recording without a part is not saved. */
const countParts = (page: Page) =>
  page.addInitScript(() => {
    Reflect.set(window, "sounds", 0);
    const { start } = MediaRecorder.prototype;
    MediaRecorder.prototype.start = function startAndCount() {
      this.addEventListener("dataavailable", ({ data }) => {
        if (data.size > 0) Reflect.set(window, "sounds", Reflect.get(window, "sounds") + 1);
      });
      start.call(this, 100);
    };
  });

/** Starts a recording, and waits for its first part. */
async function record(page: Page): Promise<void> {
  const before = await page.evaluate(() => Number(Reflect.get(window, "sounds")));
  await page.getByRole("button", { name: /^Record( more)?$/ }).click();
  await expect(page.getByText("Recording. It stays on this device.")).toBeVisible();
  await page.waitForFunction((count) => Number(Reflect.get(window, "sounds")) > count, before);
}

test("an answer is recorded, stays on the device, and can be heard", async ({ page, context }) => {
  await context.grantPermissions(["microphone"]);
  await countParts(page);
  await begin(page, "Behavioural");
  await record(page);
  await page.getByRole("button", { name: "Stop recording" }).click();
  await answerQuestion(page, "");
  await expect(page.getByLabel("Your recording")).toBeVisible();
  await expect
    .poll(() =>
      page
        .getByLabel("Your recording")
        .evaluate((audio) => audio instanceof HTMLAudioElement && audio.readyState > 0),
    )
    .toBe(true);
  await page.goto("/settings");
  await expect(page.getByText("1 recording")).toBeVisible();
  await page.getByRole("button", { name: "Delete all recordings" }).click();
  await page.getByRole("button", { name: "Delete them" }).click();
  await expect(page.getByText("1 recording")).toHaveCount(0);
});

test("the recording button keeps the focus, and a pause says that it ends the recording", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["microphone"]);
  await countParts(page);
  await begin(page, "Behavioural");
  await record(page);
  await expect(page.getByRole("button", { name: "Stop recording" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Record more" })).toBeFocused();
  await expect(page.getByText("Your recording is kept.")).toBeVisible();
  await record(page);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("status").getByText("The microphone is off during a pause.")).toBeVisible();
  await page.getByRole("button", { name: "Go on" }).first().click();
  await expect(page.getByRole("button", { name: "Record more" })).toBeVisible();
  await expect(page.getByText("The microphone is off")).toHaveCount(0);
});

test("a second recording doesn't overwrite the first, and one that runs when the answer is submitted is complete", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["microphone"]);
  await countParts(page);
  await begin(page, "Behavioural");
  await record(page);
  await page.getByRole("button", { name: "Stop recording" }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Go on" }).first().click();
  await record(page);
  await answerQuestion(page, "");
  await expect(page.getByLabel("Your recording, part 2")).toBeVisible();
});

test("a microphone that is granted after the question was left is released at once", async ({ page }) => {
  await page.addInitScript(() => {
    const { getUserMedia } = MediaDevices.prototype;
    navigator.mediaDevices.getUserMedia = async (wish) => {
      await new Promise<void>((resolve) => {
        Reflect.set(window, "allow", resolve);
      });
      const stream = await getUserMedia.call(navigator.mediaDevices, wish);
      Reflect.set(window, "stream", stream);
      return stream;
    };
  });
  await begin(page, "Behavioural");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(
    page.getByText("Your browser asks whether Retrain may use the microphone. Allow it to record."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(page.getByText("What a good answer says")).toBeVisible();
  await page.evaluate(() => (Reflect.get(window, "allow") as () => void)());
  await page.waitForFunction(() => {
    const stream = Reflect.get(window, "stream") as MediaStream | undefined;
    return stream?.getTracks().every(({ readyState }) => readyState === "ended");
  });
});

test("a refused microphone is reported, and typing still works", async ({ page, context }) => {
  await context.clearPermissions();
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await begin(page, "Behavioural");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Access to the microphone was refused.");
  await page.getByRole("textbox", { name: "Your answer" }).fill("typed all the same");
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue("typed all the same");
});

test("a page that is hidden during typing saves the text, and stops its clock", async ({ page }) => {
  await begin(page, "Behavioural");
  const left = await page.getByRole("timer").textContent();
  await page.evaluate(() => {
    // Before the delay after which a draft is saved: only hiding saves it.
    const box = document.querySelector("textarea");
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
    set?.call(box, "the tab was killed here");
    box?.dispatchEvent(new Event("input", { bubbles: true }));
    Object.defineProperty(document, "visibilityState", { configurable: true, value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.clock.install();
  await page.clock.fastForward("00:20:00");
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto("/interview");
  await expect(again.getByRole("textbox", { name: "Your answer" })).toHaveValue("the tab was killed here");
  expect(Number((await again.getByRole("timer").textContent())?.split(":")[0])).toBeGreaterThanOrEqual(
    Number(left?.split(":")[0]) - 1,
  );
});

test("an answer that is written in two tabs keeps the text of both", async ({ page, context }) => {
  await begin(page, "Behavioural");
  const other = await context.newPage();
  await other.goto("/interview");
  const there = other.getByRole("textbox", { name: "Your answer" });
  await expect(there).toBeEnabled();
  await page.getByRole("textbox", { name: "Your answer" }).fill("from one tab, and");
  await expect.poll(() => storedTexts(page)).toEqual(["from one tab, and"]);
  // Inserted, because the saved text of the first tab may be there by now.
  await there.focus();
  await other.keyboard.insertText("from the other");
  await other.getByRole("button", { name: "Skip" }).click();
  await expect(other.locator("[data-own-answer]")).toContainText("from one tab, and");
  await expect(other.locator("[data-own-answer]")).toContainText("from the other");
  await other.reload();
  await expect(other.locator("[data-own-answer]")).toContainText("from one tab, and");
});

test("without room the text stays on the screen, with what to do about it", async ({ page }) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function full(value, key) {
      if (this.name === "texts") throw new DOMException("The disk is full.", "QuotaExceededError");
      return put.call(this, value, key);
    };
  });
  await begin(page, "Behavioural");
  await page.getByRole("textbox", { name: "Your answer" }).fill("what was said");
  await expect(page.getByText("Your answer is not saved yet")).toContainText(
    "Copy it elsewhere, or free some space.",
  );
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue("what was said");
});

test("a browser without a database stores the text in localStorage", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
  });
  await begin(page, "Behavioural");
  await page.getByRole("textbox", { name: "Your answer" }).fill("kept in the other place");
  await page.goto("/guide");
  await page.goto("/interview");
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue("kept in the other place");
});

for (const scheme of ["light", "dark"] as const) {
  test(`is accessible at every stage, in the ${scheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await openApp(page, "/interview");
    await page.getByRole("button", { name: "Start round" }).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await begin(page, "Incident");
    expect(await findAxeViolations(page)).toEqual([]);
    await answerQuestion(page, good);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Finish" }).click();
    await expect(page.getByRole("heading", { name: "By dimension and chapter" })).toBeVisible();
    expect(await findAxeViolations(page)).toEqual([]);
  });
}
