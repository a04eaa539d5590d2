import { LinkNode } from "@lexical/link";
import { ListItemNode, ListNode } from "@lexical/list";
import { QuoteNode } from "@lexical/rich-text";
import { $getRoot, createEditor } from "lexical";
import { expect, test } from "vitest";
import { $blocksFrom, $blocksOf } from "./read_words";
import { pastedTree } from "./pasted";
import type { Words } from "./words";
import { $writtenWords } from "./write_words";

/** What the editor makes of it, without a page around it. */
function through(blocks: () => Parameters<ReturnType<typeof $getRoot>["append"]>): Words {
  let out: Words | undefined;
  const editor = createEditor({
    nodes: [LinkNode, ListItemNode, ListNode, QuoteNode],
    onError: (error) => {
      throw error;
    },
  });
  editor.update(
    () => {
      $getRoot()
        .clear()
        .append(...blocks());
      out = $writtenWords();
    },
    { discrete: true },
  );
  return out!;
}
const again = (words: Words) => through(() => $blocksOf(words));
const pasted = (html: string) => through(() => $blocksFrom(pastedTree(html)!));

test("plain words come out as they went in, with no rich text", () => {
  for (const body of ["", "سلام", "one\n\ntwo\n", '  a  < b & "c"\n> typed by hand'])
    expect(again({ body, html: null })).toEqual({ body, html: null });
});

test.each([
  ["<p><strong>a</strong> &lt; <em>b</em></p><p><br></p><p>c<br>d</p>", "a < b\n\nc\nd"],
  ["<p><strong><em><u><s><code>x</code></s></u></em></strong></p>", "x"],
  ["<ul><li>یک</li><li>دو<ol><li>three</li></ol></li></ul>", "• یک\n• دو\n  1. three"],
  ["<ol><li>a<br>b</li><li>c</li></ol><p>d</p>", "1. a\n   b\n2. c\nd"],
  ["<blockquote><p>a<br>b</p></blockquote><p>c</p>", "> a\n> b\nc"],
  ['<p><a href="https://a.example/?x=1&amp;y=2">here</a></p>', "here (https://a.example/?x=1&y=2)"],
  ['<p><a href="https://a.example/">a.example</a></p>', "a.example"],
  ['<p><a href="mailto:a@b.example"><strong>a@b.example</strong></a></p>', "a@b.example"],
])("the server's %s stays what it is", (html, body) => {
  expect(again({ body: "other", html })).toEqual({ body, html });
});

test.each([
  [
    "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>",
    "<blockquote><p>a<br>b</p></blockquote>",
  ],
  ["<pre>a\n  b</pre>", "<p><code>a</code><br><code>  b</code></p>"],
  ["<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li>a<br>b</li></ul>"],
  ['<p><strong>a</strong><img src="cid:att_1" alt="x"></p>', "<p><strong>a</strong></p>"],
])("%s becomes what can be edited", (html, next) => {
  expect(again({ body: "", html }).html).toBe(next);
});

test("what is not of the server's shape is taken as its plain words", () => {
  expect(again({ body: "a", html: "<p onclick=x>a</p>" })).toEqual({ body: "a", html: null });
});

test("a list without a word is nothing", () => {
  expect(again({ body: "•", html: "<ul><li></li></ul>" })).toEqual({ body: "", html: null });
});

test("from a page: scripts, styles, colors and unsafe addresses stay away", () => {
  const html =
    "<html><head><style>p{}</style></head><body><!--StartFragment--><p style='color:red' " +
    "onclick='x()'>a <b>b</b><script>alert(1)</script></p><svg><text>no</text></svg>" +
    '<a href="javascript:x()">c</a> <a href="HTTPS://a.example/q">d</a><img src=x onerror=y>' +
    "<!--EndFragment-->";
  expect(pasted(html).html).toBe(
    '<p>a <strong>b</strong></p><p>c <a href="https://a.example/q">d</a></p>',
  );
});

test("from Word: points are a list, what only Word knows is gone", () => {
  const point = (sign: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span ` +
    `style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp;</span></span><![endif]><span lang=FA>` +
    `${words}<o:p></o:p></span></p>`;
  const html =
    "<html xmlns:o='x'><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->" +
    `<p class=MsoNormal><b>سر&zwnj;آغاز</b>\n متن<o:p>&nbsp;</o:p></p>${point("·", "یک")}` +
    `${point("·", "دو")}${point("1.", "three")}`;
  expect(pasted(html).html).toBe(
    "<p><strong>سر\u200cآغاز</strong> متن </p><ul><li>یک</li><li>دو</li></ul><ol><li>three</li></ol>",
  );
});

test("a table becomes lines, however big", () => {
  const row = "<tr><td><p>a</p></td><td><b>b</b></td></tr>";
  const { body } = pasted(`<table><tbody>${row.repeat(500)}</tbody></table>`);
  expect(body.split("\n")).toHaveLength(500);
  expect(body.split("\n")[7]).toBe("a | b");
});

test("words of a page without any form come as plain words; so does what is too much", () => {
  expect(pastedTree("<div><span style='font-weight:400'>a</span></div><p>b</p>")).toBeNull();
  expect(pastedTree("<b style='font-weight:normal'><p>a</p></b>")).toBeNull();
  expect(pastedTree(`<b>${"a".repeat(1_000_001)}</b>`)).toBeNull();
});

test("broken and deep HTML is read to its end", () => {
  expect(pasted("<ul><li>a<li>b</ul></div><b>c").html).toBe(
    "<ul><li>a</li><li>b</li></ul><p><strong>c</strong></p>",
  );
  expect(pasted(`<b>${"<div>".repeat(5000)}a`).html).toBe("<p><strong>a</strong></p>");
  expect(pasted("<i>1 < 2 &amp; 3 &#x41;&unknown;</i>").body).toBe("1 < 2 & 3 A&unknown;");
});
