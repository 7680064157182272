/** The colour theme: system, light or dark. */
import { changeSettings } from "../../state/settings/changeSettings";
import { useSettings, useStores } from "../../state/StoresContext";
import { ChoiceChip } from "../../components/fields/ChoiceChip";

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
        {themes.map(({ value, label }) => (
          <ChoiceChip
            key={value}
            type="radio"
            name="theme"
            label={label}
            checked={theme === value}
            onChange={() => changeSettings(stores, { theme: value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
