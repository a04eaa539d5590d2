import { Activity, Globe } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import type { Track } from "../../api/types";
import { Icon } from "../../kit/icon";
import { pieces } from "../../words/text";
import { agoText } from "../shell/here";

/** A page that was seen, or what the site told of the customer. */
export function TrackItem({ track }: { track: Track }) {
  const { kind, name, url, details, at } = track;
  const shown = isLink(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      <bdi>{name}</bdi>
    </a>
  ) : (
    <bdi className="strong">{name}</bdi>
  );
  return (
    <div className="timeline-change" data-testid="timeline-track">
      <Icon of={kind === "page" ? Globe : Activity} size={14} />
      <div>
        <p>
          {pieces<ReactNode>(`chat.track_${kind}`, { name: shown }).map((piece, index) => (
            <Fragment key={index}>{piece}</Fragment>
          ))}
        </p>
        {details.length > 0 && (
          <p className="small second">
            {details.map((one) => (
              <span key={one.name} className="track-detail">
                <bdi>{one.name}</bdi>: <bdi>{one.value}</bdi>
              </span>
            ))}
          </p>
        )}
        <time className="quiet small" dateTime={at}>
          {agoText(at)}
        </time>
      </div>
    </div>
  );
}

/** A page's own word: only what leads to a page may be a link. */
function isLink(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url);
}
