import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { I18nProvider } from "react-aria-components";
import { BrowserRouter, Navigate, Route, Routes } from "react-router";
import { currentLanguage } from "../words/language";
import { localeTag } from "../words/locale";
import { withDossier } from "../words/dossier";
import { Inbox } from "./conversations/inbox";
import { Boundary } from "./shell/boundary";
import { newQueryClient } from "./shell/query_client";
import { NotFound } from "./shell/not_found";
import { Shell } from "./shell/shell";
import { ToastProvider } from "./shell/toasts";

const SignIn = lazy(() => import("./accounts/sign_in").then((m) => ({ default: m.SignIn })));
const Setup = lazy(() => import("./accounts/setup").then((m) => ({ default: m.Setup })));
const Invitation = lazy(() =>
  import("./accounts/invitation").then((m) => ({ default: m.Invitation })),
);
const Settings = lazy(() => import("./accounts/settings").then((m) => ({ default: m.Settings })));

const CustomersPage = lazy(() =>
  withDossier(import("./customers/customers_page")).then((m) => ({ default: m.CustomersPage })),
);
const DuplicatesPage = lazy(() =>
  import("./customers/duplicates_page").then((m) => ({ default: m.DuplicatesPage })),
);
const ImportsPage = lazy(() =>
  withDossier(import("./customers/importing/imports_page")).then((m) => ({
    default: m.ImportsPage,
  })),
);
const ImportPage = lazy(() =>
  withDossier(import("./customers/importing/import_page")).then((m) => ({ default: m.ImportPage })),
);
const CustomerPage = lazy(() =>
  withDossier(import("./customers/customer_page")).then((m) => ({ default: m.CustomerPage })),
);
const OrganizationsPage = lazy(() =>
  withDossier(import("./organizations/organizations_page")).then((m) => ({
    default: m.OrganizationsPage,
  })),
);
const OrganizationPage = lazy(() =>
  withDossier(import("./organizations/organization_page")).then((m) => ({
    default: m.OrganizationPage,
  })),
);

const client = newQueryClient();

export function App() {
  return (
    <I18nProvider locale={localeTag[currentLanguage()]}>
      <QueryClientProvider client={client}>
        <ToastProvider>
          <BrowserRouter>
            <Boundary>
              <Suspense fallback={null}>
                <Routes>
                  <Route path="/sign-in" element={<SignIn />} />
                  <Route path="/setup" element={<Setup />} />
                  <Route path="/invitation" element={<Invitation />} />
                  <Route element={<Shell />}>
                    <Route index element={<Navigate to="/inbox" replace />} />
                    <Route path="/inbox/:number?" element={<Inbox />} />
                    <Route path="/customers" element={<CustomersPage />} />
                    <Route path="/customers/duplicates" element={<DuplicatesPage />} />
                    <Route path="/customers/imports" element={<ImportsPage />} />
                    <Route path="/customers/imports/:id" element={<ImportPage />} />
                    <Route path="/customers/:id" element={<CustomerPage />} />
                    <Route path="/organizations" element={<OrganizationsPage />} />
                    <Route path="/organizations/:id" element={<OrganizationPage />} />
                    <Route path="/settings/:section?" element={<Settings />} />
                    <Route path="*" element={<NotFound />} />
                  </Route>
                </Routes>
              </Suspense>
            </Boundary>
          </BrowserRouter>
        </ToastProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}
