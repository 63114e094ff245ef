/*
 * A dossier as text: in a link, in a file.
 *
 * In a link it stands behind the #, which browsers never send to a server. It is squeezed where the
 * browser can do that, and plain otherwise. What comes in from outside is checked field by field.
 * The form of both is described, and read too, in toolbox/model/dossier.py.
 */
(() => {
  const ITEMS = 200;
  const TITLE = 200;
  const NOTE = 100_000;
  const BYTES = 5_000_000; // of a link unpacked: a short one could otherwise fill all memory
  const FORMAT = "toolbox-dossier";
  const ID = /^(?=.{1,90}$)[a-z0-9]+(-[a-z0-9]+)*$/;
  const STANDEN = ["bezig", "klaar"]; // besides "niet-begonnen", which needs no mention

  const empty = () => ({ titel: "", gemeente: "", datum: "", voortgang: {}, stukken: [] });
  const text = (value, length) => (typeof value === "string" ? value.toWellFormed?.() ?? value : "").slice(0, length);
  const line = (value) => text(value, TITLE).replace(/\s+/g, " ").trim();

  /* A day that a calendar has, written as 2026-11-21; an empty text otherwise. */
  function day(value) {
    const moment = new Date(`${text(value, 10)}T12:00:00Z`);
    return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== value ? "" : value;
  }

  function progress(value) {
    if (!value || typeof value !== "object") return {};
    const steps = Object.entries(value).filter(([stap, stand]) => ID.test(stap) && STANDEN.includes(stand));
    return Object.fromEntries(steps.slice(0, ITEMS));
  }

  /** Returns a dossier made of what is sound in `value`, or null if it is none. */
  function clean(value) {
    if (!value || typeof value !== "object" || !Array.isArray(value.stukken)) return null;
    const seen = new Set();
    const stukken = value.stukken
      .filter((item) => item && typeof item.id === "string" && ID.test(item.id) && !seen.has(item.id) && seen.add(item.id))
      .slice(0, ITEMS)
      .map((item) => ({ id: item.id, titel: line(item.titel), notitie: text(item.notitie, NOTE) }));
    const { titel, gemeente, datum, voortgang } = value;
    return { titel: text(titel, TITLE), gemeente: text(gemeente, TITLE), datum: day(datum), voortgang: progress(voortgang), stukken };
  }

  function toBase64(bytes) {
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  }

  function fromBase64(packed) {
    return Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  }

  /* Reads piece by piece, to stop in time at what is no dossier. */
  async function through(bytes, stream) {
    const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
    const pieces = [];
    let size = 0;
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length;
      if (size > BYTES) throw new Error("too big");
      pieces.push(piece.value);
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
  }

  function bytesOf(dossier) {
    const { titel, gemeente, datum, voortgang, stukken } = dossier;
    const rows = stukken.map((s) => [s.id, s.titel, s.notitie]);
    return new TextEncoder().encode(JSON.stringify([line(titel), line(gemeente), rows, voortgang, datum]));
  }

  /** Returns the plain form at once, for when a link is needed without waiting. */
  function packPlain(dossier) {
    return `#d=p${toBase64(bytesOf(dossier))}`;
  }

  /** Returns the dossier as the part of an address behind the #, squeezed if possible. */
  async function pack(dossier) {
    if (!window.CompressionStream) return packPlain(dossier);
    const squeezed = await through(bytesOf(dossier), new CompressionStream("deflate-raw"));
    return `#d=z${toBase64(squeezed)}`;
  }

  /** Returns the dossier in an address, null if there is none; rejects if it is damaged. */
  async function unpack(hash) {
    const found = /^#d=([pz])([\w-]+)$/.exec(hash);
    if (!found) return null;
    let bytes = fromBase64(found[2]);
    if (found[1] === "z") bytes = await through(bytes, new DecompressionStream("deflate-raw"));
    const [titel, gemeente, rows, voortgang, datum] = JSON.parse(new TextDecoder().decode(bytes));
    const stukken = rows.map(([id, t, notitie]) => ({ id, titel: t, notitie }));
    const dossier = clean({ titel, gemeente, datum, voortgang, stukken });
    if (!dossier) throw new Error("no dossier");
    return dossier;
  }

  function toFile({ titel, gemeente, datum, voortgang, stukken }) {
    const head = { soort: FORMAT, versie: 1, titel: line(titel), gemeente: line(gemeente), ...(datum && { datum }) };
    return JSON.stringify({ ...head, voortgang, stukken }, null, 2);
  }

  /** Returns the dossier in a file that `toFile` made, or null if it is something else. */
  function fromFile(source) {
    try {
      const value = JSON.parse(source);
      return value?.soort === FORMAT ? clean(value) : null;
    } catch {
      return null;
    }
  }

  window.tbDelen = { ITEMS, empty, clean, pack, packPlain, unpack, toFile, fromFile };
})();
