import { type Decoded, decode, decodeAs, type Undecodable } from "../decode";

/** The declaration stands among the first bytes (HTML Living Standard, 4.2.5.4, asks for 1024; real pages are not so strict). */
const HEAD = 4096;
const DECLARED =
  /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i;

/** A page's text: by its byte-order mark; as UTF-8, where it is that, whatever the page says; then as the page says. */
export function decodePage(bytes: Uint8Array): Decoded | Undecodable {
  const decoded = decode(bytes);
  if ("text" in decoded && decoded.encoding !== "gb18030") return decoded;
  const declared = DECLARED.exec(new TextDecoder("latin1").decode(bytes.subarray(0, HEAD)));
  const label = declared?.[1] ?? declared?.[2];
  return (label === undefined ? undefined : decodeAs(label, bytes)) ?? decoded;
}
