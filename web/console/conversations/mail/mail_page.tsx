import { ImageOff, PanelsTopLeft } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { ConversationMail } from "../../../api/types";
import { Button } from "../../../kit/button";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { FoldLine } from "./fold_line";
import { mailAddress } from "./mails";

/** The mail as its writer made it, on light paper, in a frame that runs nothing. */
export function MailPage({ mail }: { mail: ConversationMail }) {
  return (
    <FoldLine
      line={
        <>
          <Icon of={PanelsTopLeft} size={12} />
          {t("mail.page")}
        </>
      }
      data-testid="mail-page-line"
    >
      <Paper mail={mail} />
    </FoldLine>
  );
}

const highest = 20_000;

function Paper({ mail }: { mail: ConversationMail }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [showsPictures, setShowsPictures] = useState(false);
  const [holdsBack, setHoldsBack] = useState(false);
  const [height, setHeight] = useState(120);
  const watching = useRef<ResizeObserver>(null);
  useEffect(() => () => watching.current?.disconnect(), []);

  const loaded = () => {
    const body = frame.current?.contentDocument?.body;
    watching.current?.disconnect();
    if (!body) return;
    setHoldsBack(body.querySelector("img[data-remote]") !== null);
    // Pictures come later, and a turned telephone is another width.
    watching.current = new ResizeObserver(() => {
      const wanted = Math.ceil(body.getBoundingClientRect().height);
      // Room for a bar where a table is wider than the place.
      const bar = body.scrollWidth > body.clientWidth ? 16 : 0;
      setHeight(Math.min(Math.max(wanted + bar, 40), highest));
    });
    watching.current.observe(body);
  };

  return (
    <div className="mail-page">
      {holdsBack && (
        <div className="mail-held" role="note" data-testid="mail-held">
          <Icon of={ImageOff} size={14} />
          <span>{t("mail.pictures_held")}</span>
          <Button
            look="outline"
            size="small"
            onPress={() => {
              setHoldsBack(false);
              setShowsPictures(true);
            }}
            data-testid="mail-pictures"
          >
            {t("mail.pictures_show")}
          </Button>
        </div>
      )}
      <iframe
        ref={frame}
        title={t("mail.page_of", { subject: mail.subject })}
        src={mailAddress(mail, showsPictures ? "page?remote=true" : "page")}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        style={{ blockSize: height }}
        onLoad={loaded}
        data-testid="mail-page"
      />
    </div>
  );
}
