import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "../../kit/button";
import { t } from "../../words/text";
import { fullTime } from "../../words/time";
import { Failure } from "../shell/failure";
import { reader } from "../shell/here";
import { accountKeys, auditPage } from "./queries";
import { SectionBones } from "./section_bones";

export function AuditSection() {
  const audit = useInfiniteQuery({
    queryKey: accountKeys.audit,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => auditPage(pageParam),
    getNextPageParam: (page) => (page.meta.has_more ? page.meta.after_cursor : undefined),
    staleTime: 0,
  });
  if (audit.isError && !audit.data)
    return <Failure error={audit.error} onRetry={() => void audit.refetch()} />;
  if (!audit.data) return <SectionBones />;
  const entries = audit.data.pages.flatMap((page) => page.data);
  return (
    <section className="settings-block">
      {entries.length === 0 && <p className="quiet">{t("accounts.no_audit")}</p>}
      <ul className="settings-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <div className="settings-line">
              <span className="line">
                <bdi className="strong">{entry.actor.name}</bdi>
                <code className="code">{entry.action}</code>
                <bdi className="cut">{entry.subject_name}</bdi>
              </span>
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
