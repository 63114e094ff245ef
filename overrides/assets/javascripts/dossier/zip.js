/*
 * A ZIP file without compression, which is all that a small text document needs.
 *
 * Times are fixed: the same dossier gives the same bytes.
 */
(() => {
  const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
    let value = n;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  const MIDNIGHT = 0x00210000; // 1 January 1980, the first day that a ZIP file knows

  function crc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
  }

  /* A record of numbers: [size in bytes, value] each, the lowest byte first. */
  function record(...fields) {
    const bytes = [];
    for (const [size, value] of fields) for (let n = 0; n < size; n += 1) bytes.push((value >>> (8 * n)) & 0xff);
    return Uint8Array.from(bytes);
  }

  /** Returns the bytes of a ZIP file with `files`: pairs of a name and a text, in this order. */
  function zip(files) {
    const pieces = [];
    const directory = [];
    let place = 0;
    for (const [name, text] of files) {
      const [title, data] = [name, text].map((value) => new TextEncoder().encode(value));
      const facts = [[2, 20], [2, 0x0800], [2, 0], [4, MIDNIGHT], [4, crc32(data)], [4, data.length], [4, data.length], [2, title.length], [2, 0]];
      const head = record([4, 0x04034b50], ...facts);
      directory.push(record([4, 0x02014b50], [2, 20], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, place]), title);
      pieces.push(head, title, data);
      place += head.length + title.length + data.length;
    }
    const size = directory.reduce((sum, piece) => sum + piece.length, 0);
    const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, place], [2, 0]);
    const all = [...pieces, ...directory, end];
    const whole = new Uint8Array(all.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of all) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  window.tbZip = { zip };
})();
