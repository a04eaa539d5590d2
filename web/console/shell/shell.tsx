import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { Navigate, Outlet, useLocation, useMatch, useNavigate } from "react-router";
import type { Session } from "../../api/types";
import { chooseLanguage, chosenLanguage, currentLanguage, isLanguage } from "../../words/language";
import { t } from "../../words/text";
import { useSession } from "../accounts/queries";
import { useConversation, useUnreadTitle } from "../conversations/queries";
import { prepareSound } from "./attention";
import { DeskContext, type Desk, type DialogName, type Handles } from "./desk";
import { Failure } from "./failure";
import { useShortcuts } from "./keyboard";
import { LiveHub } from "./live_hub";
import { OfflineBanner } from "./offline_banner";
import { Rail } from "./rail";
import { useToasts } from "./toasts";
import "./shell.css";

const Dialogs = lazy(() => import("./dialogs").then((m) => ({ default: m.Dialogs })));

/** Everything behind the door. Without a session it leads to the door and back again. */
export function Shell() {
  const session = useSession();
  const location = useLocation();
  if (session.isPending) return <div className="whole-page" aria-busy="true" />;
  if (session.isError && !session.data)
    return (
      <main className="whole-page">
        <Failure error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  if (!session.data) {
    const next = encodeURIComponent(location.pathname + location.search);
    return <Navigate to={`/sign-in?next=${next}`} replace />;
  }
  return (
    <LiveHub session={session.data}>
      <SignedIn session={session.data} />
    </LiveHub>
  );
}

function SignedIn({ session }: { session: Session }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say, undoLast } = useToasts();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const handles = useRef<Handles>({}).current;
  const number = useMatch("/inbox/:number")?.params.number ?? null;
  const conversation = useConversation(number).data ?? null;

  const desk: Desk = useMemo(
    () => ({ client, session, conversation, handles, navigate, say, undoLast, open: setDialog }),
    [client, session, conversation, handles, navigate, say, undoLast],
  );

  useShortcuts(desk, dialog !== null);
  useUnreadTitle(session.workspace.name);
  useEffect(prepareSound, []);
  useEffect(() => {
    // The first visit on a device speaks the agent's own language.
    const { locale } = session.agent;
    if (chosenLanguage() || !isLanguage(locale)) return;
    chooseLanguage(locale);
    if (locale !== currentLanguage()) window.location.reload();
  }, [session.agent]);

  return (
    <DeskContext.Provider value={desk}>
      <a className="skip" href="#main">
        {t("shell.skip")}
      </a>
      <div className={number ? "app has-thread" : "app"} data-testid="app">
        <Rail />
        <Suspense fallback={<div aria-busy="true" />}>
          <Outlet />
        </Suspense>
        <OfflineBanner />
      </div>
      {dialog && (
        <Suspense fallback={null}>
          <Dialogs name={dialog} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </DeskContext.Provider>
  );
}
