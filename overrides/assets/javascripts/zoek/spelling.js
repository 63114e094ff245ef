/** The known words that a mistyped word may be. Says the same as toolbox/search/spelling.py. */

const MOST = 6;
const SHORTEST = 4;
const SAME_SOUND = { ei: "ij", au: "ou", qu: "kw" };
const ONE_SOUND = { ch: "g", ks: "x", ij: "y" };
const SAME_BEGIN = { c: "k", k: "c", f: "v", v: "f", s: "z", z: "s" };

/** Returns how many slips a word may have. */
function allowed(word) {
  if (word.length < SHORTEST - 1 || !/^[a-z]+$/.test(word)) return 0;
  return word.length >= 8 ? 2 : 1;
}

/** Returns the letters of a word as bits; a slip changes three of them at most. */
function letterBits(word) {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** Returns how many bits are set. */
function bitCount(bits) {
  let rest = bits;
  let number = 0;
  for (; rest; number += 1) rest &= rest - 1;
  return number;
}

const ROWS = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/** Tells whether the two letters that end at `i` and at `j` are swapped, or sound the same. */
function pairsAlike(a, i, b, j) {
  if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) return true;
  const [one, other] = [a.slice(i - 2, i), b.slice(j - 2, j)];
  return (SAME_SOUND[one] || one) === (SAME_SOUND[other] || other);
}

/** Returns the number of slips between two words, at most `limit` + 1. */
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, last, row] = ROWS;
  for (let j = 0; j <= b.length; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && cost > before[j - 2] + 1 && pairsAlike(a, i, b, j)) cost = before[j - 2] + 1;
      if (i > 1 && cost > before[j - 1] + 1 && ONE_SOUND[a.slice(i - 2, i)] === b[j - 1]) cost = before[j - 1] + 1;
      if (j > 1 && cost > last[j - 2] + 1 && ONE_SOUND[b.slice(j - 2, j)] === a[i - 1]) cost = last[j - 2] + 1;
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return last[b.length];
}

/** Compares two arrays item by item, as sorting needs. */
function compare(a, b) {
  for (let i = 0; i < a.length; i += 1) {
    if (a[i] < b[i]) return -1;
    if (a[i] > b[i]) return 1;
  }
  return 0;
}

/** Returns other ways to write the first two letters of a word, without doubles. */
function begins(word) {
  const found = new Set([word[1] + word[0], word.slice(1, 3)]);
  if (word[0] in SAME_BEGIN) found.add(SAME_BEGIN[word[0]] + word[1]);
  const start = word.slice(0, 2);
  for (const [one, two] of Object.entries(SAME_SOUND)) {
    if (start === one) found.add(two);
    if (start === two) found.add(one);
  }
  found.delete(start);
  return [...found];
}

/** Returns the known words nearest to `word` as [word, slips]; `known` holds [word, how common]. */
function nearest(word, known) {
  const limit = allowed(word);
  if (!limit) return [];
  const found = [];
  const bits = letterBits(word);
  const otherwise = begins(word);
  for (const [other, common] of known) {
    if (Math.abs(other.length - word.length) > limit || (word.length < SHORTEST && other.length <= word.length)) continue;
    if (bitCount(bits ^ letterBits(other)) > 3 * limit) continue;
    const slips = distance(word, other, limit);
    if (slips > limit || other === word) continue;
    const off = other[0] === word[0] || otherwise.includes(other.slice(0, 2)) ? 0 : 1;
    found.push([slips + off, -common, other, slips]);
  }
  found.sort(compare);
  return found.filter((item) => item[0] === found[0][0]).slice(0, MOST).map((item) => [item[2], item[3]]);
}
