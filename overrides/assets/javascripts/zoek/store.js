/**
 * The packed index: loads files by script tags when a look-up needs them, and reads them.
 *
 * A look-up whose file is not there yet notes it and gives nothing; `checkpoint` then throws the
 * names of all files that are missing. `withFiles` loads these and tries again. So reading a query
 * is plain code, the same on a server and from a folder on disk.
 */

const PATIENCE = 20000;

/** Thrown when files have to be loaded first. */
class Missing {
  constructor(names) {
    this.names = names;
  }
}

class Store {
  /**
   * Takes the address of the folder with the packed files, with a slash at the end, and what the
   * starter has begun to load: the script tag of the kernel, and what arrived.
   */
  constructor(folder, early = {}) {
    this.folder = folder;
    this.early = early.kernel;
    this.files = new Map();
    this.loading = new Map();
    this.arrived = early.arrived || new Map();
    this.wanted = new Set();
    this.hints = new Set();
    this.decoded = new Map();
    this.compounds = new Set();
  }

  /** Takes the content of a file; the file itself calls this. */
  data(name, content) {
    this.arrived.set(name, content);
  }

  /** Loads one file; rejects if it does not come. */
  load(name) {
    if (this.arrived.has(name)) this.take(name);
    if (this.files.has(name)) return Promise.resolve();
    if (!this.loading.has(name)) {
      const promise = new Promise((resolve, reject) => this.addScript(name, resolve, reject));
      promise.catch(() => this.loading.delete(name));
      this.loading.set(name, promise);
    }
    return this.loading.get(name);
  }

  /** Takes what a file brought, in the form that look-ups need. */
  take(name) {
    this.files.set(name, this.read(name, this.arrived.get(name)));
    this.arrived.delete(name);
  }

  /** Puts the script tag of a file into the page, unless the starter did. */
  addScript(name, resolve, reject) {
    const begun = name === "kern" && this.early;
    const script = begun || document.createElement("script");
    this.early = null;
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
      this.take(name);
      return resolve();
    };
    if (begun) return;
    const version = this.kernel ? `?v=${this.kernel.versie}` : "";
    script.fetchPriority = "high";
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

  /** Reads the kernel. */
  async readKernel() {
    await this.load("kern");
    const kernel = this.files.get("kern");
    this.indexFirsts = kernel.index.split(" ");
    this.wordFirsts = kernel.woorden.split(" ");
    this.stop = new Set(kernel.stop.split(" "));
    this.phrases = phrasesOf(kernel.frasen);
    this.narrow = phrasesOf(kernel.smaller);
    this.kernel = kernel;
  }

  /** Runs `work`, loading what it misses, until it is done. */
  async withFiles(work) {
    for (;;) {
      this.hints.clear();
      try {
        return work();
      } catch (problem) {
        if (!(problem instanceof Missing)) throw problem;
        this.hints.forEach((name) => this.load(name).catch(() => {}));
        await Promise.all(problem.names.map((name) => this.load(name)));
      }
    }
  }

  /** Does pieces of work, and loads what any of them misses at one go. */
  together(works) {
    const missing = new Set();
    works.forEach((work) => this.attempt(work, missing));
    if (missing.size) throw new Missing([...missing]);
  }

  /** Does a piece of work that may be needed later: what it misses comes along with the next files. */
  foresee(work) {
    this.attempt(work, this.hints);
  }

  /** Does a piece of work; the files that it misses go into `names`. */
  attempt(work, names) {
    try {
      work();
      this.checkpoint();
    } catch (problem) {
      if (!(problem instanceof Missing)) throw problem;
      problem.names.forEach((name) => names.add(name));
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
    if (this.arrived.has(name)) this.take(name);
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
