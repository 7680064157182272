/** Keyboard shortcuts: whether keys that type a character are among them. */
import { Switch } from "../../components/fields/Switch";
import { changeSettings } from "../../state/settings/changeSettings";
import { useSettings, useStores } from "../../state/StoresContext";
import { TitledSection } from "../../components/TitledSection";

export function KeyboardSection() {
  const stores = useStores();
  const { hasCharacterKeys } = useSettings((state) => state.settings);
  return (
    <TitledSection
      title="Keyboard"
      className="mt-10 border-t border-line pt-6"
      titleClassName="mb-4 text-lg font-semibold"
    >
      <Switch
        id="character-keys"
        label="Shortcuts of a single key"
        hint="Such as 1 to 4 for the grades, and M for the menu. Without them, Space, Enter, the arrow keys and shortcuts with Ctrl still work. Press ? on a screen to see its shortcuts."
        checked={hasCharacterKeys}
        onChange={(isOn) => changeSettings(stores, { hasCharacterKeys: isOn })}
      />
    </TitledSection>
  );
}
