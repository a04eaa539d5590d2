import { createElement, Fragment, type ReactNode } from "react";
import type { Attachment } from "../../api/types";
import { directionOf, richTree, type RichNode } from "../../kit/rich";
import { fileName } from "./file_name";

interface Props {
  html: string;
  attachments: Attachment[];
  /** How plain words in it are shown, when not as they are. */
  words?: (text: string) => ReactNode;
  /** Shown instead of what cannot be read. */
  otherwise: ReactNode;
}

/** Every block in the direction of its own words, unless its writer chose one. */
export function RichText({ html, attachments, words = (text) => text, otherwise }: Props) {
  const tree = richTree(html);
  if (!tree) return otherwise;
  const shown = (node: RichNode, key: number): ReactNode => {
    if (typeof node === "string") return <Fragment key={key}>{words(node)}</Fragment>;
    if (node.tag === "br") return <br key={key} />;
    if (node.tag === "img") {
      const file = attachments.find((one) => node.src === `cid:${one.id}`);
      return file && <img key={key} src={file.url} alt={node.alt || fileName(file.name)} />;
    }
    const inside = node.inside.map(shown);
    if (node.tag === "a")
      return (
        <a key={key} href={node.href} target="_blank" rel="noopener noreferrer nofollow">
          {inside}
        </a>
      );
    return createElement(node.tag, { key, dir: directionOf(node) }, ...inside);
  };
  return <div className="rich">{tree.map(shown)}</div>;
}
