import { CloudAlert, Lock, SearchX } from "lucide-react";
import { Link } from "react-router";
import { Refused } from "../../api/call";
import { Button } from "../../kit/button";
import { Blank } from "../../kit/parts";
import { t } from "../../words/text";
import { reasonOf } from "./reason";

interface Props {
  error: unknown;
  onRetry: () => void;
  /** Where to go from a page that is not there. */
  elsewhere?: { to: string; label: string };
}

/** What stands where a list or a page could not be fetched. */
export function Failure({ error, onRetry, elsewhere }: Props) {
  if (error instanceof Refused && error.status === 403) return <Forbidden />;
  if (elsewhere && error instanceof Refused && error.status === 404)
    return (
      <Blank icon={SearchX} title={t("error.gone")}>
        <p>{t("error.gone_body")}</p>
        <Link className="button outline" to={elsewhere.to}>
          {elsewhere.label}
        </Link>
      </Blank>
    );
  return (
    <Blank icon={CloudAlert} title={t("error.screen")}>
      <p>{reasonOf(error)}</p>
      <Button onPress={onRetry}>{t("shell.try_again")}</Button>
    </Blank>
  );
}

export function Forbidden() {
  return (
    <Blank icon={Lock} title={t("error.forbidden_title")}>
      <p>{t("error.forbidden_body")}</p>
    </Blank>
  );
}
