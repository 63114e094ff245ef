/**
 * The packed index: loads files by script tags when a look-up needs them, and reads them.
 *
 * A look-up whose file is not there yet notes it and gives nothing; `checkpoint` then throws the
 * names of all files that are missing. `withFiles` loads these and tries again. So reading a query
 * is plain code, the same on a server and from a folder on disk.
 */

const ALPHABET = Array.from({ length: 91 }, (_, i) => String.fromCharCode(35 + i)).filter((c) => c !== "\\" && c !== "<").join("");
const BASE = 44;
const CODE = new Map([...ALPHABET].map((letter, value) => [letter, value]));
const PATIENCE = 20000;
const SPELL = 8;

/** Thrown when files have to be loaded first. */
class Missing {
  constructor(names) {
    this.names = names;
  }
}

class Store {
  /** Takes the address of the folder with the packed files, with a slash at the end. */
  constructor(folder) {
    this.folder = folder;
    this.files = new Map();
    this.loading = new Map();
    this.arrived = new Map();
    this.wanted = new Set();
    this.decoded = new Map();
    this.compounds = new Set();
  }

  /** Takes the content of a file; the file itself calls this. */
  data(name, content) {
    this.arrived.set(name, content);
  }

  /** Loads one file; rejects if it does not come. */
  load(name) {
    if (!this.loading.has(name)) {
      const promise = new Promise((resolve, reject) => this.addScript(name, resolve, reject));
      promise.catch(() => this.loading.delete(name));
      this.loading.set(name, promise);
    }
    return this.loading.get(name);
  }

  /** Puts the script tag of a file into the page. */
  addScript(name, resolve, reject) {
    const script = document.createElement("script");
    const fail = () => {
      script.remove();
      reject(new Error(name));
    };
    const timer = setTimeout(fail, PATIENCE);
    script.onerror = fail;
    script.onload = () => {
      clearTimeout(timer);
      script.remove();
      if (!this.arrived.has(name)) return reject(new Error(name));
      this.files.set(name, this.read(name, this.arrived.get(name)));
      this.arrived.delete(name);
      return resolve();
    };
    const version = this.kernel ? `?v=${this.kernel.versie}` : "";
    script.src = `${this.folder}${name}.js${version}`;
    document.head.append(script);
  }

  /** Returns the content of a file in the form that look-ups need. */
  read(name, content) {
    if (name[0] === "i" && typeof content === "string") return readIndex(content);
    return name[0] === "w" && typeof content === "string" ? readWords(content) : content;
  }

  /** Loads the kernel; everything else needs it. */
  async open() {
    this.opening = this.opening || this.readKernel();
    try {
      await this.opening;
    } catch (problem) {
      this.opening = null;
      throw problem;
    }
  }

  /** Reads the kernel, in short spells so that the page stays free for the reader. */
  async readKernel() {
    await this.load("kern");
    const kernel = this.files.get("kern");
    this.indexFirsts = kernel.index.split(" ");
    this.wordFirsts = kernel.woorden.split(" ");
    this.stop = new Set(kernel.stop.split(" "));
    this.phrases = await phrasesOf(kernel.groepen, this.stop);
    this.narrow = await phrasesOf(kernel.smaller, this.stop);
    this.kernel = kernel;
  }

  /** Runs `work`, loading what it misses, until it is done. */
  async withFiles(work) {
    for (;;) {
      try {
        return work();
      } catch (problem) {
        if (!(problem instanceof Missing)) throw problem;
        await Promise.all(problem.names.map((name) => this.load(name)));
      }
    }
  }

  /** Throws if a look-up since the last checkpoint missed a file. */
  checkpoint() {
    if (!this.wanted.size) return;
    const names = [...this.wanted];
    this.wanted.clear();
    throw new Missing(names);
  }

  /** Returns a file, or notes that it is missing. */
  file(name) {
    const found = this.files.get(name);
    if (!found) this.wanted.add(name);
    return found;
  }

