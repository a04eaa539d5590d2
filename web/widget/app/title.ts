// The count in front of the page's own title. The page may change its title meanwhile: only what
// was put there is taken away.
let put = "";

export function show_count_in_title(prefix: string): void {
  const own =
    put && document.title.startsWith(put) ? document.title.slice(put.length) : document.title;
  put = prefix;
  if (document.title !== prefix + own) document.title = prefix + own;
}
