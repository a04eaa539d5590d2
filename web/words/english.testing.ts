// Tests speak English, as the page does once its words are loaded.
import { en } from "./en/all";
import { speak } from "./text";

speak("en", en);
