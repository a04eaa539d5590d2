import {
  ArrowLeft,
  AlarmClock,
  Check,
  Ellipsis,
  PanelRight,
  RotateCcw,
  UserRoundPlus,
} from "lucide-react";
import { useNavigate, useSearchParams } from "react-router";
import type { Conversation, Priority } from "../../api/types";
import { Button, IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { MenuButton, type Choice } from "../../kit/menu";
import { Key } from "../../kit/parts";
import { t } from "../../words/text";
import { commands } from "../shell/commands";
import { labelOf, shortcutText } from "../shell/command";
import { may, useDesk } from "../shell/desk";
import { edit, reopen, resolve } from "./actions";
import { FactMenu } from "./fact_menu";
import { kinds } from "./filter";
import { Owner } from "./owner";
import { FollowButton } from "./moving/follow_button";
import { RelatedLine } from "./moving/related_line";
import { AlsoHere } from "./presence_line";
import { kindIcons, NumberSign, priorityIcons, priorityTones, subjectOf } from "./signs";
import { TagChip } from "./tags/tag_chip";
import { StatusChip } from "./status_chip";

const priorities: Priority[] = ["low", "normal", "high", "urgent"];

interface Props {
  conversation: Conversation;
  showsProfile: boolean;
  onProfile: () => void;
}

export function ThreadHeader({ conversation, showsProfile, onProfile }: Props) {
  const desk = useDesk();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const isAside = conversation.aside !== null;
  const canAct = may(desk, "conversations:reply") && !isAside;
  const canAssign = may(desk, "conversations:assign") && !isAside;
  const isDone = conversation.status === "resolved";
  const moreChoices = useMoreChoices();

  return (
    <header className="thread-head">
      <div className="line">
        <IconButton
          icon={ArrowLeft}
          mirrored
          className="only-narrow"
          label={t("shell.back_to_list")}
          onPress={() => void navigate({ pathname: "/inbox", search: search.toString() })}
        />
        <h2 className="cut" dir="auto" data-testid="thread-subject">
          {subjectOf(conversation)}
        </h2>
        <NumberSign number={conversation.number} />
        <span className="line tight to-end">
          <FollowButton conversation={conversation} />
          {canAct && (
            <>
              <IconButton
                icon={UserRoundPlus}
                label={t("conversations.assign")}
                hint={<Key>A</Key>}
                className="only-wide"
                onPress={() => desk.open("assign")}
              />
              {!isDone && (
                <IconButton
                  icon={AlarmClock}
                  label={t("conversations.snooze")}
                  className="only-wide"
                  onPress={() => desk.open("snooze")}
                />
              )}
              <MenuButton label={t("conversations.more")} sections={[{ choices: moreChoices }]}>
                <IconButton icon={Ellipsis} label={t("conversations.more")} data-testid="more" />
              </MenuButton>
            </>
          )}
          <IconButton
            icon={PanelRight}
            mirrored
            className="profile-toggle"
            label={t("conversations.show_profile")}
            aria-expanded={showsProfile}
            onPress={onProfile}
            data-testid="profile-toggle"
          />
          {canAct && (
            <Button
              className="only-wide"
              onPress={() =>
                void (isDone ? reopen(desk, conversation) : resolve(desk, conversation))
              }
              data-testid="resolve"
            >
              <Icon of={isDone ? RotateCcw : Check} size={14} />
              {isDone ? t("conversations.reopen") : t("conversations.resolve")}
            </Button>
          )}
        </span>
      </div>
      {/* On a phone it scrolls, also for who can press nothing in it. */}
      <div className="facts" tabIndex={canAct ? undefined : 0}>
        <StatusChip conversation={conversation} />
        <FactMenu
          id="kind"
          label={t("conversations.kind")}
          isDisabled={!canAct}
          className={conversation.kind}
          icon={kindIcons[conversation.kind]}
          words={t(`conversations.kind_${conversation.kind}`)}
          choices={kinds.map((kind) => ({
            id: kind,
            label: t(`conversations.kind_${kind}`),
            icon: kindIcons[kind],
            chosen: kind === conversation.kind,
            run: () => void edit(desk, conversation, { kind }),
          }))}
        />
        <FactMenu
          id="priority"
          label={t("conversations.priority")}
          isDisabled={!canAct}
          className={priorityTones[conversation.priority]}
          icon={priorityIcons[conversation.priority]}
          words={t(`conversations.priority_${conversation.priority}`)}
          choices={priorities.map((priority) => ({
            id: priority,
            label: t(`conversations.priority_${priority}`),
            icon: priorityIcons[priority],
            chosen: priority === conversation.priority,
            run: () => void edit(desk, conversation, { priority }),
          }))}
        />
        <Owner conversation={conversation} isDisabled={!canAssign} />
        {conversation.tags.map((tag) => (
          <TagChip key={tag} name={tag} />
        ))}
        <RelatedLine conversation={conversation} />
        <AlsoHere conversationId={conversation.id} />
      </div>
    </header>
  );
}

/** The same commands as the palette's, as far as they concern the open conversation. */
function useMoreChoices(): Choice[] {
  const desk = useDesk();
  return commands
    .filter((one) => one.group === "conversation" && one.available(desk))
    .filter((one) => !/\.(kind|priority)_/.test(one.id))
    .map((one) => ({
      id: one.id,
      label: labelOf(one),
      icon: one.icon,
      hint: one.shortcut && <Key>{shortcutText(one.shortcut)}</Key>,
      run: () => one.run(desk),
    }));
}
