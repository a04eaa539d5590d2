import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Fragment, useState, type ReactNode } from "react";
import type { AuditEntry } from "../../api/types";
import { Button } from "../../kit/button";
import { knows, pieces, t } from "../../words/text";
import { fullTime } from "../../words/time";
import { useDesk } from "../shell/desk";
import { Failure } from "../shell/failure";
import { reader } from "../shell/here";
import { exportAudit } from "./audit_export";
import { auditQuery, everything } from "./audit_filter";
import { AuditFilters } from "./audit_filters";
import { accountKeys, auditPage } from "./queries";
import { useSaving } from "./saving";
import { SectionBones } from "./section_bones";

export function AuditSection() {
  const desk = useDesk();
  const [filter, setFilter] = useState(everything);
  const audit = useInfiniteQuery({
    queryKey: [...accountKeys.audit, filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => auditPage(auditQuery(filter, Date.now()), pageParam, 50),
    placeholderData: keepPreviousData,
    getNextPageParam: (page) => (page.meta.has_more ? page.meta.after_cursor : undefined),
    staleTime: 0,
  });
  const save = useSaving(
    () => exportAudit(filter, Date.now()),
    (count) => desk.say({ text: t("accounts.audit_exported", { count }) }),
  );
  if (audit.isError && !audit.data)
    return <Failure error={audit.error} onRetry={() => void audit.refetch()} />;
  if (!audit.data) return <SectionBones />;
  const entries = audit.data.pages.flatMap((page) => page.data);
  return (
    <section className="settings-block">
      <AuditFilters
        filter={filter}
        onChange={setFilter}
        onExport={() => save.mutate(undefined)}
        isExporting={save.isPending}
      />
      {entries.length === 0 && (
        <p className="quiet">
          {t(filter === everything ? "accounts.no_audit" : "accounts.audit_none_such")}
        </p>
      )}
      <ul className="settings-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <div className="settings-line">
              <Sentence entry={entry} />
              <time className="quiet small" dateTime={entry.at}>
                {fullTime(entry.at, reader())}
              </time>
            </div>
          </li>
        ))}
      </ul>
      {audit.hasNextPage && (
        <Button onPress={() => void audit.fetchNextPage()} isDisabled={audit.isFetchingNextPage}>
          {t("shell.load_more")}
        </Button>
      )}
    </section>
  );
}

/** Who did what, in words; what this version has no words for is named as the server calls it. */
function Sentence({ entry }: { entry: AuditEntry }) {
  const key = `audit.${entry.action.replaceAll(".", "_")}`;
  const isKnown = knows(key);
  const actor = entry.actor.type === "system" ? t("conversations.system") : entry.actor.name;
  const said = pieces<ReactNode>(isKnown ? key : "audit.other", {
    actor: <bdi className="strong">{actor}</bdi>,
    subject: <bdi className="strong">{entry.subject_name}</bdi>,
  });
  return (
    <span data-testid="audit-entry">
      {said.map((piece, index) => (
        <Fragment key={index}>{piece}</Fragment>
      ))}
      {!isKnown && (
        <>
          {" "}
          · <code className="code">{entry.action}</code>
        </>
      )}
    </span>
  );
}
