import { ArrowLeft, FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import { upload } from "../../../api/upload";
import type { CustomerImport } from "../../../api/types";
import { Button, IconButton } from "../../../kit/button";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { useSaving } from "../../accounts/saving";
import { agoText } from "../../shell/here";
import { figure } from "../names";
import { useImports } from "./queries";
import "../customers.css";
import "./imports.css";

/** A file is brought here; below, those brought before. */
export function ImportsPage() {
  const navigate = useNavigate();
  const chooser = useRef<HTMLInputElement>(null);
  const [part, setPart] = useState(0);
  const bring = useSaving(
    (file: File) => upload<CustomerImport>(file, setPart, "/customer_imports").done,
    (one) => void navigate(`/customers/imports/${one.id}`),
  );
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !bring.isPending) bring.mutate(file);
  };
  return (
    <main className="sheet customers" id="main" data-testid="imports-page">
      <header className="customers-head">
        <IconButton
          icon={ArrowLeft}
          mirrored
          label={t("customers.back")}
          onPress={() => void navigate("/customers")}
        />
        <h1>{t("imports.title")}</h1>
      </header>
      <div className="imports">
        <div
          className="import-drop"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            take(event.dataTransfer.files);
          }}
        >
          <Icon of={FileUp} size={24} />
          <p>{t("imports.bring")}</p>
          <p className="quiet small">{t("imports.bring_help")}</p>
          <Button
            look="primary"
            isPending={bring.isPending}
            onPress={() => chooser.current?.click()}
            data-testid="import-choose"
          >
            {t("imports.choose")}
          </Button>
          {bring.isPending && <progress aria-label={t("imports.uploading")} value={part} max={1} />}
          <input
            ref={chooser}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            hidden
            aria-label={t("imports.choose")}
            onChange={(event) => {
              take(event.target.files);
              event.target.value = "";
            }}
            data-testid="import-file"
          />
        </div>
        <Earlier />
      </div>
    </main>
  );
}

function Earlier() {
  const imports = useImports().data ?? [];
  if (imports.length === 0) return null;
  return (
    <section className="imports-earlier">
      <h2>{t("imports.earlier")}</h2>
      <ul>
        {imports.map((one) => (
          <li key={one.id} data-testid="import-row">
            <Link to={`/customers/imports/${one.id}`} className="strong cut">
              <bdi>{one.name}</bdi>
            </Link>
            <span>{t(`imports.state_${one.state}`)}</span>
            <span className="quiet small">
              {t("imports.rows_by", {
                count: one.row_count,
                number: figure(one.row_count),
                name: one.by_name,
                time: agoText(one.created_at),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
