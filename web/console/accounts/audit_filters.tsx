import { Download } from "lucide-react";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { Select } from "../../kit/select";
import { t } from "../../words/text";
import { subjects, type AuditFilter } from "./audit_filter";
import { useAgents } from "./queries";

const spans = [0, 1, 7, 30, 365];

interface Props {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
  onExport: () => void;
  isExporting: boolean;
}

export function AuditFilters({ filter, onChange, onExport, isExporting }: Props) {
  const agents = useAgents().data ?? [];
  return (
    <div className="audit-filters">
      <Select
        label={t("accounts.audit_who")}
        value={filter.actor}
        options={[
          { value: "", label: t("accounts.audit_anyone") },
          ...agents.map((agent) => ({ value: agent.id, label: agent.name })),
        ]}
        onChange={(actor) => onChange({ ...filter, actor })}
      />
      <Select
        label={t("accounts.audit_what")}
        value={filter.subject}
        options={[
          { value: "" as const, label: t("accounts.audit_anything") },
          ...subjects.map((value) => ({ value, label: t(`accounts.audit_about_${value}`) })),
        ]}
        onChange={(subject) => onChange({ ...filter, subject })}
      />
      <Select
        label={t("accounts.audit_when")}
        value={String(filter.days)}
        options={spans.map((count) => ({
          value: String(count),
          label: count ? t("accounts.audit_days", { count }) : t("accounts.audit_always"),
        }))}
        onChange={(days) => onChange({ ...filter, days: Number(days) })}
      />
      <Button onPress={onExport} isDisabled={isExporting} data-testid="audit-export">
        <Icon of={Download} size={14} />
        {t("accounts.audit_export")}
      </Button>
    </div>
  );
}
