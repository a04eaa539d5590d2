import { Lock, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { call } from "../../api/call";
import type { CustomerNote, Id } from "../../api/types";
import { Button, IconButton } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { may, useDesk } from "../shell/desk";
import { agoText } from "../shell/here";
import { reasonOfField } from "../shell/reason";
import { keepNote, keptNote } from "./kept_note";
import { customerKeys, rowsOf, useNotes } from "./queries";

/** The latest notes, for the panel beside a conversation. */
export function Notes({ customerId }: { customerId: Id }) {
  const notes = rowsOf(useNotes(customerId).data).slice(0, 3);
  return (
    <section data-testid="notes">
      <h3>{t("customers.notes")}</h3>
      <NewNote customerId={customerId} />
      <ul className="customer-notes">
        {notes.map((note) => (
          <li key={note.id}>
            <CustomerNoteCard customerId={customerId} note={note} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function NewNote({ customerId }: { customerId: Id }) {
  const desk = useDesk();
  const me = desk.session.agent.id;
  const [body, setBody] = useState(() => keptNote(localStorage, me, customerId));
  const write = (words: string) => {
    setBody(words);
    keepNote(localStorage, me, customerId, words);
  };
  const save = useSaving(
    () => call<CustomerNote>("POST", `/customers/${customerId}/notes`, { body: { body } }),
    () => {
      write("");
      void desk.client.invalidateQueries({ queryKey: customerKeys.timeline(customerId) });
    },
  );
  if (!may(desk, "customers:edit")) return null;
  return (
    <form
      className="new-note"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <TextField
        label={t("customers.note_write")}
        hideLabel
        placeholder={t("customers.note_write")}
        rows={2}
        value={body}
        onChange={write}
        error={reasonOfField(save.error, "body")}
        data-testid="note-text"
      />
      {body.trim() && (
        <Button type="submit" size="small" isPending={save.isPending} data-testid="note-save">
          {t("customers.note_keep")}
        </Button>
      )}
    </form>
  );
}

export function CustomerNoteCard({ customerId, note }: { customerId: Id; note: CustomerNote }) {
  const desk = useDesk();
  const [words, setWords] = useState<string | null>(null);
  const place = `/customers/${customerId}/notes/${note.id}`;
  const refetch = () => {
    setWords(null);
    void desk.client.invalidateQueries({ queryKey: customerKeys.timeline(customerId) });
  };
  const save = useSaving((body: string) => call("PATCH", place, { body: { body } }), refetch);
  const putBack = async () => {
    await call("POST", `/customers/${customerId}/notes`, { body: { body: note.body } });
    refetch();
  };
  const remove = useSaving(
    () => call("DELETE", place),
    () => {
      refetch();
      desk.say({ text: t("customers.note_removed"), undo: putBack });
    },
  );
  const isMine = note.author_id === desk.session.agent.id;
  return (
    <article className="note customer-note" data-testid="customer-note">
      <header className="note-head">
        <Icon of={Lock} size={14} />
        <bdi className="strong cut">{note.author_name}</bdi>
        <time className="quiet small" dateTime={note.created_at}>
          {agoText(note.created_at)}
          {note.edited_at && ` · ${t("customers.edited")}`}
        </time>
        {isMine && words === null && (
          <span className="to-end line">
            <IconButton
              icon={Pencil}
              size="small"
              label={t("customers.note_edit")}
              onPress={() => setWords(note.body)}
            />
            <IconButton
              icon={Trash2}
              size="small"
              label={t("customers.note_remove")}
              onPress={() => remove.mutate(undefined)}
            />
          </span>
        )}
      </header>
      {words === null ? (
        <p className="note-text" dir="auto">
          {note.body}
        </p>
      ) : (
        <form
          className="new-note"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(words);
          }}
        >
          <TextField
            label={t("customers.note_edit")}
            hideLabel
            rows={3}
            value={words}
            onChange={setWords}
            error={reasonOfField(save.error, "body")}
            autoFocus
          />
          <div className="line">
            <Button
              type="submit"
              size="small"
              isDisabled={!words.trim()}
              isPending={save.isPending}
            >
              {t("shell.save")}
            </Button>
            <Button look="ghost" size="small" onPress={() => setWords(null)}>
              {t("shell.cancel")}
            </Button>
          </div>
        </form>
      )}
    </article>
  );
}
