/** The theme that was chosen, on the page. Without a choice the system's is followed by the style sheet alone. */
import { useSettings } from "../store/settings";

export function followTheme(): void {
  const show = () => {
    const { theme } = useSettings.getState().settings;
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  };
  show();
  useSettings.subscribe(show);
}
