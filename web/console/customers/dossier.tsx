// What is kept beside a customer, for the panel beside a conversation: loaded after it stands.
import type { Customer } from "../../api/types";
import { CultureGuide } from "./culture_guide";
import { Products } from "./products";
import { SuggestedOrganization } from "./suggested_organization";

export function Dossier({ customer }: { customer: Customer }) {
  return (
    <>
      <SuggestedOrganization customer={customer} />
      <Products customer={customer} isPanel />
      <CultureGuide customer={customer} isPanel />
    </>
  );
}
