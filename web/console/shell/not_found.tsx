import { Compass } from "lucide-react";
import { Link } from "react-router";
import { Blank } from "../../kit/parts";
import { t } from "../../words/text";

export function NotFound() {
  return (
    <main className="whole-page">
      <Blank icon={Compass} title={t("shell.not_found")}>
        <p>{t("shell.not_found_body")}</p>
        <Link to="/inbox" className="button outline">
          {t("shell.go_inbox")}
        </Link>
      </Blank>
    </main>
  );
}
