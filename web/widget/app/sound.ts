// Two short notes, made on the spot: no file to fetch. Browsers allow it after the first press.
let context: AudioContext | null = null;

export function allow_sound(): void {
  try {
    context ??= new AudioContext();
    if (context.state === "suspended") void context.resume();
  } catch {
    context = null;
  }
}

export function play_notice(): void {
  if (context?.state !== "running") return;
  const start = context.currentTime;
  for (const [at, pitch] of [
    [0, 660],
    [0.11, 880],
  ] as const) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start + at);
    volume.gain.linearRampToValueAtTime(0.08, start + at + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.001, start + at + 0.22);
    tone.connect(volume).connect(context.destination);
    tone.start(start + at);
    tone.stop(start + at + 0.25);
  }
}
