/*
 * What moves in the frame around a page: the choice of colours, the contents that follow the reader,
 * the way back to the top, and all that is folded open for paper.
 *
 * Stands in for the script of Material, which is ten times the size, on sites whose settings ask
 * nothing more of it. On others that script does all this, and leaves its settings in the page.
 */
(() => {
  if (document.getElementById("__config")) return;
  const header = document.querySelector(".md-header");
  const main = document.querySelector(".md-main");
  const up = document.querySelector("[data-md-component=top]");

  /* Colours: the buttons lie on top of each other, and only the one for another choice shows. */
  const choices = [...document.querySelectorAll("[data-md-component=palette] input")];
  const coloursOf = (choice) => Object.fromEntries(
    ["media", "scheme", "primary", "accent"].map((name) => [name, choice.getAttribute(`data-md-color-${name}`)]),
  );

  function showChoice(index) {
    choices.forEach((choice, place) => {
      choice.checked = place === index;
      if (choice.nextElementSibling?.matches("label")) choice.nextElementSibling.hidden = place !== index;
    });
  }

  function choose(index) {
    const color = coloursOf(choices[index]);
    document.body.setAttribute("data-md-color-switching", "");
    for (const [name, value] of Object.entries(color)) document.body.setAttribute(`data-md-color-${name}`, value);
    requestAnimationFrame(() => document.body.removeAttribute("data-md-color-switching"));
    showChoice(index);
    window.__md_set("__palette", { index, color });
  }

  function openColours() {
    const now = coloursOf(document.body);
    const same = (choice) => Object.entries(coloursOf(choice)).every(([name, value]) => name === "media" || value === now[name]);
    showChoice(Math.max(0, choices.findIndex(same)));
    choices.forEach((choice, place) => {
      choice.addEventListener("change", () => choose(place));
      choice.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        const next = (place + 1) % choices.length;
        choose(next);
        choices[next].focus();
      });
    });
  }

  /* The contents: the section that one reads, and those that one passed. */
  const links = [...document.querySelectorAll(".md-nav--secondary .md-nav__link[href*='#']")];
  const places = links.map((link) => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))]).filter(([, place]) => place);
  const isShown = () => links.some((link) => link.offsetParent);
  let reading = null;

  function follow() {
    const line = header.offsetHeight + 24;
    const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const passed = places.filter(([, place]) => atEnd || place.getBoundingClientRect().top <= line);
    const now = passed.at(-1)?.[0] ?? null;
    if (now === reading) return;
    reading = now;
    links.forEach((link) => {
      link.classList.toggle("md-nav__link--passed", passed.some(([one]) => one === link));
      link.classList.toggle("md-nav__link--active", link === now);
    });
    const frame = now?.closest(".md-sidebar__scrollwrap");
    if (frame && frame.scrollHeight > frame.clientHeight) frame.scrollTo({ top: now.offsetTop - frame.clientHeight / 2 });
  }

  /* A reader who goes back up gets a button for the rest of the way. */
  let last = 0;
  let asked = false;

  function scrolled() {
    asked = false;
    const { scrollY } = window;
    header.classList.toggle("md-header--shadow", scrollY + header.offsetHeight >= main.offsetTop);
    if (up) up.hidden = scrollY >= last || scrollY < 2 * header.offsetHeight;
    last = scrollY;
    if (isShown()) follow();
  }

  /* What a link leads to, or paper needs, is not left folded. */
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target?.closest("details:not([open])");
    if (!folded) return;
    folded.open = true;
    target.scrollIntoView();
  }

  let forPaper = [];
  window.addEventListener("beforeprint", () => {
    forPaper = [...document.querySelectorAll(".md-content details:not([open])")];
    for (const folded of forPaper) folded.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const folded of forPaper) folded.open = false;
  });

  /* A table of an author scrolls in its own place when it is too wide, with the keyboard as well. */
  const roomy = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      const wide = target.scrollWidth > target.clientWidth;
      const says = { tabindex: "0", role: "group", "aria-label": "Tabel die opzij schuift" };
      for (const [name, value] of Object.entries(says)) {
        if (wide) target.setAttribute(name, value);
        else target.removeAttribute(name);
      }
    }
  });
  for (const table of document.querySelectorAll(".md-typeset table:not([class])")) {
    const [frame, inner] = ["md-typeset__scrollwrap", "md-typeset__table"].map((name) => {
      const node = document.createElement("div");
      node.className = name;
      return node;
    });
    table.replaceWith(frame);
    frame.append(inner);
    inner.append(table);
    roomy.observe(frame);
  }

  /* Parts of the menu that stand open until somebody folds them. */
  for (const part of document.querySelectorAll(".md-toggle--indeterminate")) {
    part.indeterminate = true;
    part.checked = false;
    part.addEventListener("change", () => part.classList.remove("md-toggle--indeterminate"), { once: true });
  }

  openColours();
  reveal();
  requestAnimationFrame(scrolled);
  window.addEventListener("hashchange", reveal);
  up?.addEventListener("click", () => window.scrollTo({ top: 0 }));
  document.getElementById("__drawer")?.addEventListener("change", scrolled);
  window.addEventListener("scroll", () => {
    if (!asked) requestAnimationFrame(scrolled);
    asked = true;
  }, { passive: true });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Enter" && document.activeElement?.matches("label")) document.activeElement.click();
  });
  document.querySelector(".md-nav--primary")?.addEventListener("click", ({ target }) => {
    const drawer = document.getElementById("__drawer");
    if (!drawer.checked || !target.closest("a")?.hash) return;
    drawer.checked = false;
    drawer.dispatchEvent(new Event("change"));
  });
})();
