import { AtSign, BadgeCheck, Globe, Mail, Phone, type LucideIcon } from "lucide-react";
import type { Identity } from "../../api/types";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";

const identityIcons: Partial<Record<Identity["type"], LucideIcon>> = {
  email: Mail,
  phone: Phone,
  app_user: Globe,
};

export function Identities({ identities }: { identities: Identity[] }) {
  // A chat visitor's own number says nothing to an agent.
  const shown = identities.filter((one) => one.type !== "visitor");
  return (
    <section>
      <h3>{t("customers.identities")}</h3>
      {shown.length === 0 && <p className="quiet">{t("customers.no_identities")}</p>}
      <ul className="identities">
        {shown.map((one) => (
          <li key={one.id}>
            <Icon of={identityIcons[one.type] ?? AtSign} size={14} />
            <bdi className={one.type === "phone" ? "cut always-ltr" : "cut"} title={one.value}>
              {one.type === "phone" ? grouped(one.value) : one.value}
            </bdi>
            {one.verified && (
              <span className="verified to-end" role="img" aria-label={t("customers.verified")}>
                <Icon of={BadgeCheck} size={14} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Iranian numbers are read in three groups; the groups of other countries are not ours to guess. */
function grouped(phone: string) {
  return phone.replace(/^(\+98)(\d{3})(\d{3})(\d{4})$/, "$1 $2 $3 $4");
}
