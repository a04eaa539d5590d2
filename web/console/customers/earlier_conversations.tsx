import { Link } from "react-router";
import type { Id } from "../../api/types";
import { t } from "../../words/text";
import { shortDay } from "../../words/time";
import { conversationAddress } from "../conversations/address";
import { lastAt } from "../conversations/filter";
import { NumberSign, subjectOf } from "../conversations/signs";
import { reader } from "../shell/here";
import { useEarlierConversations } from "./queries";

export function EarlierConversations({ customerId, except }: { customerId: Id; except: Id }) {
  const all = useEarlierConversations(customerId).data?.data;
  const earlier = all?.filter((one) => one.id !== except).slice(0, 10);
  if (!earlier) return null;
  return (
    <section>
      <h3>{t("customers.earlier")}</h3>
      {earlier.length === 0 && <p className="quiet">{t("customers.no_earlier")}</p>}
      <ul className="earlier">
        {earlier.map((one) => (
          <li key={one.id}>
            <Link to={`${conversationAddress(one.number)}&status=${one.status}`}>
              <span className="line">
                <bdi className="cut">{subjectOf(one)}</bdi>
                <NumberSign number={one.number} />
              </span>
              <span className="quiet small">
                {t(`conversations.kind_${one.kind}`)} · {t(`conversations.status_${one.status}`)} ·{" "}
                {shortDay(lastAt(one), reader())}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