  /** Returns the pages of a term as [page, level, page, level ...], empty if there are none. */
  postings(term) {
    const known = this.decoded.get(term);
    if (known) return known;
    const shard = shardOf(this.indexFirsts, term);
    const file = shard < 0 ? new Map() : this.file(`i${shard}`);
    if (!file) return [];
    const packed = file.get(term) || "";
    if (packed[0] === "!") this.compounds.add(term);
    const pages = decode(packed[0] === "!" ? packed.slice(1) : packed);
    this.decoded.set(term, pages);
    return pages;
  }

  /** Tells whether a page has this term. */
  has(term) {
    return this.postings(term).length > 0;
  }

  /** Returns the words that begin with `prefix` as [word, how common]. */
  withPrefix(prefix) {
    const first = Math.max(0, shardOf(this.wordFirsts, prefix));
    const found = [];
    for (let shard = first; shard < this.wordFirsts.length; shard += 1) {
      if (shard > first && !this.wordFirsts[shard].startsWith(prefix)) break;
      const items = this.file(`w${shard}`) || [];
      for (let i = firstFrom(items, prefix); i < items.length && items[i][0].startsWith(prefix); i += 1) found.push(items[i]);
    }
    return found;
  }

  /** Returns the concepts that a phrase of stems stands for. */
  concepts(stems) {
    return this.phrases.get(stems.join(" ")) || [];
  }

  /** Returns the concepts that a word is a narrower word of. */
  broader(stemmed) {
    return this.narrow.get(stemmed) || [];
  }
}

/** Returns the number of the shard that would hold `word`; -1 if it comes before the first. */
function shardOf(firsts, word) {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Returns the place of the first word from `prefix` on, in a shard of words. */
function firstFrom(items, prefix) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle][0] < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns a shard of the index as a map from term to packed pages. */
function readIndex(packed) {
  const found = new Map();
  let before = "";
  for (const row of packed.split("~")) {
    if (!row) continue;
    const space = row.indexOf(" ");
    before = before.slice(0, CODE.get(row[0])) + row.slice(1, space);
    found.set(before, row.slice(space + 1));
  }
  return found;
}

/** Returns a shard of words as [word, how common]. */
function readWords(packed) {
  const found = [];
  let before = "";
  for (const row of packed.matchAll(/(.)([a-z0-9]*)([A-J])/g)) {
    before = before.slice(0, CODE.get(row[1])) + row[2];
    found.push([before, row[3].charCodeAt(0) - 65]);
  }
  return found;
}

/** Returns packed pages as [page, level, page, level ...]. */
function decode(packed) {
  const pages = [];
  let page = -1;
  let high = 0;
  for (let i = 0; i < packed.length; i += 1) {
    const value = CODE.get(packed[i]);
    if (value >= BASE) {
      high = (high + value - BASE) * BASE;
    } else {
      page += high + value + 1;
      high = 0;
      i += 1;
      pages.push(page, CODE.get(packed[i]));
    }
  }
  return pages;
}

/** Returns the map from phrases of stems to concepts. */
async function phrasesOf(groups, stop) {
  const found = new Map();
  let started = performance.now();
  for (const [number, expressions] of Object.entries(groups)) {
    if (performance.now() - started > SPELL) {
      await new Promise((next) => setTimeout(next, 0));
      started = performance.now();
    }
    for (const expression of expressions.split("|")) {
      const phrase = phraseOf(expression, stop);
      const numbers = found.get(phrase) || [];
      if (!numbers.includes(Number(number))) numbers.push(Number(number));
      found.set(phrase, numbers);
    }
  }
  return found;
}

/** Returns an expression as stems, stop words left out unless nothing else is there. */
function phraseOf(expression, stop) {
  const all = words(expression).map((word) => word.surface);
  const kept = all.filter((surface) => !stop.has(surface));
  return (kept.length ? kept : all).slice(0, 4).map(stem).join(" ");
}
