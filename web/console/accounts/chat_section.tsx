import { CircleAlert, MessageCircle } from "lucide-react";
import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { call } from "../../api/call";
import type { ChatChannel, ChatSettings } from "../../api/types";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { Blank } from "../../kit/parts";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { Failure } from "../shell/failure";
import { BeforeForm } from "./chat/before_form";
import { partsAtFault, toKeep, type Part } from "./chat/draft";
import { GreetingsForm } from "./chat/greetings_form";
import { HoursForm } from "./chat/hours_form";
import { InstallForm } from "./chat/install_form";
import { LookForm } from "./chat/look_form";
import { ChatPreview } from "./chat_preview";
import { accountKeys, useChannels } from "./queries";
import { useSaving } from "./saving";
import { SectionBones } from "./section_bones";
import "./chat/chat.css";

export function ChatSection() {
  const channels = useChannels();
  if (channels.isError)
    return <Failure error={channels.error} onRetry={() => void channels.refetch()} />;
  if (!channels.data) return <SectionBones />;
  const chat = channels.data[0];
  if (!chat) return <Blank icon={MessageCircle} title={t("accounts.chat_none")} />;
  return <ChatForm key={chat.id} channel={chat} />;
}

const parts: Part[] = ["look", "greetings", "hours", "before", "install"];

function ChatForm({ channel }: { channel: ChatChannel }) {
  const desk = useDesk();
  const [settings, setSettings] = useState(channel.settings);
  const [part, setPart] = useState<Part>("look");
  const faults = partsAtFault(settings);
  const isChanged = JSON.stringify(toKeep(settings)) !== JSON.stringify(toKeep(channel.settings));
  const change = (some: Partial<ChatSettings>) => setSettings((now) => ({ ...now, ...some }));
  const save = useSaving(
    () =>
      call<ChatChannel>("PATCH", `/chat_channels/${channel.id}`, {
        body: { settings: toKeep(settings) },
      }),
    () => {
      void desk.client.invalidateQueries({ queryKey: accountKeys.channels });
      desk.say({ text: t("shell.saved") });
    },
  );
  const forms = {
    look: <LookForm settings={settings} change={change} />,
    greetings: <GreetingsForm settings={settings} change={change} />,
    hours: <HoursForm settings={settings} change={change} />,
    before: <BeforeForm settings={settings} change={change} />,
    install: <InstallForm settings={settings} change={change} channel={channel} />,
  };

  return (
    <div className="chat-settings">
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <Tabs selectedKey={part} onSelectionChange={(key) => setPart(key as Part)}>
          <TabList className="chat-tabs" aria-label={t("accounts.chat")}>
            {parts.map((id) => (
              <Tab key={id} id={id} className="chat-tab" data-testid={`chat-tab-${id}`}>
                {t(`chat.part_${id}`)}
                {faults.includes(id) && (
                  <>
                    <Icon of={CircleAlert} size={14} />
                    <span className="only-read">{t("chat.part_at_fault")}</span>
                  </>
                )}
              </Tab>
            ))}
          </TabList>
          {parts.map((id) => (
            <TabPanel key={id} id={id} className="chat-part" data-testid={`chat-part-${id}`}>
              {forms[id]}
            </TabPanel>
          ))}
        </Tabs>
        <div className="chat-save">
          <Button
            type="submit"
            look="primary"
            isDisabled={!isChanged || faults.length > 0 || save.isPending}
            data-testid="chat-save"
          >
            {t("shell.save")}
          </Button>
          {isChanged && (
            <>
              <Button look="ghost" onPress={() => setSettings(channel.settings)}>
                {t("chat.undo_changes")}
              </Button>
              <span className="quiet small">{t("chat.not_saved_yet")}</span>
            </>
          )}
        </div>
      </form>
      <ChatPreview settings={settings} part={part} />
    </div>
  );
}
