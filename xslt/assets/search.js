/* The search page: asks the index of each language for the words, and shows what all of them found. */
(function () {
  "use strict";

  const PAGE = 10;
  const form = document.querySelector("form.search");
  const results = document.querySelector(".results");
  if (!form || !results || location.protocol === "file:") return;

  const list = results.querySelector("ol");
  const status = results.querySelector(".status");
  const more = results.querySelector(".more");
  const folder = new URL("search/", location.href);
  const languages = [...form.elements.language.options].map((option) => option.value).filter(Boolean);
  const instances = new Map();
  let facets = null;
  let run = 0;
  let found = [];

  /* One reader of the index for each language, each with a copy of the script of its own, for the code of one language would
     overwrite that of another. Pagefind asks the page for its language when a reader is made, and at no other time. */
  async function instance(language) {
    if (!instances.has(language)) instances.set(language, import(new URL("pagefind.js?" + language, folder).href).then((pagefind) => {
      const root = document.documentElement;
      const own = root.lang;
      root.lang = language;
      const made = pagefind.createInstance({ basePath: folder.pathname, noWorker: true, excerptLength: 36 });
      root.lang = own;
      return made;
    }));
    return instances.get(language);
  }

  async function allFacets() {
    facets = facets || (await (await fetch(new URL("facets.json", folder))).json());
    return facets;
  }

  /* Those of the results whose record is of these years and kept in this archive. */
  async function narrowed(all, query) {
    if (!query.archive && !query.from && !query.to) return all;
    const { archives, versions } = await allFacets();
    const archive = archives.indexOf(query.archive);
    return all.filter(({ id }) => {
      const [year, kept] = versions[id] || [null, []];
      return (!query.archive || kept.includes(archive)) && (!query.from || (year !== null && year >= +query.from)) &&
        (!query.to || (year !== null && year <= +query.to));
    });
  }

  async function search(query) {
    const own = ++run;
    list.replaceChildren();
    more.hidden = true;
    status.textContent = "";
    results.setAttribute("aria-busy", String(query.q.trim() !== ""));
    if (!query.q.trim()) return;
    try {
      const asked = query.language ? [query.language] : languages;
      const answers = await Promise.all(asked.map(async (language) => {
        const answer = await (await instance(language)).search(query.q);
        return answer.results.map((result) => ({ result, language, id: result.id, score: result.score }));
      }));
      const all = await narrowed(answers.flat(), query);
      if (own !== run) return;
      found = all.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
      const label = found.length === 0 ? "none" : found.length === 1 ? "foundOne" : "found";
      status.textContent = results.dataset[label].replace("{n}", found.length);
      await show(own);
    } catch (error) {
      if (own === run) status.textContent = results.dataset.failed;
      console.error(error);
    }
    if (own === run) results.setAttribute("aria-busy", "false");
  }

  async function show(own) {
    const next = found.slice(list.children.length, list.children.length + PAGE);
    const data = await Promise.all(next.map(({ result }) => result.data()));
    if (own !== run) return;
    const first = list.children.length;
    data.forEach((each, at) => list.append(item(each, next[at].language)));
    more.hidden = list.children.length >= found.length;
    if (first) list.children[first].querySelector("a").focus();
  }

  function told(data) {
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(data.meta.record.match(/../g), (pair) => parseInt(pair, 16))));
  }

  function item(data, language) {
    const record = told(data);
    const made = element("li");
    const title = element("p", "title");
    const link = element("a", "", record.title);
    link.href = record.href + passage(data);
    title.append(link);
    const name = [...form.elements.language.options].find((option) => option.value === language);
    const details = element("p", "details", [record.date, name && name.textContent].filter(Boolean).join(" · "));
    const excerpt = element("p", "excerpt");
    excerpt.lang = language;
    excerpt.dir = "auto";
    excerpt.append(...marked(data.excerpt));
    made.append(title, details, excerpt);
    return made;
  }

  /* The passage that holds the first of the words found below the title. */
  function passage(data) {
    const anchors = data.anchors || [];
    const places = data.locations.filter((place) => anchors.length && place >= anchors[0].location);
    const before = anchors.filter((anchor) => anchor.location <= Math.min(...places));
    return places.length ? "#" + before[before.length - 1].id : "";
  }

  /* An excerpt comes as HTML that holds nothing but marks: it is read as text, and the marks are made anew. */
  function marked(excerpt) {
    const read = new DOMParser().parseFromString(excerpt, "text/html").body;
    return [...read.childNodes].map((node) => {
      const text = node.textContent.replace(/\u200b/g, "");
      return node.nodeName === "MARK" ? element("mark", "", text) : document.createTextNode(text);
    });
  }

  function element(name, kind, text) {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    if (text) made.textContent = text;
    return made;
  }

  function asked() {
    return { q: "", language: "", archive: "", from: "", to: "", ...Object.fromEntries(new FormData(form)) };
  }

  function fill() {
    const given = new URLSearchParams(location.search);
    for (const field of form.elements) if (field.name) field.value = given.get(field.name) || "";
    search(asked());
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = Object.entries(asked()).filter(([, value]) => value);
    history.pushState(null, "", "search.html?" + new URLSearchParams(query));
    search(asked());
  });
  form.addEventListener("change", (event) => {
    if (event.target.name !== "q" && form.elements.q.value) form.requestSubmit();
  });
  more.addEventListener("click", () => show(run));
  window.addEventListener("popstate", fill);

  document.querySelector(".without").hidden = true;
  form.hidden = false;
  fill();
})();
