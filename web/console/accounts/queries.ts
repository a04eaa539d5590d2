import { useQuery, type QueryClient } from "@tanstack/react-query";
import { call, keepCsrfToken, Refused } from "../../api/call";
import type {
  Agent,
  ApiKey,
  AuditEntry,
  ChatChannel,
  EmailChannel,
  Page,
  Role,
  Session,
  Team,
} from "../../api/types";
import type { auditQuery } from "./audit_filter";

export const accountKeys = {
  session: ["accounts", "session"] as const,
  agents: ["accounts", "agents"] as const,
  teams: ["accounts", "teams"] as const,
  roles: ["accounts", "roles"] as const,
  apiKeys: ["accounts", "api_keys"] as const,
  channels: ["accounts", "channels"] as const,
  mailboxes: ["accounts", "mailboxes"] as const,
  audit: ["accounts", "audit"] as const,
};

/** Null when nobody is signed in; that is an answer, not a failure. */
export function useSession() {
  return useQuery({
    queryKey: accountKeys.session,
    queryFn: async () => {
      try {
        return keepSession(await call<Session>("GET", "/session"));
      } catch (error) {
        if (error instanceof Refused && error.status === 401) return null;
        throw error;
      }
    },
  });
}

function keepSession(session: Session) {
  keepCsrfToken(session.csrf_token);
  return session;
}

export function enter(client: QueryClient, session: Session) {
  client.setQueryData(accountKeys.session, keepSession(session));
}

export async function leave(client: QueryClient) {
  await call("DELETE", "/session");
  keepCsrfToken(null);
  client.clear();
  client.setQueryData(accountKeys.session, null);
}

/** Every page of a list that is small enough to be held whole. */
async function all<T>(path: string): Promise<T[]> {
  const rows: T[] = [];
  let after: string | null = null;
  do {
    const page: Partial<Page<T>> & { data: T[] } = await call("GET", path, {
      query: { "page[after]": after },
    });
    rows.push(...page.data);
    after = page.meta?.has_more ? (page.meta.after_cursor ?? null) : null;
  } while (after && rows.length < 2000);
  return rows;
}

export function useAgents() {
  return useQuery({ queryKey: accountKeys.agents, queryFn: () => all<Agent>("/agents") });
}

export function useTeams() {
  return useQuery({ queryKey: accountKeys.teams, queryFn: () => all<Team>("/teams") });
}

export function useRoles() {
  return useQuery({ queryKey: accountKeys.roles, queryFn: () => all<Role>("/roles") });
}

export function useApiKeys() {
  return useQuery({ queryKey: accountKeys.apiKeys, queryFn: () => all<ApiKey>("/api_keys") });
}

export function useChannels() {
  return useQuery({
    queryKey: accountKeys.channels,
    queryFn: () => all<ChatChannel>("/chat_channels"),
  });
}

/** What waits and what arrived changes by itself. */
export function useMailboxes() {
  return useQuery({
    queryKey: accountKeys.mailboxes,
    queryFn: () => all<EmailChannel>("/email_channels"),
    refetchInterval: 15_000,
  });
}

export function auditPage(
  asked: ReturnType<typeof auditQuery>,
  after: string | null,
  size: number,
) {
  return call<Page<AuditEntry>>("GET", "/audit_entries", {
    query: { ...asked, "page[size]": size, "page[after]": after },
  });
}

export function keepAgent(client: QueryClient, agent: Agent) {
  client.setQueryData<Agent[]>(accountKeys.agents, (agents) => {
    if (!agents) return agents;
    const known = agents.some((one) => one.id === agent.id);
    return known ? agents.map((one) => (one.id === agent.id ? agent : one)) : [...agents, agent];
  });
  client.setQueryData<Session | null>(accountKeys.session, (session) =>
    session && session.agent.id === agent.id ? { ...session, agent } : session,
  );
}
