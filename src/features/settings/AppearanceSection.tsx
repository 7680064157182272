/** The colour theme: system, light or dark. */
import { ChoiceChip } from "../../components/ChoiceChip";
import { changeSettings, useSettings } from "../../state/settings";

const themes = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

export function AppearanceSection() {
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
            onChange={() => changeSettings({ theme: value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
