/** The colour theme: system, light or dark. */
import { changeSettings } from "../../state/settings/changeSettings";
import { useSettings, useStores } from "../../state/StoresContext";

const themes = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

export function AppearanceSection() {
  const stores = useStores();
  const { theme } = useSettings((state) => state.settings);
  return (
    <fieldset className="mt-10 border-t border-line pt-6">
      <legend className="float-left w-full text-lg font-semibold">Appearance</legend>
      <div className="clear-both flex flex-wrap gap-2 pt-4">
        {themes.map(({ value, label: name }) => (
          <label
            key={value}
            className="flex min-h-11 items-center gap-2 rounded-xl border border-line bg-sheet px-4 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="theme"
              className="accent-accent"
              checked={theme === value}
              onChange={() => changeSettings(stores, { theme: value })}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
