import { X } from "lucide-react";
import { useRef, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { call, Refused } from "../../api/call";
import type { Conversation, Direction } from "../../api/types";
import { Button, IconButton } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/field";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { CustomerChoice } from "../customers/customer_choice";
import { nameOf } from "../customers/name";
import { NewCustomer } from "../customers/new_customer";
import { useDesk } from "../shell/desk";
import { reasonOfField } from "../shell/reason";
import { conversationAddress } from "./address";
import { conversationKeys } from "./keys";
import {
  blankDraft,
  isReady,
  keepNewDraft,
  keptNewDraft,
  newCustomerFrom,
  requestOf,
  type NewDraft,
} from "./new_draft";
import { place } from "./place";

const directions: Direction[] = ["incoming", "outgoing", "note"];

const shownFields = /^(customer|identities|subject|message\.body)/;

function isFieldRefusal(error: Error) {
  const fields = error instanceof Refused ? (error.problem.fields ?? []) : [];
  return fields.length > 0 && fields.every((one) => shownFields.test(one.field));
}

export function NewConversationDialog({ onClose }: { onClose: () => void }) {
  const { client, session, navigate } = useDesk();
  const me = session.agent.id;
  const [draft, setDraft] = useState(() => keptNewDraft(localStorage, me));
  // One key for one form: pressing twice, or again after a lost answer, makes one conversation.
  const key = useRef(crypto.randomUUID());
  const write = (change: Partial<NewDraft>) => {
    const next = { ...draft, ...change };
    key.current = crypto.randomUUID();
    setDraft(next);
    keepNewDraft(localStorage, me, next);
  };
  const start = useSaving(
    () =>
      call<Conversation>("POST", "/conversations", {
        body: requestOf(draft),
        idempotencyKey: key.current,
      }),
    (made) => {
      keepNewDraft(localStorage, me, null);
      client.setQueryData(conversationKeys.one(made.number), made);
      place(client, made, me);
      onClose();
      void navigate(conversationAddress(made.number));
    },
    isFieldRefusal,
  );
  const hasCustomer = draft.customer !== null || draft.isNewCustomer;

  return (
    <Dialog title={t("conversations.new")} closeLabel={t("shell.close")} onClose={onClose}>
      {!hasCustomer ? (
        <CustomerChoice
          onChoose={(one) => write({ customer: { id: one.id, name: nameOf(one) } })}
          onNew={(words) => write({ isNewCustomer: true, ...newCustomerFrom(words) })}
        />
      ) : (
        <form
          className="dialog-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady(draft) && !start.isPending) start.mutate(undefined);
          }}
        >
          <div className="chosen-customer">
            {draft.customer && (
              <Person id={draft.customer.id} name={draft.customer.name} size="small" />
            )}
            <bdi className="strong cut">{draft.customer?.name ?? t("customers.new")}</bdi>
            <span className="to-end">
              <IconButton
                icon={X}
                size="small"
                label={t("customers.choose_other")}
                onPress={() => write({ customer: null, isNewCustomer: false })}
              />
            </span>
          </div>
          {draft.isNewCustomer && (
            <NewCustomer values={draft} onChange={write} error={start.error} />
          )}
          <TextField
            label={t("conversations.subject_optional")}
            value={draft.subject}
            onChange={(subject) => write({ subject })}
            error={reasonOfField(start.error, "subject")}
            data-testid="new-subject"
          />
          <ToggleButtonGroup
            className="segment"
            aria-label={t("conversations.first_words")}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[draft.direction]}
            onSelectionChange={(keys) =>
              write({ direction: directions.find((one) => keys.has(one)) ?? "incoming" })
            }
          >
            {directions.map((direction) => (
              <ToggleButton key={direction} id={direction}>
                {t(`conversations.first_${direction as "incoming"}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <TextField
            label={t("conversations.first_words")}
            rows={4}
            value={draft.body}
            onChange={(body) => write({ body })}
            error={reasonOfField(start.error, "message.body")}
            autoFocus={!draft.isNewCustomer}
            data-testid="new-body"
          />
          <div className="dialog-foot">
            <Button
              look="ghost"
              onPress={() => {
                write(blankDraft);
                keepNewDraft(localStorage, me, null);
                onClose();
              }}
            >
              {t("conversations.discard")}
            </Button>
            <Button
              type="submit"
              look="primary"
              isDisabled={!isReady(draft) || start.isPending}
              data-testid="new-start"
            >
              {t("conversations.start")}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
