// A shop's own accent, made readable: the words on it, and the accent used as words.
type Rgb = [number, number, number];
export type Palette = { accent: string; on_accent: string; accent_text: string };

const white: Rgb = [255, 255, 255];
const ink: Rgb = [20, 17, 13];
const dark_surface: Rgb = [44, 41, 38];

function parse(hex: string): Rgb | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(hex);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  const parts = short?.slice(1).map((part) => part + part) ?? long?.slice(1);
  return parts ? (parts.map((part) => parseInt(part, 16)) as Rgb) : null;
}

function luminance(color: Rgb): number {
  // WCAG 2.2, relative luminance of sRGB
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function ratio(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

export function contrast(one: string, other: string): number {
  const [first, second] = [parse(one), parse(other)];
  return first && second ? ratio(first, second) : 1;
}

function toward(color: Rgb, goal: Rgb, enough: (mixed: Rgb) => boolean): Rgb {
  for (let share = 0; share <= 1; share += 0.05) {
    const mixed = color.map((part, at) => Math.round(part + (goal[at]! - part) * share)) as Rgb;
    if (enough(mixed)) return mixed;
  }
  return goal;
}

const write = (color: Rgb): string =>
  `#${color.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

/** Null when the accent is none or not #rgb / #rrggbb: the widget's own turquoise stays. */
export function palette(hex: string | null | undefined, dark: boolean): Palette | null {
  const given = parse(hex ?? "");
  if (!given) return null;
  const ground = dark ? dark_surface : white;
  const away = dark ? white : ink;
  // 3:1 to be seen as a shape, 4.5:1 to be read as words; 5.2 leaves room for tinted grounds.
  const accent = toward(given, away, (mixed) => ratio(mixed, ground) >= 3);
  const text = toward(given, away, (mixed) => ratio(mixed, ground) >= 5.2);
  const on_accent = ratio(accent, white) >= 4.5 ? white : ink;
  // A middle tone carries neither well: it is moved until its words can be read.
  const carrying = toward(
    accent,
    on_accent === white ? ink : white,
    (mixed) => ratio(mixed, on_accent) >= 4.5,
  );
  return { accent: write(carrying), on_accent: write(on_accent), accent_text: write(text) };
}
