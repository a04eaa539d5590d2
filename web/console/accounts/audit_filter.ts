// What is asked of the audit log, and how that is spelled for the server.

export const subjects = [
  "agent",
  "session",
  "role",
  "team",
  "tag",
  "api_key",
  "channel",
  "workspace",
] as const;
export type Subject = (typeof subjects)[number];

export interface AuditFilter {
  actor: string;
  subject: Subject | "";
  days: number;
}

export const everything: AuditFilter = { actor: "", subject: "", days: 0 };

export function auditQuery(filter: AuditFilter, now: number) {
  const since = filter.days > 0 ? new Date(now - filter.days * 86_400_000).toISOString() : null;
  return {
    actor_id: filter.actor || null,
    action: filter.subject ? `${filter.subject}.` : null,
    since,
  };
}
