import { MailX } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../../api/call";
import type { BouncedAddress, Id } from "../../../api/types";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { fullTime } from "../../../words/time";
import { reader } from "../../shell/here";
import { bouncedKey } from "./bounced_key";
import "./mail.css";

interface Props {
  customer: Id;
  address: string;
}

/** Under an address: that mails to it do not arrive, since when, and what the other server said. */
export function Bounced({ customer, address }: Props) {
  const all = useQuery({
    queryKey: bouncedKey(customer),
    queryFn: () =>
      call<{ data: BouncedAddress[] }>("GET", `/customers/${customer}/bounced_addresses`),
  }).data?.data;
  const found = all?.find((one) => one.address === address.toLowerCase());
  if (!found) return null;
  const time = fullTime(found.at, reader());
  return (
    <p className="bounced" data-testid="bounced">
      <Icon of={MailX} size={12} />
      <span>
        {t(found.is_hard ? "mail.bounced_hard" : "mail.bounced_soft", { time })}
        {found.words && (
          <bdi className="quiet" dir="auto">
            {" "}
            {found.words}
          </bdi>
        )}
      </span>
    </p>
  );
}
