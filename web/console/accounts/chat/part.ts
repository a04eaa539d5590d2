import type { ChatSettings } from "../../../api/types";

/** What each part of the chat's settings gets: all of them as they stand, and a way to change some. */
export interface PartProps {
  settings: ChatSettings;
  change: (some: Partial<ChatSettings>) => void;
}
