import type { AuditEntry } from "../../api/types";
import { csv, saveFile } from "../../kit/csv";
import { t } from "../../words/text";
import { auditQuery, type AuditFilter } from "./audit_filter";
import { auditPage } from "./queries";

/** All entries that the filter finds, as a file of the reader's. Returns how many they were. */
export async function exportAudit(filter: AuditFilter, now: number) {
  const asked = auditQuery(filter, now);
  const entries: AuditEntry[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof auditPage>> = await auditPage(asked, after, 100);
    entries.push(...page.data);
    after = page.meta.has_more ? (page.meta.after_cursor ?? null) : null;
  } while (after);
  saveFile(`audit-${new Date(now).toISOString().slice(0, 10)}.csv`, "text/csv", table(entries));
  return entries.length;
}

function table(entries: AuditEntry[]) {
  const head = [
    t("accounts.audit_column_time"),
    t("accounts.audit_column_actor"),
    t("accounts.audit_column_action"),
    t("accounts.audit_column_subject"),
    t("accounts.audit_column_address"),
    t("accounts.audit_column_details"),
  ];
  const rows = entries.map((entry) => [
    entry.at,
    entry.actor.name,
    entry.action,
    entry.subject_name,
    entry.address,
    entry.details == null ? "" : JSON.stringify(entry.details),
  ]);
  return csv([head, ...rows]);
}
