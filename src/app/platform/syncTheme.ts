/** Sets the chosen theme on the document. With "system", the style sheet follows the system by itself. */
import type { SettingsStore } from "../../state/settings/createSettingsStore";

export function syncTheme(settings: SettingsStore): void {
  const applyTheme = () => {
    const { theme } = settings.getState().settings;
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  };
  applyTheme();
  settings.subscribe(applyTheme);
}
