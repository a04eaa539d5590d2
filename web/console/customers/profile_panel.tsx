import { X } from "lucide-react";
import { lazy, Suspense } from "react";
import { Link } from "react-router";
import type { Id, Rating } from "../../api/types";
import { IconButton } from "../../kit/button";
import { withDossier } from "../../words/dossier";
import { t } from "../../words/text";
import { Failure } from "../shell/failure";
import { ChatFacts } from "./chat_facts";
import { AttributeValues } from "./attribute_values";
import { Figures, Who } from "./customer_head";
import { Duplicates } from "./duplicates";
import { EarlierConversations } from "./earlier_conversations";
import { Culture, Facts } from "./facts";
import { Identities } from "./identities";
import { Notes } from "./notes";
import { ProfileBones } from "./profile_bones";
import { useCustomer } from "./queries";
import "./profile_panel.css";

const Dossier = lazy(() => withDossier(import("./dossier")).then((m) => ({ default: m.Dossier })));

interface Props {
  customerId: Id;
  conversationId: Id;
  rating: Rating | null;
  onClose: () => void;
}

export function ProfilePanel({ customerId, conversationId, rating, onClose }: Props) {
  const customer = useCustomer(customerId);
  return (
    <aside className="profile" aria-label={t("customers.panel")} tabIndex={0} data-testid="profile">
      <IconButton icon={X} className="profile-close" label={t("shell.close")} onPress={onClose} />
      {customer.data ? (
        <>
          <header>
            <Who customer={customer.data} />
            <Figures customer={customer.data} />
            <Link className="small" to={`/customers/${customerId}`} data-testid="profile-whole">
              {t("customers.whole")}
            </Link>
          </header>
          <Duplicates customer={customer.data} />
          <Identities customer={customer.data} />
          <ChatFacts conversationId={conversationId} rating={rating} />
          <Culture customer={customer.data} />
          <Facts customer={customer.data} />
          <Suspense fallback={null}>
            <Dossier customer={customer.data} />
          </Suspense>
          <AttributeValues customer={customer.data} isPanel />
          <Notes key={customerId} customerId={customerId} />
          <EarlierConversations customerId={customerId} except={conversationId} />
        </>
      ) : customer.isError ? (
        <Failure error={customer.error} onRetry={() => void customer.refetch()} />
      ) : (
        <ProfileBones />
      )}
    </aside>
  );
}
