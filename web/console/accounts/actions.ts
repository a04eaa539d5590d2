// What an agent changes about themself, from the menu, the palette or the settings.
import { call } from "../../api/call";
import type { Agent, Presence } from "../../api/types";
import { chooseLanguage } from "../../words/language";
import type { Language } from "../../words/locale";
import { saveAllDrafts } from "../conversations/draft_sync";
import { forgetSavedDrafts } from "../conversations/drafts";
import type { Desk } from "../shell/desk";
import { reasonOf } from "../shell/reason";
import { keepAgent, leave } from "./queries";

type Needs = Pick<Desk, "client" | "session" | "say">;

export async function setPresence(desk: Needs, presence: Presence) {
  const before = desk.session.agent;
  keepAgent(desk.client, { ...before, presence });
  try {
    keepAgent(desk.client, await call<Agent>("PUT", "/me/presence", { body: { presence } }));
  } catch (error) {
    keepAgent(desk.client, before);
    desk.say({ text: reasonOf(error), tone: "danger" });
  }
}

/** The page starts anew in the other language; drafts and the place in the address stay. */
export async function setLanguage(desk: Needs, language: Language) {
  try {
    await call<Agent>("PATCH", "/me", { body: { locale: language } });
  } catch (error) {
    desk.say({ text: reasonOf(error), tone: "danger" });
    return;
  }
  chooseLanguage(language);
  location.reload();
}

export async function signOut(desk: Needs & Pick<Desk, "navigate">) {
  try {
    await saveAllDrafts(desk.client, desk.session.agent.id);
    forgetSavedDrafts(localStorage, desk.session.agent.id);
    await leave(desk.client);
    void desk.navigate("/sign-in");
  } catch (error) {
    desk.say({ text: reasonOf(error), tone: "danger" });
  }
}
