/*
 * Reading one part of a ZIP package, as an ODT or DOCX is.
 *
 * The browser unpacks (DecompressionStream); this finds the part and stops what grows too big. Only
 * what the package itself says is believed after it has been checked against the file.
 */
(() => {
  const MAX_PART = 40 * 1024 * 1024;
  const END = 0x06054b50;
  const ENTRY = 0x02014b50;
  const LOCAL = 0x04034b50;

  const fault = (code) => Object.assign(new Error(code), { code });

  function endRecord(view) {
    const first = Math.max(0, view.byteLength - 65557);
    for (let at = view.byteLength - 22; at >= first; at -= 1) {
      if (view.getUint32(at, true) === END) return at;
    }
    throw fault("kapot");
  }

  /** Returns the parts of a package by their name: where each is and how it is packed. */
  function entriesOf(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = new Map();
    if (bytes.length < 22) throw fault("kapot");
    const end = endRecord(view);
    let at = view.getUint32(end + 16, true);
    try {
      for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
        if (view.getUint32(at, true) !== ENTRY) throw fault("kapot");
        const length = view.getUint16(at + 28, true);
        const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
        entries.set(name, {
          flags: view.getUint16(at + 8, true),
          method: view.getUint16(at + 10, true),
          packed: view.getUint32(at + 20, true),
          size: view.getUint32(at + 24, true),
          local: view.getUint32(at + 42, true),
        });
        at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      }
    } catch (error) {
      throw error.code ? error : fault("kapot");
    }
    return entries;
  }

  async function unpacked(data) {
    const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const chunks = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw fault("kapot");
      });
      if (done) break;
      size += value.length;
      if (size > MAX_PART) {
        reader.cancel().catch(() => {});
        throw fault("groot");
      }
      chunks.push(value);
    }
    return new Blob(chunks);
  }

  /** Returns the text of one part; null if the package has no such part. */
  async function partOf(bytes, entries, name) {
    const entry = entries.get(name);
    if (!entry) return null;
    if (entry.flags & 1) throw fault("versleuteld");
    if (entry.size > MAX_PART) throw fault("groot");
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (entry.local + 30 > bytes.length || view.getUint32(entry.local, true) !== LOCAL) throw fault("kapot");
    const begin = entry.local + 30 + view.getUint16(entry.local + 26, true) + view.getUint16(entry.local + 28, true);
    const data = bytes.subarray(begin, begin + entry.packed);
    if (entry.method === 0) return new TextDecoder().decode(data);
    if (entry.method !== 8) throw fault("kapot");
    return (await unpacked(data)).text();
  }

  window.tbPlanscan = { ...window.tbPlanscan, fault, entriesOf, partOf };
})();
