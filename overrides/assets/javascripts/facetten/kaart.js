/*
 * A card, made in the browser from a row of data: the same as `deel/kaart.html` makes at build time.
 */
(() => {
  const here = document.currentScript.src;
  const loading = new Map();

  function make(tag, className, ...children) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    node.append(...children);
    return node;
  }

  function tagsOf(themas, data) {
    const list = make("ul", "tb-tags");
    for (const place of themas) {
      const [id, label] = data.themas[place];
      list.append(make("li", "", make("span", `tb-tag tb-thema--${id}`, label)));
    }
    return list;
  }

  function spineOf(themas, data) {
    const spine = make("span", "tb-kaart__rug", ...themas.map((place) => make("span", `tb-thema--${data.themas[place][0]}`)));
    spine.setAttribute("aria-hidden", "true");
    return spine;
  }

  /* With one theme chosen, why the item belongs to it takes the place of the summary. */
  function bodyOf(row, data, theme) {
    const place = row[5].findIndex((code) => data.themas[code][0] === theme);
    if (place < 0) return [make("p", "tb-kaart__tekst", row[2]), ...(row[5].length ? [tagsOf(row[5], data)] : [])];
    const [reason, strength] = row[8][place];
    return [
      make("p", `tb-kaart__waarom tb-thema--${theme}`, reason),
      make("p", "", make("span", `tb-sterkte tb-sterkte--${strength}`, data.sterkten[strength])),
    ];
  }

  /** Returns the card of a row; `theme` is the one theme that the reader chose, if it is one. */
  function cardOf(row, data, theme) {
    const [id, title, , place, status, themas, mark, freshness] = row;
    const card = make("article", "tb-kaart");
    card.dataset.id = id;
    if (themas.length) card.append(spineOf(themas, data));
    const above = make("p", "tb-kaart__boven", make("span", `tb-soort tb-soort--${data.soort[0]}`, data.soort[1]));
    if (status.length) above.append(make("span", `tb-status tb-status--${status[0]}`, status[1]));
    const link = make("a", "", title);
    link.href = `../${data.map}/${id}.html`;
    card.append(above, make("h2", "tb-kaart__titel", link));
    if (place) card.append(make("p", "tb-kaart__plaats", make("span", "tb-plaats", place)));
    card.append(...bodyOf(row, data, theme));
    const foot = make("p", "tb-kaart__voet");
    if (mark.length) foot.append(make("span", mark[0] ? `tb-badge tb-badge--${mark[0]}` : "", mark[1]));
    foot.append(make("span", "", freshness));
    card.append(foot);
    return card;
  }

  /* A page from a folder on disk may load scripts but may not fetch files. */
  function load(data, number) {
    const key = `kaarten:${data.map}:${number}`;
    if (window.tbData[key]) return window.tbData[key];
    if (!loading.has(key)) {
      loading.set(key, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = new URL(`../bladeren/kaarten/${data.map}-${number}.js`, here).href;
        script.addEventListener("load", () => resolve(window.tbData[key]));
        script.addEventListener("error", () => reject(loading.delete(key)));
        document.head.append(script);
      }));
    }
    return loading.get(key);
  }

  /** Calls `show` with the rows of some places: at once if they are here, or when they come. */
  function withRows(data, places, show, fail) {
    const numbers = [...new Set(places.map((place) => Math.floor(place / data.deel)))];
    const files = new Map(numbers.map((number) => [number, load(data, number)]));
    const rows = () => places.map((place) => files.get(Math.floor(place / data.deel))[place % data.deel]);
    if ([...files.values()].every(Array.isArray)) return show(rows());
    const come = numbers.map(async (number) => files.set(number, await files.get(number)));
    return Promise.all(come).then(() => show(rows()), fail);
  }

  window.tbKaart = { cardOf, withRows };
})();
