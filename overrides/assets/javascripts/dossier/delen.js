/*
 * A dossier as text: in a link, in a file.
 *
 * In a link it stands behind the #, which browsers never send to a server. It is squeezed where the
 * browser can do that, and plain otherwise. What comes in from outside is checked field by field.
 */
(() => {
  const ITEMS = 200;
  const TITLE = 200;
  const NOTE = 4000;
  const FORMAT = "toolbox-dossier";
  const ID = /^[a-z0-9][a-z0-9-]{0,119}$/;

  const text = (value, length) => (typeof value === "string" ? value.slice(0, length) : "");

  /** Returns a dossier made of what is sound in `value`, or null if it is none. */
  function clean(value) {
    if (!value || typeof value !== "object" || !Array.isArray(value.stukken)) return null;
    const seen = new Set();
    const stukken = value.stukken
      .filter((item) => item && ID.test(item.id) && !seen.has(item.id) && seen.add(item.id))
      .slice(0, ITEMS)
      .map((item) => ({ id: item.id, titel: text(item.titel, TITLE), notitie: text(item.notitie, NOTE) }));
    return { titel: text(value.titel, TITLE), gemeente: text(value.gemeente, TITLE), stukken };
  }

  function toBase64(bytes) {
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  }

  function fromBase64(packed) {
    return Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  }

  function through(bytes, stream) {
    return new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer();
  }

  function bytesOf(dossier) {
    const { titel, gemeente, stukken } = dossier;
    return new TextEncoder().encode(JSON.stringify([titel, gemeente, stukken.map((s) => [s.id, s.titel, s.notitie])]));
  }

  /** Returns the plain form at once, for when a link is needed without waiting. */
  function packPlain(dossier) {
    return `#d=p${toBase64(bytesOf(dossier))}`;
  }

  /** Returns the dossier as the part of an address behind the #, squeezed if possible. */
  async function pack(dossier) {
    if (!window.CompressionStream) return packPlain(dossier);
    const squeezed = await through(bytesOf(dossier), new CompressionStream("deflate-raw"));
    return `#d=z${toBase64(new Uint8Array(squeezed))}`;
  }

  /** Returns the dossier in an address, null if there is none; rejects if it is damaged. */
  async function unpack(hash) {
    const found = /^#d=([pz])([\w-]+)$/.exec(hash);
    if (!found) return null;
    let bytes = fromBase64(found[2]);
    if (found[1] === "z") bytes = await through(bytes, new DecompressionStream("deflate-raw"));
    const [titel, gemeente, rows] = JSON.parse(new TextDecoder().decode(bytes));
    const dossier = clean({ titel, gemeente, stukken: rows.map(([id, t, notitie]) => ({ id, titel: t, notitie })) });
    if (!dossier) throw new Error("no dossier");
    return dossier;
  }

  const toFile = (dossier) => JSON.stringify({ soort: FORMAT, versie: 1, ...dossier }, null, 2);

  /** Returns the dossier in a file that `toFile` made, or null if it is something else. */
  function fromFile(source) {
    try {
      const value = JSON.parse(source);
      return value?.soort === FORMAT ? clean(value) : null;
    } catch {
      return null;
    }
  }

  window.tbDelen = { clean, pack, packPlain, unpack, toFile, fromFile };
})();
