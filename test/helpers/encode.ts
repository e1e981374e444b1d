/** Encodes to an encoding of two bytes for a character, `gb18030` or `big5`: what TextDecoder reads, turned round. Throws where a character is not in it. */
export function encoderOf(encoding: "gb18030" | "big5"): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0xfe; lead >= 0x81; lead--) {
    for (let trail = 0xfe; trail >= 0x40; trail--) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && character.length === 1) codes.set(character, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const code = character < "\x80" ? [character.charCodeAt(0)] : codes.get(character);
        if (!code) throw new Error(`${character} is not in ${encoding}`);
        return code;
      }),
    );
}
