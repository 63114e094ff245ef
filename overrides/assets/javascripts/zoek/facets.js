/** Facets: which pages have which labels, how many of the pages found, and what is chosen. */

class Facets {
  /** Takes the file `facetten`. */
  constructor(file) {
    this.facets = file.map((facet) => ({
      key: facet.sleutel,
      name: facet.naam,
      values: facet.waarden,
      pages: facet.paginas.split(",").map((labels) => (labels ? labels.split(".").map(Number) : [])),
    }));
  }

  /** Returns the pages of `pages` that have a chosen label in every facet but `except`. */
  filter(pages, chosen, except = "") {
    let kept = pages;
    for (const facet of this.facets) {
      const wanted = facet.key === except ? [] : (chosen[facet.key] || []).map((label) => facet.values.indexOf(label));
      if (wanted.length) kept = kept.filter((page) => facet.pages[page].some((label) => wanted.includes(label)));
    }
    return kept;
  }

  /** Returns each facet with [label, number of pages, chosen], the most pages first. */
  counts(pages, chosen) {
    return this.facets.map((facet) => {
      const numbers = new Array(facet.values.length).fill(0);
      for (const page of this.filter(pages, chosen, facet.key)) facet.pages[page].forEach((label) => (numbers[label] += 1));
      const picked = chosen[facet.key] || [];
      const labels = facet.values.map((value, i) => [value, numbers[i], picked.includes(value)]);
      const shown = labels.filter(([, number, isPicked]) => number > 0 || isPicked);
      shown.sort((a, b) => Number(b[2]) - Number(a[2]) || b[1] - a[1]);
      return { key: facet.key, name: facet.name, labels: shown };
    });
  }

  /** Returns the first label of a page in a facet. */
  label(key, page) {
    const facet = this.facets.find((candidate) => candidate.key === key);
    return facet && facet.pages[page].length ? facet.values[facet.pages[page][0]] : "";
  }
}
