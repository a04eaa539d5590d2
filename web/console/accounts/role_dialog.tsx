import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { call, Refused } from "../../api/call";
import type { Role } from "../../api/types";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/field";
import { useRefusedField } from "../../kit/refused_field";
import { Switch } from "../../kit/switch";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { reasonOfCode, reasonOfField } from "../shell/reason";
import { isGrantable, wordOf, type Grantable } from "./permissions";
import { accountKeys } from "./queries";
import { useSaving } from "./saving";

const reaches = ["workspace", "teams"] as const;
const first: Grantable[] = ["conversations:read", "conversations:reply", "customers:read"];

const isNameTaken = (error: unknown) => error instanceof Refused && error.code === "name_taken";

/** Makes a role, or changes one. Nobody can give what they do not hold. */
export function RoleDialog({ role, onClose }: { role: Role | null; onClose: () => void }) {
  const desk = useDesk();
  const own = desk.session.permissions.filter(isGrantable);
  const [name, setName] = useState(role?.name ?? "");
  const [reach, setReach] = useState<Role["reach"]>(role?.reach ?? "workspace");
  const [permissions, setPermissions] = useState<string[]>(
    role?.permissions ?? own.filter((one) => first.includes(one)),
  );
  const save = useSaving(
    () => {
      const body = { name: name.trim(), permissions, reach };
      return role
        ? call<Role>("PATCH", `/roles/${role.id}`, { body })
        : call<Role>("POST", "/roles", { body });
    },
    () => {
      void desk.client.invalidateQueries({ queryKey: accountKeys.roles });
      desk.say({ text: t("shell.saved") });
      onClose();
    },
    isNameTaken,
  );
  const form = useRefusedField(save.error);
  const nameError = isNameTaken(save.error)
    ? reasonOfCode("name_taken")
    : reasonOfField(save.error, "name");
  return (
    <Dialog
      title={role ? t("accounts.role_change", { name: role.name }) : t("accounts.role_new")}
      closeLabel={t("shell.close")}
      onClose={onClose}
      wide
    >
      <form
        ref={form}
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <TextField
          label={t("accounts.role_name")}
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
          error={nameError}
        />
        <fieldset className="scopes">
          <legend className="field-label">{t("accounts.role_may")}</legend>
          {own.map((one) => (
            <Switch
              key={one}
              isSelected={permissions.includes(one)}
              onChange={(isOn) =>
                setPermissions(
                  isOn ? [...permissions, one] : permissions.filter((other) => other !== one),
                )
              }
            >
              {t(`accounts.may_${wordOf(one)}`)}
            </Switch>
          ))}
        </fieldset>
        <RadioGroup
          className="radios"
          value={reach}
          onChange={(value) => setReach(value as Role["reach"])}
        >
          <Label className="field-label">{t("accounts.reach")}</Label>
          {reaches.map((value) => (
            <Radio key={value} value={value} className="radio">
              {t(`accounts.reach_${value}`)}
            </Radio>
          ))}
        </RadioGroup>
        <div className="dialog-foot">
          <Button onPress={onClose}>{t("shell.cancel")}</Button>
          <Button
            type="submit"
            look="primary"
            isDisabled={!name.trim() || permissions.length === 0 || save.isPending}
          >
            {t("shell.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
