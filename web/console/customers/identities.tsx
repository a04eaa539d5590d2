import { BadgeCheck, Ellipsis, Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { call } from "../../api/call";
import type { Customer, Identity } from "../../api/types";
import { Button, IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { MenuButton } from "../../kit/menu";
import { withMail } from "../../words/mail";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { may, useDesk } from "../shell/desk";
import { identityIcons, isNumber, shownValue } from "./identity_words";
import { keepCustomer } from "./queries";

const Bounced = lazy(() =>
  withMail(import("../conversations/mail/bounced")).then((m) => ({ default: m.Bounced })),
);
const IdentityDialog = lazy(() =>
  import("./identity_dialog").then((m) => ({ default: m.IdentityDialog })),
);

export function Identities({ customer }: { customer: Customer }) {
  const desk = useDesk();
  const [isAdding, setIsAdding] = useState(false);
  // A chat visitor's own number says nothing to an agent.
  const shown = customer.identities.filter((one) => one.type !== "visitor");
  return (
    <section data-testid="identities">
      <div className="section-head">
        <h3>{t("customers.identities")}</h3>
        {may(desk, "customers:edit") && (
          <Button
            look="ghost"
            size="small"
            onPress={() => setIsAdding(true)}
            data-testid="identity-add"
          >
            <Icon of={Plus} size={14} />
            {t("customers.add")}
          </Button>
        )}
      </div>
      {shown.length === 0 && <p className="quiet">{t("customers.no_identities")}</p>}
      <ul className="identities">
        {shown.map((one) => (
          <IdentityLine key={one.id} customer={customer} identity={one} />
        ))}
      </ul>
      {isAdding && (
        <Suspense fallback={null}>
          <IdentityDialog customer={customer} onClose={() => setIsAdding(false)} />
        </Suspense>
      )}
    </section>
  );
}

function IdentityLine({ customer, identity }: { customer: Customer; identity: Identity }) {
  const desk = useDesk();
  const place = `/customers/${customer.id}/identities/${identity.id}`;
  const keep = (changed: Customer) => {
    keepCustomer(desk.client, changed);
    desk.say({ text: t("shell.saved") });
  };
  const verify = useSaving(() => call<Customer>("POST", `${place}/verify`), keep);
  const remove = useSaving(() => call<Customer>("DELETE", place), keep);
  return (
    <li data-testid="identity">
      <Icon of={identityIcons[identity.type]} size={14} />
      <bdi className={isNumber(identity) ? "cut always-ltr" : "cut"} title={identity.value}>
        {shownValue(identity)}
      </bdi>
      <span className="to-end line">
        {identity.verified ? (
          <span className="verified" role="img" aria-label={t("customers.verified")}>
            <Icon of={BadgeCheck} size={14} />
          </span>
        ) : (
          <span className="quiet small">{t("customers.not_verified")}</span>
        )}
        {may(desk, "customers:edit") && (
          <MenuButton
            label={t("customers.identity_menu", { value: identity.value })}
            sections={[
              {
                choices: [
                  {
                    id: "verify",
                    label: t("customers.verify"),
                    disabled: identity.verified,
                    run: () => verify.mutate(undefined),
                  },
                  {
                    id: "remove",
                    label: t("customers.remove"),
                    run: () => remove.mutate(undefined),
                  },
                ],
              },
            ]}
          >
            <IconButton
              icon={Ellipsis}
              size="small"
              label={t("customers.identity_menu", { value: identity.value })}
            />
          </MenuButton>
        )}
      </span>
      {identity.type === "email" && (
        <Suspense fallback={null}>
          <Bounced customer={customer.id} address={identity.value} />
        </Suspense>
      )}
    </li>
  );
}
