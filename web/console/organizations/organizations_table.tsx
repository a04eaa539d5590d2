import { useVirtualizer } from "@tanstack/react-virtual";
import { Building2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { Organization } from "../../api/types";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { Blank } from "../../kit/parts";
import { t } from "../../words/text";
import { ProfileBones } from "../customers/profile_bones";
import { rowsOf } from "../customers/queries";
import { figure } from "../customers/names";
import { Failure } from "../shell/failure";
import { useOrganizations, type OrganizationSort } from "./queries";

const rowHeight = 56;

interface Props {
  q: string;
  sort: OrganizationSort;
  onClear: () => void;
}

export function OrganizationsTable({ q, sort, onClear }: Props) {
  const list = useOrganizations(q, sort);
  const rows = rowsOf(list.data);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]!.id,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;

  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 10) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, last, rows.length, fetchNextPage]);

  if (list.isPending) return <ProfileBones />;
  if (list.isError && !list.data)
    return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0)
    return (
      <Blank icon={Building2} title={t("organizations.none")}>
        <p>{t(q ? "organizations.none_fits" : "organizations.none_yet")}</p>
        {q && <Button onPress={onClear}>{t("customers.show_everyone")}</Button>}
      </Blank>
    );
  return (
    <div className="customer-rows" ref={scroller} tabIndex={-1}>
      <div
        role="table"
        aria-label={t("organizations.title")}
        aria-rowcount={hasNextPage ? -1 : rows.length}
      >
        <div role="rowgroup" className="customer-columns">
          <div role="row" className="customer-row organization-row">
            <span role="columnheader">{t("organizations.name")}</span>
            <span role="columnheader">{t("organizations.domains")}</span>
            <span role="columnheader">{t("organizations.customers")}</span>
          </div>
        </div>
        <div role="rowgroup" className="rows-all" style={{ blockSize: virtual.getTotalSize() }}>
          {items.map((item) => (
            <Row
              key={item.key}
              organization={rows[item.index]!}
              start={item.start}
              index={item.index}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

interface RowProps {
  organization: Organization;
  start: number;
  index: number;
}

function Row({ organization, start, index }: RowProps) {
  return (
    <div
      role="row"
      className="customer-row organization-row row-place"
      style={{ transform: `translateY(${start}px)` }}
      aria-rowindex={index + 1}
      data-testid="organization-row"
    >
      <span role="cell" className="customer-who">
        <span className="organization-sign">
          <Icon of={Building2} />
        </span>
        <span className="customer-names">
          <Link to={`/organizations/${organization.id}`} className="cut strong">
            <bdi>{organization.name}</bdi>
          </Link>
        </span>
      </span>
      <span role="cell" className="cut second">
        <bdi className="always-ltr">{organization.domains.join("  ")}</bdi>
      </span>
      <span role="cell" className="figures">
        {t("organizations.count", {
          count: organization.customer_count,
          number: figure(organization.customer_count),
        })}
      </span>
    </div>
  );
}
