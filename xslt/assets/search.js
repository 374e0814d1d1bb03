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
  const known = [...form.elements.language.options].filter((option) => option.value);
  const languages = known.map((option) => option.value);
  const sections = new Map(known.map((option) => [option.value, option.dataset.sections.split(" ").map(section)]));
  const settings = { noWorker: true, excerptLength: 36, metaCacheTag: String(Date.now()) };
  const instances = new Map();
  let facets = null;
  let run = 0;
  let found = [];

  function section(name) {
    return new URL(name + "/", folder);
  }

  /* One reader of the index for each language, each with a copy of the script of its own, for the code of one language would
     overwrite that of another. Pagefind asks the page for its language when a reader is made, and at no other time. The
     reader is made for the first section of the index that knows the language; the others are merged with that. */
  async function reader(language) {
    const [first, ...others] = sections.get(language);
    const pagefind = await import(new URL("pagefind.js?" + language, first).href);
    const root = document.documentElement;
    const own = root.lang;
    root.lang = language;
    const made = pagefind.createInstance({ ...settings, basePath: first.pathname });
    root.lang = own;
    const { noWorker, ...merging } = settings;
    await Promise.all(others.map((other) => made.mergeIndex(other.pathname, { ...merging, language })));
    return made;
  }

  function instance(language) {
    if (!instances.has(language)) instances.set(language, reader(language));
    return instances.get(language);
  }

  /* Year and archives of the record of each version in the index, from all its sections. */
  async function allFacets() {
    const all = [...new Set([...sections.values()].flat().map(String))];
    const read = await Promise.all(all.map(async (each) => (await fetch(new URL("facets.json", each))).json()));
    return new Map(read.flatMap(({ archives, versions }) => Object.entries(versions).map(
      ([id, [year, kept]]) => [id, { year, kept: kept.map((number) => archives[number]) }])));
  }

  /* Those of the results whose record is of these years and kept in this archive. */
  async function narrowed(all, query) {
    if (!query.archive && !query.from && !query.to) return all;
    const versions = await (facets = facets || allFacets());
    return all.filter(({ id }) => {
      const { year, kept } = versions.get(id) || { year: null, kept: [] };
      return (!query.archive || kept.includes(query.archive)) && (!query.from || (year !== null && year >= +query.from)) &&
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
