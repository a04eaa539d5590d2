/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import type { Conversation } from "../contract";
import { useTalk } from "../screens/use_talk";
import { all_messages, transcript } from "../talk/transcript";
import { talk_words } from "../words/talk";
import { Icon } from "./Icon";
import { alert, save as save_icon } from "./talk_icons";

/** The whole conversation as a page to keep. */
export function SaveTranscript({ conversation }: { conversation: Conversation }) {
  const { state, chat, spoken } = useTalk();
  const words = talk_words(spoken);
  const [step, set_step] = useState<"still" | "going" | "failed">("still");

  const save = async (): Promise<void> => {
    if (step === "going") return;
    set_step("going");
    try {
      const all = await all_messages(chat.door, conversation.id);
      const shop = state.channel?.workspace_name ?? words.team;
      const page = transcript(shop, conversation, all, spoken, new Date());
      const link = document.createElement("a");
      const address = URL.createObjectURL(new Blob([page], { type: "text/html;charset=utf-8" }));
      link.href = address;
      link.download = `hamdel-${conversation.number}.html`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
      set_step("still");
    } catch {
      set_step("failed");
    }
  };

  return (
    <button
      type="button"
      class="icon-button"
      aria-label={step === "failed" ? words.transcript_failed : words.transcript}
      title={step === "failed" ? words.transcript_failed : words.transcript}
      aria-busy={step === "going"}
      data-testid="transcript"
      onClick={() => void save()}
    >
      <Icon of={step === "failed" ? alert : save_icon} size={16} />
    </button>
  );
}
