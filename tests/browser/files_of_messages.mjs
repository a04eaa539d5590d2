// Small real files of each sort that a message can carry.

const png = (letters) => Buffer.from(letters, "base64");

export const picture = {
  name: "آسیاب 👩‍🔧.png",
  mimeType: "image/png",
  buffer: png("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFElEQVR4nGPYZuT9n4GBgQFEMDAAACHlA4GhVSVqAAAAAElFTkSuQmCC"),
};

/** Shown as «…exe.png» by whoever obeys the sign in it. */
export const turned = { ...picture, name: "gear\u202egnp.exe.png" };

export const sound = { name: "hiss.wav", mimeType: "audio/wav", buffer: wave(8000) };

function wave(samples) {
  const out = Buffer.alloc(44 + samples);
  out.write("RIFF", 0);
  out.writeUInt32LE(36 + samples, 4);
  out.write("WAVEfmt ", 8);
  out.writeUInt32LE(16, 16);
  out.writeUInt16LE(1, 20);
  out.writeUInt16LE(1, 22);
  out.writeUInt32LE(8000, 24);
  out.writeUInt32LE(8000, 28);
  out.writeUInt16LE(1, 32);
  out.writeUInt16LE(8, 34);
  out.write("data", 36);
  out.writeUInt32LE(samples, 40);
  for (let at = 0; at < samples; at += 1) out[44 + at] = 128 + 40 * Math.sin(at / 6);
  return out;
}

export const pdf = { name: "manual.pdf", mimeType: "application/pdf", buffer: page_saying("Hamdel") };

function page_saying(words) {
  const content = `BT /F1 36 Tf 40 100 Td (${words}) Tj ET`;
  const parts = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let text = "%PDF-1.4\n";
  const places = parts.map((part, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${part}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(`${text}xref\n0 6\n0000000000 65535 f \n${table}` +
    `trailer<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`);
}

/** It says that it is a film and is none. */
export const broken_film = { name: "fall.mp4", mimeType: "video/mp4", buffer: Buffer.from("no film") };

/** What a browser would run if it were shown in place. */
export const script = {
  name: "invoice.html",
  mimeType: "text/html",
  buffer: Buffer.from("<script>document.title='run'</script>"),
};
