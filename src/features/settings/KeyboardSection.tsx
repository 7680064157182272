/** Keyboard shortcuts: whether keys that type a character are among them. */
import { Switch } from "../../components/fields/Switch";
import { changeSettings } from "../../state/settings/changeSettings";
import { useSettings, useStores } from "../../state/StoresContext";

export function KeyboardSection() {
  const stores = useStores();
  const { characterKeys } = useSettings((state) => state.settings);
  return (
    <section aria-labelledby="keyboard-title" className="mt-10 border-t border-line pt-6">
      <h2 id="keyboard-title" className="mb-4 text-lg font-semibold">
        Keyboard
      </h2>
      <Switch
        id="character-keys"
        label="Shortcuts of a single key"
        hint="Such as 1 to 4 for the grades, and M for the menu. Without them, Space, Enter, the arrow keys and shortcuts with Ctrl still work. Press ? on a screen to see its shortcuts."
        checked={characterKeys}
        onChange={(isOn) => changeSettings(stores, { characterKeys: isOn })}
      />
    </section>
  );
}
