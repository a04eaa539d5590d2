// The permissions a key may be given, and the words that name them.

const words = {
  "conversations:read": "conversations_read",
  "conversations:reply": "conversations_reply",
  "conversations:assign": "conversations_assign",
  "views:share": "views_share",
  "customers:read": "customers_read",
  "customers:edit": "customers_edit",
  "teams:manage": "teams_manage",
  "answers:manage": "answers_manage",
  "agents:manage": "agents_manage",
  "roles:manage": "roles_manage",
  "channels:manage": "channels_manage",
  "settings:manage": "settings_manage",
  "api_keys:manage": "api_keys_manage",
  "audit:read": "audit_read",
} as const;

export type Grantable = keyof typeof words;

export const grantable = Object.keys(words) as Grantable[];

export function isGrantable(permission: string): permission is Grantable {
  return permission in words;
}

export function wordOf(permission: Grantable) {
  return words[permission];
}
