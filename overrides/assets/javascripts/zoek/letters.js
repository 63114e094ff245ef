/** From text to words. Says the same as toolbox/search/letters.py; a test holds the two together. */

const MAX_WORD = 60;
const SPECIAL = { "ø": "o", "œ": "oe", "æ": "ae", "ß": "ss", "ł": "l", "đ": "d", "ı": "i", "’": "'", "‘": "'", "`": "'", "´": "'" };
const SPECIAL_LETTER = /[øœæßłđı’‘`´]/g;

/** Returns `text` in lower case without accents and apostrophes; `foto's` becomes `foto`. */
function fold(text) {
  const plain = (value) => value.replace(SPECIAL_LETTER, (letter) => SPECIAL[letter]);
  const bare = plain(plain(text.toLowerCase()).normalize("NFKD").replace(/[\u0300-\u036f]/g, ""));
  return bare.replace(/([aiouy])'s(?![a-z0-9])/g, "$1").replace(/'/g, "");
}

/** Tells whether a run of letters is a word: a single letter is none. */
function isWord(piece) {
  return piece.length > 1 || /^[0-9]$/.test(piece);
}

/** Returns the words of `text` as {surface, parts}; parts stand between hyphens. */
function words(text) {
  const found = [];
  for (const match of fold(text).match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) || []) {
    const pieces = match.split("-");
    const surface = pieces.join("").slice(0, MAX_WORD);
    if (!isWord(surface)) continue;
    const parts = pieces.length > 1 ? pieces.filter(isWord).map((piece) => piece.slice(0, MAX_WORD)) : [];
    found.push({ surface, parts });
  }
  return found;
}
