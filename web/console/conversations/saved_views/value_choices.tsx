import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../api/call";
import type { Conversation } from "../../../api/types";
import { ChoiceChips } from "../../../kit/choice_chips";
import { TextField } from "../../../kit/field";
import type { Option } from "../../../kit/select";
import { currentLanguage } from "../../../words/language";
import { t } from "../../../words/text";
import { useAgents, useTeams } from "../../accounts/queries";
import { kinds, statuses } from "../filter";
import { useTags } from "../queries";
import type { ListField } from "./conditions";

interface Props {
  field: ListField;
  label: string;
  chosen: string[];
  onChange: (values: string[]) => void;
}

const mostTags = 24;

export function ValueChoices(props: Props) {
  const { field, label, chosen, onChange } = props;
  const options = useOptions(field);
  const known = new Set(options.map((option) => option.value));
  // What was chosen once stays to be seen, also when it is not among the choices any more.
  const others = chosen
    .filter((value) => !known.has(value))
    .map((value) => ({ value, label: value }));
  return (
    <>
      <ChoiceChips
        label={label}
        options={[...options, ...others]}
        chosen={chosen}
        onChange={onChange}
      />
      {field.startsWith("tags_") && (
        <OtherTag onAdd={(tag) => onChange([...new Set([...chosen, tag])])} />
      )}
    </>
  );
}

/** The most used tags are offered; any other one is written. */
function OtherTag({ onAdd }: { onAdd: (tag: string) => void }) {
  const [words, setWords] = useState("");
  return (
    <TextField
      label={t("saved_views.other_tag")}
      value={words}
      onChange={setWords}
      maxLength={40}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !words.trim()) return;
        event.preventDefault();
        onAdd(words.trim());
        setWords("");
      }}
    />
  );
}

const priorities = ["low", "normal", "high", "urgent"] as const;
const tiers = ["standard", "key"] as const;
const languages = ["fa", "en", "ar", "tr", "de", "fr", "es", "pt", "zh", "ja", "hi", "ru"];

function useOptions(field: ListField): Option<string>[] {
  const agents = useAgents().data ?? [];
  const teams = useTeams().data ?? [];
  const tags = useTags().data?.data ?? [];
  const channels = useChannels().data ?? [];
  const named = (items: { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  switch (field) {
    case "statuses":
      return statuses.map((value) => ({ value, label: t(`conversations.status_${value}`) }));
    case "kinds":
      return kinds.map((value) => ({ value, label: t(`conversations.kind_${value}`) }));
    case "priorities":
      return priorities.map((value) => ({ value, label: t(`conversations.priority_${value}`) }));
    case "tiers":
      return tiers.map((value) => ({ value, label: t(`saved_views.tier_${value}`) }));
    case "assignees":
      return [
        { value: "me", label: t("saved_views.me") },
        { value: "nobody", label: t("conversations.nobody") },
        ...named(agents.filter((agent) => !agent.disabled)),
      ];
    case "teams":
      return [{ value: "none", label: t("saved_views.no_team") }, ...named(teams)];
    case "channel_ids":
      return named(channels);
    case "languages": {
      const names = new Intl.DisplayNames(currentLanguage(), { type: "language" });
      return languages.map((value) => ({ value, label: names.of(value) ?? value }));
    }
    default:
      return tags.slice(0, mostTags).map(({ name }) => ({ value: name, label: name }));
  }
}

function useChannels() {
  return useQuery({
    queryKey: ["channels"],
    staleTime: 60_000,
    queryFn: () =>
      call<{ data: Conversation["channel"][] }>("GET", "/channels").then((answer) => answer.data),
  });
}
