/** The Dutch stemmer. Says the same as toolbox/search/stem.py, which explains it. */

const STEMS = new Map();
const SMALL_ET = /(?:([bglmnr])\1|ng)et$/;
const SMALL_P = /(?:aa|ee|oo|ui|ie|ij|oe|e|ar|er|lm)mp$|lmp$|rmp$/;
const SMALL_T = /(?:l|w|er|(?:aa|ee|oo|uu|oe|ie|ui|ij|ei)n)t$/;
const VOWEL = /[aeiouy]/;

/** Returns the stem of a folded word; words with digits and words of two letters stay. */
function stem(word) {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let found = STEMS.get(word);
  if (found === undefined) {
    found = repairEnd(porter(small(repairPlural(word))));
    STEMS.set(word, found);
  }
  return found;
}

/** Takes the s off plurals in -ies, -jes and -es, and -en off `ideeen`. */
function repairPlural(word) {
  if (/(?:eeen|ieen)$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("jes") || (word.length > 5 && word.endsWith("ies"))) return word.slice(0, -1);
  return word.length > 4 && /(?:[^crs]es|sses)$/.test(word) ? word.slice(0, -1) : word;
}

/** Takes the ending off a diminutive. */
function small(word) {
  if (word.length < 5 || !word.endsWith("je")) return word;
  const base = word.slice(0, -2);
  if (SMALL_ET.test(base)) return base.endsWith("nget") ? base.slice(0, -2) : base.slice(0, -3);
  return SMALL_P.test(base) || SMALL_T.test(base) ? base.slice(0, -1) : base;
}

/** Returns where the region after the first vowel and consonant from `start` begins. */
function regionFrom(word, start) {
  const found = word.slice(start).search(/[aeiouy][^aeiouy]/);
  return found < 0 ? word.length : start + found + 2;
}

/** Makes kk, dd and tt at the end single. */
function undouble(word) {
  return /(?:kk|dd|tt)$/.test(word) ? word.slice(0, -1) : word;
}

/** Takes `en` or `ene` off if it stands in R1 after a valid ending. */
function dropEn(word, length, r1) {
  const start = word.length - length;
  if (start < r1 || start < 1 || VOWEL.test(word[start - 1]) || word.slice(0, start).endsWith("gem")) return word;
  return undouble(word.slice(0, start));
}

/** Step 1: plurals. */
function step1(word, r1) {
  if (word.endsWith("heden")) return word.length - 5 >= r1 ? word.slice(0, -5) + "heid" : word;
  for (const ending of ["ene", "en"]) {
    if (word.endsWith(ending)) return dropEn(word, ending.length, r1);
  }
  for (const ending of ["se", "s"]) {
    const start = word.length - ending.length;
    if (word.endsWith(ending)) return start >= r1 && !/[aeiouyj]/.test(word[start - 1]) ? word.slice(0, start) : word;
  }
  return word;
}

/** Step 2: the last e. */
function step2(word, r1) {
  const start = word.length - 1;
  return word.endsWith("e") && start >= r1 && !VOWEL.test(word[start - 1]) ? undouble(word.slice(0, -1)) : word;
}

/** Step 3a: heid. */
function step3a(word, r1, r2) {
  const start = word.length - 4;
  if (!word.endsWith("heid") || start < r2 || word[start - 1] === "c") return word;
  const bare = word.slice(0, -4);
  return bare.endsWith("en") ? dropEn(bare, 2, r1) : bare;
}

/** Takes `ig` off if it stands in R2 and not after e; null if it has to stay. */
function dropIg(word, r2) {
  const start = word.length - 2;
  return word.endsWith("ig") && start >= r2 && word[start - 1] !== "e" ? word.slice(0, -2) : null;
}

/** Step 3b: other endings. */
function step3b(word, r1, r2, droppedE) {
  const ending = ["end", "ing", "ig", "lijk", "baar", "bar"].find((candidate) => word.endsWith(candidate));
  if (!ending) return word;
  const bare = word.slice(0, -ending.length);
  if (bare.length < r2 || (ending === "bar" && !droppedE)) return word;
  if (ending === "end" || ending === "ing") return dropIg(bare, r2) || undouble(bare);
  if (ending === "ig") return dropIg(word, r2) || word;
  return ending === "lijk" ? step2(bare, r1) : bare;
}

/** Returns the stem by the Porter algorithm; I and Y mark vowels that act as consonants. */
function porter(given) {
  let word = given.replace(/^y|(?<=[aeiouy])y/g, "Y").replace(/(?<=[aeiouy])i(?=[aeiouy])/g, "I");
  const first = regionFrom(word, 0);
  const r2 = regionFrom(word, first);
  const r1 = Math.max(first, 3);
  const one = step1(word, r1);
  word = step2(one, r1);
  word = step3b(step3a(word, r1, r2), r1, r2, word !== one);
  word = word.replace(/([^aeiouy])(aa|ee|oo|uu)([^aeiouyI])$/, (_, before, double, after) => before + double[0] + after);
  return word.toLowerCase();
}

/** Joins what spelling keeps apart: v and f, z and s, doubled consonants, `foto` and `fotos`. */
function repairEnd(given) {
  const word = given.length > 2 ? given.replace(/([bfglmnprs])\1$/, "$1") : given;
  if (word.endsWith("v")) return word.slice(0, -1) + "f";
  if (word.endsWith("z")) return word.slice(0, -1) + "s";
  return word.length > 4 && /[^aeiouy][aiouy]s$/.test(word) ? word.slice(0, -1) : word;
}
