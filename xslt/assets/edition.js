// What a page can do beyond being read: colours, choice of versions, notes beside their calls, addresses of passages.
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byHash = (hash) => {
    try {
      return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    } catch {
      return null;
    }
  };

  // Colours: kept for all pages where the browser lets a page keep anything.
  const KEY = "tei-edition-theme";
  const THEMES = ["light", "dark"];
  const kept = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const keep = (theme) => {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // The choice then holds for this page alone.
    }
  };
  const paint = (theme) => {
    if (THEMES.includes(theme)) root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  const offerThemes = (label) => {
    const select = label.querySelector("select");
    select.value = root.dataset.theme ?? "auto";
    select.addEventListener("change", () => {
      paint(select.value);
      keep(select.value);
    });
    label.hidden = false;
  };
  paint(kept());

  // Versions: the choice stands in the address, and goes with the reader to the records before and after.
  const VIEWS = ["original", "translation"];
  const withView = (address, view) => {
    const url = new URL(address);
    if (VIEWS.includes(view)) url.searchParams.set("view", view);
    else url.searchParams.delete("view");
    return url.href;
  };
  const show = (view) => {
    if (VIEWS.includes(view)) root.dataset.view = view;
    else delete root.dataset.view;
    for (const button of all(".view button")) {
      button.setAttribute("aria-pressed", String(button.value === (root.dataset.view ?? "both")));
    }
    for (const link of all("a[rel=prev], a[rel=next]")) link.href = withView(link.href, view);
  };
  const choose = (view) => {
    show(view);
    try {
      history.replaceState(history.state, "", withView(location.href, view));
    } catch {
      // Where an address may not be changed, the choice holds for this page alone.
    }
  };
  const offerViews = (group) => {
    group.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) choose(button.value);
    });
    group.hidden = false;
  };

  // Passages: one that is asked for by its address is shown, and told in the citation.
  const arrive = () => {
    const passage = byHash(location.hash);
    if (passage && root.dataset.view && passage.getClientRects().length === 0) {
      choose("both");
      passage.scrollIntoView();
    }
    for (const line of all(".cite .passage")) {
      const address = line.querySelector("[data-address]");
      line.hidden = !passage?.closest(".text") || passage.matches(".text");
      address.textContent = (address.dataset.address || location.href.replace(/[?#].*$/, "")) + location.hash;
    }
  };

  // Pairs: a passage under the pointer or with the focus marks those that answer to it.
  // A pointer at rest above a page that scrolls marks nothing.
  let marked = null;
  let rest = "";
  const mark = (event) => {
    const passage = event.target.closest("[data-with]");
    const at = event.type === "pointermove" ? `${event.clientX} ${event.clientY}` : "";
    if (passage === marked || (at && at === rest)) return;
    rest = at || rest;
    marked = passage;
    for (const each of all(".paired")) each.classList.remove("paired");
    const partners = (passage?.dataset.with.split(" ") ?? []).map((id) => document.getElementById(id));
    for (const each of [passage, ...partners]) each?.classList.add("paired");
  };

  // Notes: told beside their calls; the list below stays.
  const REACHED = "a[href], button";
  let caller = null;
  const popover = () => {
    const box = document.createElement("div");
    box.className = "popover";
    box.popover = "auto";
    box.tabIndex = -1;
    box.setAttribute("role", "dialog");
    box.addEventListener("toggle", (event) => {
      const lost = document.activeElement === document.body || box.contains(document.activeElement);
      if (event.newState === "closed" && lost) caller?.focus({ preventScroll: true });
    });
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Tab") return;
      const reached = [box, ...all(REACHED, box)];
      if (document.activeElement !== reached.at(event.shiftKey ? 0 : -1)) return;
      event.preventDefault();
      box.hidePopover();
    });
    box.addEventListener("click", (event) => {
      if (event.target.closest("a")) box.hidePopover();
    });
    return document.body.appendChild(box);
  };
  const fill = (box, note, call) => {
    const copy = note.cloneNode(true);
    for (const each of all(".backlink, .permalink", copy)) each.remove();
    for (const each of all("[id]", copy)) each.removeAttribute("id");
    const words = document.createElement("div");
    words.lang = note.lang;
    words.dir = note.dir;
    words.append(...copy.childNodes);
    const list = document.createElement("a");
    list.className = "in-list";
    list.href = call.hash;
    list.textContent = note.closest("[data-list]")?.dataset.list ?? call.textContent;
    box.setAttribute("aria-label", call.getAttribute("aria-label") ?? call.textContent);
    box.replaceChildren(words, list);
  };
  const place = (box, call) => {
    const at = call.getBoundingClientRect();
    const below = at.bottom + box.offsetHeight + 12 < innerHeight;
    box.style.left = `${Math.max(8, Math.min(at.left, root.clientWidth - box.offsetWidth - 8))}px`;
    box.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - box.offsetHeight - 6)}px`;
  };
  const offerNotes = () => {
    let box = null;
    document.addEventListener("click", (event) => {
      const call = event.target.closest("a.call");
      const note = call && byHash(call.hash);
      if (!note || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      box ??= popover();
      caller = call;
      fill(box, note, call);
      box.showPopover();
      place(box, call);
      box.focus({ preventScroll: true });
    });
  };

  // Copying: the citation, with the passage if one is told.
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  };
  const offerCopy = (button) => {
    const words = button.textContent;
    const section = button.closest(".cite");
    button.addEventListener("click", async () => {
      const lines = all(".formatted, .passage:not([hidden])", section);
      if (await copy(lines.map((line) => line.textContent.trim()).join("\n"))) {
        button.textContent = button.dataset.copied;
        setTimeout(() => { button.textContent = words; }, 2000);
      } else {
        getSelection().selectAllChildren(lines[0]);
      }
    });
    button.setAttribute("aria-live", "polite");
    button.hidden = false;
  };

  document.addEventListener("DOMContentLoaded", () => {
    all(".theme").forEach(offerThemes);
    all(".view").forEach(offerViews);
    all(".copy").forEach(offerCopy);
    show(new URLSearchParams(location.search).get("view"));
    if ("popover" in HTMLElement.prototype) offerNotes();
    for (const type of ["pointermove", "focusin"]) document.addEventListener(type, mark);
    arrive();
    addEventListener("hashchange", arrive);
  });
})();
