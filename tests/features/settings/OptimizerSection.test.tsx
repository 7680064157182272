/** What Settings says about the FSRS parameters in use. */
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { defaultParameters } from "../../../src/domain/scheduling/fsrs";
import { OptimizerSection } from "../../../src/features/settings/OptimizerSection";
import { applyFit, revertParameters } from "../../../src/state/optimizer/optimizerActions";
import { StoresContext } from "../../../src/state/StoresContext";
import { morning, openStores } from "../../state/openStores";

afterEach(cleanup);

const fitOn = (reviewCount: number) => ({
  parameters: defaultParameters.map((weight) => weight + reviewCount / 1e6),
  reviewCount,
  isBetter: true,
  lossBefore: 0.4,
  lossAfter: 0.3,
  evaluatedCount: 100,
});

it("says only what also holds once the previous parameters are in use", async () => {
  const { stores } = await openStores();
  render(
    <StoresContext value={stores}>
      <OptimizerSection />
    </StoresContext>,
  );
  expect(screen.getByText(/uses the default FSRS-6 parameters/)).toBeTruthy();
  act(() => applyFit(stores, fitOn(500), morning));
  act(() => applyFit(stores, fitOn(800), morning));
  const ofLast = /The last optimization was on 23 November 2026, on 800 of them/;
  expect(screen.getByText(ofLast)).toBeTruthy();
  act(() => revertParameters(stores, "previous"));
  expect(stores.settings.getState().settings.scheduling.parameters).toEqual(fitOn(500).parameters);
  expect(screen.getByText(ofLast)).toBeTruthy();
  act(() => revertParameters(stores, "default"));
  expect(screen.getByText(/uses the default FSRS-6 parameters/)).toBeTruthy();
});

it("does not call parameters the default ones because no optimization is on record", async () => {
  const { stores } = await openStores();
  const { scheduling } = stores.settings.getState().settings;
  stores.settings.change({ scheduling: { ...scheduling, parameters: fitOn(500).parameters } });
  render(
    <StoresContext value={stores}>
      <OptimizerSection />
    </StoresContext>,
  );
  expect(screen.queryByText(/default FSRS-6 parameters/)).toBeNull();
});
