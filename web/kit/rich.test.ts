import { describe, expect, test } from "vitest";
import { directionOf, picturesIn, richTree, type RichTag } from "./rich";

describe("rich text", () => {
  test("is read as the server writes it", () => {
    expect(richTree('<p dir="rtl">سلام <strong>سارا</strong><br>1 &lt; 2 &amp;amp;</p>')).toEqual([
      {
        tag: "p",
        dir: "rtl",
        inside: [
          "سلام ",
          { tag: "strong", inside: ["سارا"] },
          { tag: "br", inside: [] },
          "1 < 2 &amp;",
        ],
      },
    ]);
    expect(richTree('<p><a href="https://a.example/?a=1&amp;b=2">x</a></p>')).toEqual([
      { tag: "p", inside: [{ tag: "a", href: "https://a.example/?a=1&b=2", inside: ["x"] }] },
    ]);
    expect(richTree("")).toEqual([]);
  });

  test("of any other shape is none", () => {
    for (const other of [
      "<script>alert(1)</script>",
      '<p onclick="x">a</p>',
      '<p style="color:red">a</p>',
      '<a href="javascript:alert(1)">a</a>',
      "<a>a</a>",
      '<img src="https://track.example/1.gif" alt="">',
      "<p>a",
      "a</p>",
      "<p><em>a</p></em>",
      "<p>a < b</p>",
      "<P>a</P>",
      "<svg><p>a</p></svg>",
      "<!-- a -->",
      "<p>".repeat(70) + "a" + "</p>".repeat(70),
    ])
      expect(richTree(other), other).toBeNull();
  });

  test("reads in the direction of its words, also where those are in blocks within", () => {
    const of = (html: string) => directionOf(richTree(html)![0] as RichTag);
    expect(of("<p>سلام</p>")).toBe("auto");
    expect(of('<p dir="ltr">سلام</p>')).toBe("ltr");
    expect(of("<ol><li><p>1. سلام Sara</p></li></ol>")).toBe("rtl");
    expect(of("<blockquote><p>Hello سارا</p></blockquote>")).toBe("ltr");
    expect(of("<ul><li>12</li></ul>")).toBe("auto");
    expect(of("<em>a</em>")).toBeUndefined();
  });

  test("names the files that are pictures in it", () => {
    expect(picturesIn('<p><img src="cid:att_1" alt="">a<img src="cid:att_2" alt="b"></p>')).toEqual(
      ["att_1", "att_2"],
    );
    expect(picturesIn(null)).toEqual([]);
  });
});
