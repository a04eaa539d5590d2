import { Building2, MessageSquareText } from "lucide-react";
import { useEffect, useState } from "react";
import type { Marked } from "../../api/types";
import { Finder, type FindingGroup } from "../../kit/finder";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { conversationAddress } from "../conversations/address";
import { NumberSign, RowSign } from "../conversations/signs";
import { nameOf } from "../customers/name";
import { useDesk } from "../shell/desk";
import { agoText } from "../shell/here";
import { reasonOf } from "../shell/reason";
import { FilterLine } from "./filter_line";
import { useSearch } from "./queries";
import "./search_dialog.css";

const patience = 120;

export function SearchDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState("");
  const search = useSearch(asked);

  useEffect(() => {
    const timer = setTimeout(() => setAsked(words.trim()), patience);
    return () => clearTimeout(timer);
  }, [words]);

  const open = (number: number, place = "") =>
    void desk.navigate(conversationAddress(number) + place);
  const found = asked ? search.data : undefined;
  const groups: FindingGroup[] = [
    {
      title: t("search.conversations"),
      findings: (found?.conversations ?? []).map(({ conversation, title }) => ({
        id: conversation.id,
        text: plain(title) || nameOf(conversation.customer),
        run: () => open(conversation.number),
        shown: (
          <>
            <Person
              id={conversation.customer.id}
              name={nameOf(conversation.customer)}
              size="small"
            />
            <span className="found cut">
              <bdi>{nameOf(conversation.customer)}</bdi>
              {title.length > 0 && " · "}
              <bdi>
                <Marks of={title} />
              </bdi>
            </span>
            <NumberSign number={conversation.number} />
            <RowSign conversation={conversation} />
          </>
        ),
      })),
    },
    {
      title: t("search.messages"),
      findings: (found?.messages ?? []).map((one) => ({
        id: one.message_id,
        text: plain(one.excerpt),
        run: () => open(one.number, `&message=${one.message_id}`),
        shown: (
          <>
            <Icon of={MessageSquareText} />
            <span className="found cut" dir="auto">
              <Marks of={one.excerpt} />
            </span>
            <span className="quiet small found-end">
              <bdi>{nameOf({ name: one.customer_name })}</bdi> · {agoText(one.at)}
            </span>
          </>
        ),
      })),
    },
    {
      title: t("search.customers"),
      findings: (found?.customers ?? []).map(({ customer, match }) => ({
        id: customer.id,
        text: nameOf(customer),
        run: () => void desk.navigate(`/inbox?view=all&customer_id=${customer.id}`),
        shown: (
          <>
            <Person id={customer.id} name={nameOf(customer)} size="small" />
            <span className="found cut" dir="auto">
              <bdi>{nameOf(customer)}</bdi> <Marks of={match} />
            </span>
          </>
        ),
      })),
    },
    {
      title: t("search.organizations"),
      findings: (found?.organizations ?? []).map(({ organization, match }) => ({
        id: organization.id,
        text: organization.name,
        run: () => void desk.navigate(`/organizations/${organization.id}`),
        shown: (
          <>
            <Icon of={Building2} />
            <span className="found cut" dir="auto">
              <Marks of={match} />
            </span>
            <bdi className="quiet small found-end always-ltr">{organization.domains[0]}</bdi>
          </>
        ),
      })),
    },
  ];

  return (
    <Finder
      title={t("search.title")}
      hint={t("search.hint")}
      closeLabel={t("shell.close")}
      words={words}
      onWords={setWords}
      groups={groups}
      wide
      onClose={onClose}
      foot={<FilterLine filters={found?.filters ?? []} />}
      whenEmpty={
        search.isError && asked
          ? reasonOf(search.error)
          : asked && search.isSuccess && !search.isPlaceholderData
            ? t("search.none", { words: asked })
            : t("search.start")
      }
    />
  );
}

function plain(marked: Marked) {
  return marked.map((run) => run.text).join("");
}

function Marks({ of }: { of: Marked }) {
  return of.map((run, index) =>
    run.hit ? (
      <mark key={index} className="hit">
        {run.text}
      </mark>
    ) : (
      run.text
    ),
  );
}
