/** Facets: which pages have which labels, how many of the pages found, and what is chosen. */

/** One facet: its labels, and for each page the numbers of its labels in one row. */
class Facet {
  /** Takes a facet as it stands in the file `facetten`. */
  constructor({ sleutel, naam, waarden, paginas }) {
    this.key = sleutel;
    this.name = naam;
    this.values = waarden;
    const starts = [0];
    const labels = [];
    for (const page of paginas.split(",")) {
      if (page) page.split(".").forEach((label) => labels.push(Number(label)));
      starts.push(labels.length);
    }
    this.starts = Uint32Array.from(starts);
    this.labels = Uint16Array.from(labels);
  }

  /** Returns the numbers of the labels of a page. */
  of(page) {
    return this.labels.subarray(this.starts[page], this.starts[page + 1]);
  }

  /** Tells whether a page has one of the labels that `wanted` marks by their number. */
  hasAny(page, wanted) {
    for (let i = this.starts[page]; i < this.starts[page + 1]; i += 1) {
      if (wanted[this.labels[i]]) return true;
    }
    return false;
  }

  /** Returns for each label how many of `pages` have it. */
  numbers(pages) {
    const found = new Uint32Array(this.values.length);
    for (const page of pages) {
      for (let i = this.starts[page]; i < this.starts[page + 1]; i += 1) found[this.labels[i]] += 1;
    }
    return found;
  }
}

class Facets {
  /** Takes the file `facetten`. */
  constructor(file) {
    this.facets = file.map((facet) => new Facet(facet));
  }

  /** Returns the name of a facet as it stands in a sentence. */
  name(key) {
    const facet = this.facets.find((candidate) => candidate.key === key);
    return facet ? facet.name.toLowerCase() : key;
  }

  /** Returns the pages of `pages` that have a chosen label in every facet but `except`. */
  filter(pages, chosen, except = "") {
    let kept = pages;
    for (const facet of this.facets) {
      const labels = facet.key === except ? [] : chosen[facet.key] || [];
      if (!labels.length) continue;
      const wanted = facet.values.map((value) => labels.includes(value));
      kept = kept.filter((page) => facet.hasAny(page, wanted));
    }
    return kept;
  }

  /** Returns each facet with [label, number of pages, chosen], the most pages first. */
  counts(pages, chosen) {
    return this.facets.map((facet) => {
      const numbers = facet.numbers(this.filter(pages, chosen, facet.key));
      const picked = chosen[facet.key] || [];
      const labels = facet.values.map((value, i) => [value, numbers[i], picked.includes(value)]);
      const shown = labels.filter(([, number, isPicked]) => number > 0 || isPicked);
      shown.sort((a, b) => Number(b[2]) - Number(a[2]) || b[1] - a[1]);
      return { key: facet.key, name: facet.name, labels: shown };
    });
  }

  /**
   * Returns `pages` by the labels of a facet as [label, pages], in the order in which the labels
   * first come up. A page with more labels is in more groups; the label of those without is empty.
   */
  groups(pages, key) {
    const facet = this.facets.find((candidate) => candidate.key === key);
    const found = new Map();
    for (const page of pages) {
      const labels = facet ? [...facet.of(page)].map((label) => facet.values[label]) : [];
      for (const label of labels.length ? labels : [""]) {
        if (!found.has(label)) found.set(label, []);
        found.get(label).push(page);
      }
    }
    return [...found].sort((a, b) => Number(!a[0]) - Number(!b[0]));
  }
}
