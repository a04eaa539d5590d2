import { describe, expect, it } from "vitest";
import { lines_of } from "../talk/lines";
import { enqueue } from "../talk/outbox";
import {
  put_conversation,
  put_conversations,
  put_message,
  put_page,
  rename_thread,
  type State,
  tick_of,
  unread_total,
} from "../talk/state";
import { conversation, empty_state, message } from "./samples";

const thread = (ids: string[], before: string | null = null): State["threads"] => ({
  cnv_1: { messages: ids.map((id) => message(id)), state: "ready", before },
});
const ids = (state: State) => state.threads["cnv_1"]!.messages.map(({ id }) => id);
const page = (data: string[], before: string | null) => ({
  data: data.map((id) => message(id)),
  meta: { has_more: before !== null, before_cursor: before },
});

describe("messages", () => {
  it("stand once and in order, whichever way they came", () => {
    const held = { ...empty_state, threads: thread(["msg_2"]) };
    const state = ["msg_3", "msg_1", "msg_3"].reduce(
      (one, id) => put_message(one, message(id)),
      held,
    );
    expect(ids(state)).toEqual(["msg_1", "msg_2", "msg_3"]);
  });

  it("take their waiting twin off the queue", () => {
    const now = new Date("2026-11-22T10:31:05.120Z");
    const queue = enqueue([], { thread: "cnv_1", body: "a", attachments: [] }, "c1", now);
    const echo = message("msg_1", { direction: "incoming", client_id: "c1" });
    expect(put_message({ ...empty_state, queue }, echo).queue).toEqual([]);
  });

  it("end the typing of the one who wrote", () => {
    const state = { ...empty_state, typing: { cnv_1: "سارا", cnv_2: "رضا" } };
    expect(put_message(state, message("msg_1")).typing).toEqual({ cnv_2: "رضا" });
  });
});

describe("pages", () => {
  it("join above what is held", () => {
    const state = { ...empty_state, threads: thread(["msg_3"], "c") };
    const next = put_page(state, "cnv_1", page(["msg_1", "msg_2"], null), true);
    expect(ids(next)).toEqual(["msg_1", "msg_2", "msg_3"]);
    expect(next.threads["cnv_1"]!.before).toBeNull();
  });

  it("that leave a hole replace what is held", () => {
    const state = { ...empty_state, threads: thread(["msg_1"]) };
    const next = put_page(state, "cnv_1", page(["msg_8", "msg_9"], "c"), false);
    expect(ids(next)).toEqual(["msg_8", "msg_9"]);
    expect(next.threads["cnv_1"]!.before).toBe("c");
  });

  it("keep the way to earlier ones when a live message came during the first load", () => {
    const loading: State = {
      ...empty_state,
      threads: { cnv_1: { messages: [message("msg_9")], state: "loading", before: null } },
    };
    const next = put_page(loading, "cnv_1", page(["msg_8", "msg_9"], "c"), false);
    expect(next.threads["cnv_1"]!.before).toBe("c");
  });
});

describe("conversations", () => {
  it("stand newest first and count what is unread", () => {
    const late = {
      preview: "",
      direction: "outgoing",
      created_at: "2026-11-22T12:00:00.000Z",
    } as const;
    let state = put_conversation(empty_state, conversation("cnv_1", { unread: 2 }));
    state = put_conversation(state, conversation("cnv_2", { unread: 1, last_message: late }));
    expect(state.conversations.map(({ id }) => id)).toEqual(["cnv_2", "cnv_1"]);
    expect(unread_total(state)).toBe(3);
  });

  it("keep what a live frame told while the list was on its way", () => {
    const at = "2026-11-22T11:00:00.000Z";
    let state = put_conversation(empty_state, conversation("cnv_1", { unread: 1, updated_at: at }));
    state = put_conversation(state, conversation("cnv_3", { unread: 1, updated_at: at }));
    state = put_conversations(state, [conversation("cnv_1"), conversation("cnv_2")]);
    expect(state.conversations.map(({ id }) => id)).toEqual(["cnv_3", "cnv_1", "cnv_2"]);
    expect(unread_total(state)).toBe(2);
  });

  it("keep the screen open when a new one gets its id", () => {
    const state: State = { ...empty_state, screen: { name: "talk", thread: "new:1" } };
    expect(rename_thread(state, "new:1", "cnv_1").screen).toEqual({
      name: "talk",
      thread: "cnv_1",
    });
  });
});

describe("ticks and lines", () => {
  it("say read up to the agent's position", () => {
    expect(tick_of(message("msg_2"), "msg_2")).toBe("read");
    expect(tick_of(message("msg_3"), "msg_2")).toBe("sent");
    expect(tick_of(message("msg_3"), null)).toBe("sent");
  });

  it("mark days, join runs, and show a waiting message once", () => {
    const mine = { direction: "incoming", author: { type: "customer", name: "نگار" } } as const;
    const now = new Date("2026-11-22T10:40:00.000Z");
    const queue = enqueue([], { thread: "cnv_1", body: "b", attachments: [] }, "c1", now);
    const lines = lines_of(
      [
        message("msg_1", { created_at: "2026-11-20T10:00:00.000Z" }),
        message("msg_2"),
        message("msg_3"),
        message("msg_4", { ...mine, client_id: "c1" }),
      ],
      [...queue, ...enqueue([], { thread: "cnv_1", body: "c", attachments: [] }, "c2", now)],
      null,
      false,
    );
    expect(lines.map(({ key }) => key)).toEqual(["msg_1", "msg_2", "msg_3", "c1", "c2"]);
    expect(lines.map(({ new_day }) => new_day)).toEqual([true, true, false, false, false]);
    expect(lines.map(({ ends_run }) => ends_run)).toEqual([true, false, true, true, true]);
    expect(lines.at(-1)!.tick).toBe("waiting");
  });
});
