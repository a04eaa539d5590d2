// What is kept beside a customer, for the panel beside a conversation: loaded after it stands.
import type { Customer } from "../../api/types";
import { SuggestedOrganization } from "./suggested_organization";

export function Dossier({ customer }: { customer: Customer }) {
  return <SuggestedOrganization customer={customer} />;
}
