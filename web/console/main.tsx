import { createRoot } from "react-dom/client";
import "../kit/tokens.css";
import "../kit/base.css";
import "../kit/controls.css";
import "../kit/parts.css";
import "../kit/overlays.css";
import { keepStylesInFiles, speakPersianInAria } from "../kit/aria_words";
import { chosenLanguage, guessedLanguage } from "../words/language";
import { direction } from "../words/locale";
import { speak, t } from "../words/text";
import { App } from "./app";
import { keepForOffline } from "./offline/register";
import { showTheme } from "./shell/preferences";

async function start() {
  const language = chosenLanguage() ?? guessedLanguage(navigator.languages);
  document.documentElement.lang = language;
  document.documentElement.dir = direction[language];
  showTheme();
  keepStylesInFiles();
  if (language === "fa") {
    speakPersianInAria();
    speak("fa", (await import("../words/fa/all")).fa);
  } else speak("en", (await import("../words/en/all")).en);
  document.title = t("shell.product");
  keepForOffline();
  createRoot(document.getElementById("root")!).render(<App />);
}

void start();
