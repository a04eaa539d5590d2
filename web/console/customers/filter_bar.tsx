import { ArrowDownWideNarrow, ChevronDown, Search } from "lucide-react";
import { useEffect, useState } from "react";
import { Button as AriaButton, Input, SearchField } from "react-aria-components";
import { Icon } from "../../kit/icon";
import { MenuButton } from "../../kit/menu";
import { t, type Key } from "../../words/text";
import { askedIn, askedText } from "./attribute_filter";
import { AttributeFilters } from "./attribute_filters";
import { seens, sorts, stages, tiers, type Filter } from "./filter";

const patience = 200;

interface Props {
  filter: Filter;
  onChange: (change: Partial<Filter>) => void;
}

export function FilterBar({ filter, onChange }: Props) {
  const blocked = filter.blocked === null ? null : filter.blocked ? "true" : "false";
  return (
    <div className="filters" role="search" aria-label={t("customers.filters")}>
      <Words
        label={t("customers.search")}
        hint={t("customers.find")}
        value={filter.q}
        onChange={(q) => onChange({ q })}
        testid="customers-search"
        isWide
      />
      <Choice
        name="tier"
        label={t("customers.tier")}
        value={filter.tier}
        options={tiers.map((value) => [value, `customers.tier_${value}`])}
        onChange={(tier) => onChange({ tier })}
      />
      <Choice
        name="stage"
        label={t("customers.stage")}
        value={filter.stage}
        options={stages.map((value) => [value, `customers.stage_${value}`])}
        onChange={(stage) => onChange({ stage })}
      />
      <Choice
        name="blocked"
        label={t("customers.block_state")}
        value={blocked}
        options={[
          ["true", "customers.blocked"],
          ["false", "customers.not_blocked"],
        ]}
        onChange={(word) => onChange({ blocked: word === null ? null : word === "true" })}
      />
      <Choice
        name="seen"
        label={t("customers.last_seen")}
        value={filter.seen}
        options={seens.map((value) => [value, `customers.seen_${value}`])}
        onChange={(seen) => onChange({ seen })}
      />
      <Words
        label={t("customers.organization")}
        hint={t("customers.organization")}
        value={filter.organization}
        onChange={(organization) => onChange({ organization })}
        testid="filter-organization"
      />
      <AttributeFilters
        asked={askedIn(filter.attributes)}
        onChange={(asked) => onChange({ attributes: askedText(asked) })}
      />
      <Order filter={filter} onChange={onChange} />
    </div>
  );
}

interface WordsProps {
  label: string;
  hint: string;
  value: string;
  onChange: (words: string) => void;
  testid: string;
  isWide?: boolean;
}

/** Asks a moment after the last key; what is typed is never taken back by a late answer. */
function Words({ label, hint, value, onChange, testid, isWide }: WordsProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), patience);
    return () => clearTimeout(timer);
  });
  return (
    <SearchField
      className={isWide ? "filter-words wide" : "filter-words"}
      aria-label={label}
      value={typed}
      onChange={setTyped}
    >
      {isWide && <Icon of={Search} size={14} />}
      <Input placeholder={hint} dir={typed ? "auto" : undefined} data-testid={testid} />
    </SearchField>
  );
}

interface ChoiceProps<Value extends string> {
  name: string;
  label: string;
  value: Value | null;
  options: [Value, Key][];
  onChange: (value: Value | null) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { name, label, value, options, onChange } = props;
  const chosen = options.find(([one]) => one === value);
  return (
    <MenuButton
      label={label}
      placement="bottom start"
      sections={[
        {
          choices: [
            {
              id: "all",
              label: t("customers.any"),
              chosen: value === null,
              run: () => onChange(null),
            },
            ...options.map(([one, key]) => ({
              id: one,
              label: t(key),
              chosen: one === value,
              run: () => onChange(one),
            })),
          ],
        },
      ]}
    >
      <AriaButton className={chosen ? "filter on" : "filter"} data-testid={`filter-${name}`}>
        {chosen ? t("customers.filter_is", { name: label, value: t(chosen[1]) }) : label}
        <Icon of={ChevronDown} size={12} />
      </AriaButton>
    </MenuButton>
  );
}

function Order({ filter, onChange }: Props) {
  return (
    <MenuButton
      label={t("customers.order")}
      sections={[
        {
          title: t("customers.order"),
          choices: sorts.map((sort) => ({
            id: sort,
            label: t(`customers.sort_${sort}`),
            chosen: sort === filter.sort,
            run: () => onChange({ sort }),
          })),
        },
      ]}
    >
      <AriaButton
        className="filter order to-end"
        isDisabled={filter.q.trim() !== ""}
        data-testid="customers-sort"
      >
        <Icon of={ArrowDownWideNarrow} size={14} />
        {filter.q.trim() ? t("customers.sort_best") : t(`customers.sort_${filter.sort}`)}
      </AriaButton>
    </MenuButton>
  );
}
