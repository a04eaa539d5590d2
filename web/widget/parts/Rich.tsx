/** @jsxImportSource preact */
import { type ComponentChild, createElement } from "preact";
import { directionOf, type RichNode, richTree } from "../../kit/rich";

/** An agent's rich words. Pictures among them stand below, with the files of the message. */
export function Rich({ html, body }: { html: string; body: string }) {
  const shown = (node: RichNode): ComponentChild => {
    if (typeof node === "string") return node;
    const { tag, href } = node;
    if (tag === "img") return null;
    const inside = node.inside.map(shown);
    if (tag === "a")
      return (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {inside}
        </a>
      );
    return createElement(tag, { dir: directionOf(node) }, ...inside);
  };
  const tree = richTree(html);
  return tree ? (
    <div class="bubble rich">{tree.map(shown)}</div>
  ) : (
    <p class="bubble" dir="auto">
      {body}
    </p>
  );
}
