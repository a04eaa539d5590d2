import { Trash2 } from "lucide-react";
import { useState } from "react";
import { call, Refused } from "../../api/call";
import type { Organization } from "../../api/types";
import { Button, IconButton } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { figure } from "../customers/names";
import { useDesk } from "../shell/desk";
import { organizationKeys } from "./queries";

/** Without customers it goes at once; with some it asks first, since they lose it. */
export function RemoveOrganization({ organization }: { organization: Organization }) {
  const desk = useDesk();
  const [asks, setAsks] = useState(false);
  const isInUse = (error: unknown) =>
    error instanceof Refused && error.code === "organization_in_use";
  const remove = useSaving(
    async (withCustomers: boolean) => {
      try {
        const query = { with_customers: withCustomers ? "true" : null };
        await call("DELETE", `/organizations/${organization.id}`, { query });
      } catch (error) {
        if (isInUse(error)) setAsks(true);
        throw error;
      }
    },
    () => {
      void desk.navigate("/organizations");
      // There is nothing to ask of the one that is gone.
      void desk.client.invalidateQueries({ queryKey: organizationKeys.lists });
      void desk.client.invalidateQueries({ queryKey: ["customers"] });
      desk.say({ text: t("organizations.removed", { name: organization.name }) });
    },
    isInUse,
  );
  const { customer_count: count, name } = organization;
  return (
    <>
      <IconButton
        icon={Trash2}
        label={t("organizations.remove")}
        onPress={() => remove.mutate(false)}
        data-testid="organization-remove"
      />
      {asks && (
        <Dialog
          title={t("organizations.remove")}
          closeLabel={t("shell.close")}
          onClose={() => setAsks(false)}
        >
          <div className="dialog-form">
            <p>{t("organizations.remove_means", { name, count, number: figure(count) })}</p>
            <div className="dialog-foot">
              <Button onPress={() => setAsks(false)}>{t("shell.cancel")}</Button>
              <Button
                look="danger"
                isPending={remove.isPending}
                onPress={() => remove.mutate(true)}
                data-testid="organization-remove-sure"
              >
                {t("organizations.remove_sure")}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
