import { Check, Minus, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { call } from "../../api/call";
import type { Role } from "../../api/types";
import { Button, IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { Failure } from "../shell/failure";
import { grantable, wordOf } from "./permissions";
import { accountKeys, useAgents, useRoles } from "./queries";
import { RoleDialog } from "./role_dialog";
import { roleName } from "./role_name";
import { useSaving } from "./saving";
import { SectionBones } from "./section_bones";

/** Which role may do what, as one table; own roles can be made, changed and removed. */
export function RolesSection() {
  const desk = useDesk();
  const roles = useRoles();
  const agents = useAgents().data ?? [];
  const [edited, setEdited] = useState<Role | "new" | null>(null);
  const remove = useSaving(
    (role: Role) => call("DELETE", `/roles/${role.id}`),
    () => {
      void desk.client.invalidateQueries({ queryKey: accountKeys.roles });
      desk.say({ text: t("accounts.role_removed") });
    },
  );
  if (roles.isError) return <Failure error={roles.error} onRetry={() => void roles.refetch()} />;
  if (!roles.data) return <SectionBones />;
  const canChange = may(desk, "roles:manage");
  const own = roles.data.filter((role) => !role.fixed);
  const holders = (role: Role) => agents.filter((agent) => agent.role === role.id).length;
  return (
    <>
      <section className="settings-block">
        <div className="settings-block-head">
          <h3>{t("accounts.own_roles")}</h3>
          {canChange && (
            <Button look="primary" onPress={() => setEdited("new")} data-testid="new-role">
              <Icon of={Plus} size={14} />
              {t("accounts.role_new")}
            </Button>
          )}
        </div>
        {own.length === 0 && <p className="quiet">{t("accounts.no_own_roles")}</p>}
        <ul className="settings-list">
          {own.map((role) => (
            <li key={role.id} data-testid="own-role">
              <div className="settings-line">
                <bdi className="strong cut">{role.name}</bdi>
                <span className="quiet small">
                  {t("accounts.role_holders", { count: holders(role) })} ·{" "}
                  {t(`accounts.reach_${role.reach}`)}
                </span>
              </div>
              {canChange && (
                <>
                  <IconButton
                    icon={Pencil}
                    label={t("accounts.role_change", { name: role.name })}
                    onPress={() => setEdited(role)}
                  />
                  <IconButton
                    icon={Trash2}
                    label={t("accounts.role_remove", { name: role.name })}
                    onPress={() => remove.mutate(role)}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="settings-block wide">
        <h3>{t("accounts.matrix")}</h3>
        <Matrix roles={roles.data} />
      </section>
      {edited && (
        <RoleDialog role={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

function Matrix({ roles }: { roles: Role[] }) {
  return (
    <div className="matrix-frame" tabIndex={0} role="region" aria-label={t("accounts.matrix")}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t("accounts.permission")}</th>
            {roles.map((role) => (
              <th scope="col" key={role.id}>
                <bdi>{roleName(role.id, roles)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grantable.map((permission) => (
            <tr key={permission}>
              <th scope="row">{t(`accounts.may_${wordOf(permission)}`)}</th>
              {roles.map((role) => (
                <td key={role.id}>
                  <Mark is={role.permissions.includes(permission)} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("accounts.reach")}</th>
            {roles.map((role) => (
              <td key={role.id} className="small">
                {t(`accounts.reach_${role.reach}_short`)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Mark({ is }: { is: boolean }) {
  return (
    <>
      <Icon of={is ? Check : Minus} className={is ? "matrix-yes" : "matrix-no"} />
      <span className="only-read">{t(is ? "accounts.matrix_yes" : "accounts.matrix_no")}</span>
    </>
  );
}
