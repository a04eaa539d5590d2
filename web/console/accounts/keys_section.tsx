import { KeyRound } from "lucide-react";
import { useState } from "react";
import { call } from "../../api/call";
import type { ApiKey } from "../../api/types";
import { Button } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Icon } from "../../kit/icon";
import { Switch } from "../../kit/switch";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { Failure } from "../shell/failure";
import { agoText } from "../shell/here";
import { CopyLine } from "./copy_line";
import { isGrantable, wordOf } from "./permissions";
import { accountKeys, useApiKeys } from "./queries";
import { useSaving } from "./saving";
import { SectionBones } from "./section_bones";

const firstScopes = ["conversations:read", "conversations:reply", "customers:read"];

export function KeysSection() {
  const desk = useDesk();
  const keys = useApiKeys();
  const [name, setName] = useState("");
  const own = desk.session.permissions.filter(isGrantable);
  const [scopes, setScopes] = useState(own.filter((one) => firstScopes.includes(one)));
  const [secret, setSecret] = useState<string | null>(null);
  const refetch = () => desk.client.invalidateQueries({ queryKey: accountKeys.apiKeys });
  const make = useSaving(
    () =>
      call<{ api_key: ApiKey; secret: string }>("POST", "/api_keys", {
        body: { name: name.trim(), scopes },
      }),
    (answer) => {
      setName("");
      setSecret(answer.secret);
      void refetch();
    },
  );
  const remove = useSaving(
    (id: string) => call("DELETE", `/api_keys/${id}`),
    () => {
      void refetch();
      desk.say({ text: t("accounts.key_removed") });
    },
  );
  if (keys.isError) return <Failure error={keys.error} onRetry={() => void keys.refetch()} />;
  if (!keys.data) return <SectionBones />;
  return (
    <section className="settings-block">
      <form
        className="settings-inline"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate(undefined);
        }}
      >
        <TextField label={t("accounts.key_name")} value={name} onChange={setName} />
        <Button
          type="submit"
          look="primary"
          isDisabled={!name.trim() || scopes.length === 0 || make.isPending}
        >
          {t("accounts.key_make")}
        </Button>
      </form>
      <fieldset className="scopes">
        <legend className="field-label">{t("accounts.key_scopes")}</legend>
        {own.map((one) => (
          <Switch
            key={one}
            isSelected={scopes.includes(one)}
            onChange={(isOn) =>
              setScopes(isOn ? [...scopes, one] : scopes.filter((other) => other !== one))
            }
          >
            {t(`accounts.may_${wordOf(one)}`)}
          </Switch>
        ))}
      </fieldset>
      {secret && (
        <div role="status" className="secret">
          <p>{t("accounts.key_made")}</p>
          <CopyLine text={secret} />
        </div>
      )}
      {keys.data.length === 0 && <p className="quiet">{t("accounts.no_keys")}</p>}
      <ul className="settings-list">
        {keys.data.map((key) => (
          <li key={key.id}>
            <Icon of={KeyRound} />
            <div className="settings-line">
              <bdi className="strong cut">{key.name}</bdi>
              <span className="quiet small">
                {t("accounts.key_created", { time: agoText(key.created_at) })} ·{" "}
                {key.last_used_at
                  ? t("accounts.key_used", { time: agoText(key.last_used_at) })
                  : t("accounts.key_unused")}
              </span>
            </div>
            <Button look="danger" size="small" onPress={() => remove.mutate(key.id)}>
              {t("accounts.key_remove")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
