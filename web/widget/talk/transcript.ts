// The whole conversation as a file to keep: a page of its own that any browser opens and prints.
import type { Conversation, Message } from "../contract";
import type { Language } from "../words/language";
import { clock, day_key, full_time } from "../words/dates";
import { talk_words } from "../words/talk";
import type { Door } from "./door";
import { merge_messages } from "./state";

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign]!);

// A visitor's conversation seldom has more; a longer one is cut at its beginning, and says so.
const most_pages = 40;

export async function all_messages(door: Door, id: string) {
  let messages: Message[] = [];
  let before: string | null = null;
  for (let page = 0; page < most_pages; page++) {
    const { data, meta } = await door.messages(id, before);
    messages = merge_messages(messages, data);
    before = meta.has_more ? meta.before_cursor : null;
    if (!before) break;
  }
  return { messages, whole: before === null };
}

const style =
  "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:16px/1.8 Vazirmatn,system-ui,sans-serif}" +
  "h1{font-size:1.25rem}h2{font-size:1rem;color:#555;margin-block-start:2rem}" +
  "section{margin-block:1rem}p{margin:0;white-space:pre-wrap}small{color:#555}";

export function transcript(
  shop: string,
  conversation: Conversation,
  { messages, whole }: { messages: Message[]; whole: boolean },
  spoken: Language,
  now: Date,
): string {
  const words = talk_words(spoken);
  const title = words.transcript_of(shop);
  const out: string[] = [];
  let day = "";
  for (const { created_at, direction, author, body, attachments } of messages) {
    if (day_key(created_at) !== day) {
      day = day_key(created_at);
      const date = new Intl.DateTimeFormat(spoken.tag, { dateStyle: "full" });
      out.push(`<h2>${date.format(new Date(created_at))}</h2>`);
    }
    const name = direction === "incoming" ? words.transcript_you : (author.name ?? words.team);
    const files = attachments.map(({ name: file }) => words.transcript_file(file));
    const said = [body, ...files].filter(Boolean).join("\n");
    out.push(
      `<section><b><bdi>${escaped(name)}</bdi></b> <small>${clock(created_at, spoken)}</small>` +
        `<p dir="auto">${escaped(said)}</p></section>`,
    );
  }
  const number = new Intl.NumberFormat(spoken.tag, { useGrouping: false });
  return (
    `<!doctype html><html lang="${spoken.locale}" dir="${spoken.dir}"><meta charset="utf-8">` +
    `<title>${escaped(title)}</title><style>${style}</style><h1><bdi>${escaped(title)}</bdi></h1>` +
    `<small>${words.transcript_number(number.format(conversation.number))} · ` +
    `${full_time(now.toISOString(), spoken)}</small>` +
    (whole ? "" : `<p>${words.transcript_cut}</p>`) +
    out.join("") +
    "</html>\n"
  );
}
