// A file's name as it is shown: what turns the direction of letters around could show "gpj.exe" as
// a picture, so it is left out. The name with which the file is downloaded stays what it was.
const turning = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

export function fileName(name: string) {
  return name.replace(turning, "");
}
