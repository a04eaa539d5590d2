import { talk_acts } from "../app/talk_acts";
import { useWidget } from "./draw";

/** As useWidget, with what a person can do in an open conversation. */
export function useTalk() {
  const shown = useWidget();
  return { ...shown, acts: { ...shown.acts, ...talk_acts(shown.chat) } };
}
