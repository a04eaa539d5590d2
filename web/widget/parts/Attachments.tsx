/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks";
import type { Attachment } from "../contract";
import { useTalk } from "../screens/use_talk";
import { file_size } from "../words/language";
import { Icon } from "./Icon";
import { alert, file } from "./talk_icons";
import { talk_words } from "../words/talk";

const shown = /^image\/(png|jpeg|gif|webp|avif)$/;

function Picture({ attachment }: { attachment: Attachment }) {
  const { acts, spoken } = useTalk();
  const { files } = acts;
  const [address, set_address] = useState<string | null>(null);

  useEffect(() => {
    let here = true;
    files.address(attachment).then(
      (found) => here && set_address(found),
      () => {},
    );
    return () => {
      here = false;
    };
  }, [files, attachment]);

  return address ? (
    <a
      class="picture"
      href={address}
      target="_blank"
      rel="noopener"
      aria-label={talk_words(spoken).open_picture(attachment.name)}
    >
      <img src={address} alt={attachment.name} />
    </a>
  ) : (
    <span class="picture bone" />
  );
}

function FileCard({ attachment }: { attachment: Attachment }) {
  const { acts, spoken } = useTalk();
  const { files } = acts;
  const [failed, set_failed] = useState(false);

  const download = async (): Promise<void> => {
    set_failed(false);
    try {
      const link = document.createElement("a");
      link.href = await files.address(attachment);
      link.download = attachment.name;
      link.click();
    } catch {
      set_failed(true);
    }
  };

  return (
    <button
      type="button"
      class="file"
      title={talk_words(spoken).download(attachment.name)}
      onClick={() => void download()}
    >
      <Icon of={failed ? alert : file} size={20} />
      <span class="grow">
        <span class="cut">
          <bdi>{attachment.name}</bdi>
        </span>
        <span class="second">
          {failed ? talk_words(spoken).not_loaded : file_size(attachment.size, spoken)}
        </span>
      </span>
    </button>
  );
}

export function Attachments({ attachments }: { attachments: Attachment[] }) {
  if (!attachments.length) return null;
  return (
    <div class="attachments">
      {attachments.map((attachment) =>
        shown.test(attachment.type) ? (
          <Picture key={attachment.id} attachment={attachment} />
        ) : (
          <FileCard key={attachment.id} attachment={attachment} />
        ),
      )}
    </div>
  );
}
