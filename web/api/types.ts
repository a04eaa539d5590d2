// The shapes that cross the wire, by the names the screens use. The server writes schema.ts from its
// own routes; only what it does not say there is told here. Types only: nothing here runs.
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Id = string;

export type Locale = "fa" | "en";
export type Workspace = Schemas["Workspace"];
export type Agent = Schemas["Agent"];
export type Presence = Agent["presence"];
export type Team = Schemas["Team"];
export type Role = Schemas["Role"];
export type Session = Schemas["Session"];
export type ApiKey = Schemas["ApiKey"];
export type AuditEntry = Schemas["AuditEntry"];
export type Invitation = Schemas["Invitation"];
export type Actor = Schemas["Actor"];

export type Conversation = Schemas["Conversation"];
export type Kind = Conversation["kind"];
export type Status = Conversation["status"];
export type Priority = Conversation["priority"];
export type Attachment = Schemas["Attachment"];
export type Message = Schemas["Message"];
export type Direction = Message["direction"];
export type ReadyAnswer = Schemas["ReadyAnswer"];
export type ServerDraft = Schemas["Draft"];
export type DraftBrief = Schemas["DraftBrief"];
export type ScheduledMessage = Schemas["ScheduledMessage"];
export type MyWriting = Schemas["MyWriting"];
export type Said = Schemas["Said"];
export type Tag = Schemas["Tag"];
export type ViewKey = "mine" | "unassigned" | "mentioned" | "followed" | "all" | "spam";
export type Related = Schemas["Related"];
export type MoveDone = Schemas["MoveDone"];
export type Notification = Schemas["Notification"];
export type Notifications = Schemas["Notifications"];
export type PushKey = Schemas["PushKey"];
export type PushSubscription = Schemas["PushSubscription"];
export type NotificationPreferences = Schemas["NotificationPreferences"];
export type ConversationGroup = Schemas["ConversationGroup"];
export type SavedView = Schemas["SavedView"];
export type SavedViewCount = Schemas["SavedViewCount"];
export type FilterCount = Schemas["FilterCount"];
export type ViewFilter = Schemas["ViewFilterInput"];
export type Sort = SavedView["sort"];

export interface Views extends Omit<Schemas["ViewCounts"], "data"> {
  data: (Omit<Schemas["ViewCount"], "key"> & { key: ViewKey })[];
}

/** What an event changed depends on its type, so the server leaves it open. */
export type TimelineEvent = Omit<Schemas["TimelineEvent"], "data"> & {
  data: Record<string, unknown> | null;
};

export type TimelineItem = { at: string } & (
  | { type: "message"; message: Message; event: null }
  | { type: "event"; message: null; event: TimelineEvent }
);

export type TimelinePage = Omit<Schemas["Timeline"], "data"> & { data: TimelineItem[] };

export interface Page<T> {
  data: T[];
  meta: Schemas["PageMeta"];
}

/** Which attributes there are is the workspace's own, so the server leaves their values open. */
export type Customer = Omit<Schemas["Customer"], "attributes"> & {
  attributes: Record<string, string | number | boolean>;
};
export type Organization = Schemas["Organization"];
export type Product = Schemas["CustomerProduct"];
export type Consent = Schemas["Consent"];
export type ConsentWord = Schemas["ConsentWord"];
export type CultureNote = Schemas["CultureNote"];
export type CustomerMerge = Schemas["CustomerMerge"];
export type CustomerDuplicate = Omit<Schemas["CustomerDuplicate"], "customer"> & {
  customer: Customer;
};
export type CustomerImport = Schemas["CustomerImport"];
export type CustomerImportProblem = Schemas["CustomerImportProblem"];
export type Attribute = Schemas["CustomerAttribute"];
export type Identity = Schemas["Identity"];
export type CustomerNote = Schemas["CustomerNote"];
export type HistoryItem = Omit<Schemas["HistoryItem"], "data"> & {
  data: Record<string, unknown>;
};
export type Marked = Schemas["MarkedRun"][];
export type SearchResult = Omit<Schemas["Found"], "customers"> & {
  customers: (Omit<Schemas["Found"]["customers"][number], "customer"> & { customer: Customer })[];
};
export type ChatChannel = Schemas["ChatChannel"];
export type ChatSettings = Schemas["ChatSettings"];
export type EmailChannel = Schemas["EmailChannel"];
export type EmailSettings = EmailChannel["settings"];
export type MailServer = NonNullable<EmailSettings["incoming"]>;
export type BouncedAddress = Schemas["BouncedAddress"];
export type MailCopies = Schemas["MailCopies"];
export type MailSigning = NonNullable<EmailChannel["signing"]>;
export type ConversationMail = Schemas["ConversationMail"];
export type MailPerson = Schemas["MailPerson"];
export type Rating = Schemas["Rating"];
export type Signature = Schemas["Signature"];
export type Track = Schemas["Track"];
export type PreChatAnswer = Schemas["PreChatAnswer"];

/** Refusals made in the browser itself carry less than the server's. */
export type Problem = Partial<Schemas["Problem"]> & Pick<Schemas["Problem"], "status" | "code">;
