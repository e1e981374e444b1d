import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a text in UTF-8, as `sha256:` and hexadecimal digits. Line breaks count as \n, so that a checkout on another system changes nothing. */
export const digest = (text: string): string =>
  `sha256:${bytesToHex(sha256(utf8ToBytes(text.replaceAll("\r\n", "\n"))))}`;
