import { describe, expect, it } from "vitest";
import { auditQuery, everything } from "./audit_filter";

const now = Date.parse("2026-11-22T10:00:00Z");

describe("the audit filter", () => {
  it("asks for all when nothing is chosen", () => {
    expect(auditQuery(everything, now)).toEqual({ actor_id: null, action: null, since: null });
  });
  it("asks for one agent, one sort and the last days", () => {
    expect(auditQuery({ actor: "agt_1", subject: "role", days: 7 }, now)).toEqual({
      actor_id: "agt_1",
      action: "role.",
      since: "2026-11-15T10:00:00.000Z",
    });
  });
});
