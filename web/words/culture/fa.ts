import { around } from "./fa/around";
import { beyond } from "./fa/beyond";
import type { Guides } from "./guide";

export const guides: Guides = { ...around, ...beyond };
