import type { QueryClient } from "@tanstack/react-query";
import type { Frame } from "../../api/frames";
import { accountKeys, keepAgent } from "./queries";

export function applyAccountFrame(client: QueryClient, frame: Frame) {
  if (frame.type === "agent.presence_changed" || frame.type === "agent.changed") {
    if (frame.data.agent) keepAgent(client, frame.data.agent);
    else void client.invalidateQueries({ queryKey: accountKeys.agents });
  }
  if (frame.type === "team.changed") void client.invalidateQueries({ queryKey: accountKeys.teams });
}
