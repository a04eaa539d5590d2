import { around } from "./en/around";
import { beyond } from "./en/beyond";
import type { Guides } from "./guide";

export const guides: Guides = { ...around, ...beyond };
