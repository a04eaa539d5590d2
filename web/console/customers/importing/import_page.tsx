import { ArrowLeft } from "lucide-react";
import { useNavigate, useParams } from "react-router";
import { call } from "../../../api/call";
import type { CustomerImport } from "../../../api/types";
import { Button, IconButton } from "../../../kit/button";
import { t } from "../../../words/text";
import { useSaving } from "../../accounts/saving";
import { useDesk } from "../../shell/desk";
import { Failure } from "../../shell/failure";
import { figure } from "../names";
import { ProfileBones } from "../profile_bones";
import { ImportMeanings } from "./import_meanings";
import { ImportReading } from "./import_reading";
import { ImportResult } from "./import_result";
import { partDone } from "./import_words";
import { importKeys, useImport } from "./queries";
import "../customers.css";
import "./imports.css";

/** One import, wherever it is: its columns, its progress, its result. */
export function ImportPage() {
  const navigate = useNavigate();
  const asked = useImport(useParams().id ?? "");
  const one = asked.data;
  return (
    <main className="sheet customers" id="main" data-testid="import-page">
      <header className="customers-head">
        <IconButton
          icon={ArrowLeft}
          mirrored
          label={t("imports.back")}
          onPress={() => void navigate("/customers/imports")}
        />
        <h1 className="cut">{one ? <bdi>{one.name}</bdi> : t("imports.title")}</h1>
      </header>
      {asked.isError ? (
        <Failure error={asked.error} onRetry={() => void asked.refetch()} />
      ) : !one || one.state === "looking" ? (
        <ProfileBones />
      ) : (
        <div className="imports" data-testid={`import-${one.state}`}>
          {one.state === "ready" && <ImportReading one={one} />}
          {one.state === "ready" && <ImportMeanings key={one.columns.join()} one={one} />}
          {one.state === "running" && <Progress one={one} />}
          {one.state === "failed" && <Failed one={one} />}
          {(one.state === "done" || one.state === "stopped") && <ImportResult one={one} />}
        </div>
      )}
    </main>
  );
}

function Progress({ one }: { one: CustomerImport }) {
  const desk = useDesk();
  const stop = useSaving(
    () => call<CustomerImport>("POST", `/customer_imports/${one.id}/stop`),
    (stopped) => desk.client.setQueryData(importKeys.one(one.id), stopped),
  );
  return (
    <section className="import-progress" role="status">
      <progress aria-label={t("imports.running")} value={partDone(one)} max={1} />
      <p>{t("imports.so_far", { count: one.row_count, number: figure(one.row_count) })}</p>
      <p className="quiet small">{t("imports.goes_on")}</p>
      <Button
        isDisabled={stop.isPending}
        onPress={() => stop.mutate(undefined)}
        data-testid="import-stop"
      >
        {t("imports.stop")}
      </Button>
    </section>
  );
}

function Failed({ one }: { one: CustomerImport }) {
  const why =
    one.failure === "not_text"
      ? t("imports.failed_not_text")
      : one.failure === "no_rows"
        ? t("imports.failed_no_rows")
        : t("imports.failed_unreadable");
  return (
    <section>
      <p className="field-error" role="alert">
        {why}
      </p>
      {(one.failure === "not_text" || one.failure === "no_rows") && <ImportReading one={one} />}
    </section>
  );
}
