/** Sets the chosen theme on the document. With "system", the style sheet follows the system by itself. */
import { useSettings } from "../state/settings";

export function syncTheme(): void {
  const applyTheme = () => {
    const { theme } = useSettings.getState().settings;
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  };
  applyTheme();
  useSettings.subscribe(applyTheme);
}
