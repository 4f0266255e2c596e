// What pages offer beyond links and forms, each of which works without it. One file, so that a browser asks once.

// Suggestions below a search field while one types. The field answers without it, and Enter asks what was typed.

const PAUSE = 120;
let made = 0;

function suggest(input) {
  const list = document.createElement("ul");
  list.id = `suggestions-${++made}`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.suggestLabel);
  input.closest("form").append(list);
  for (const [name, value] of Object.entries({ autocomplete: "list", controls: list.id, expanded: "false" })) {
    input.setAttribute(`aria-${name}`, value);
  }
  input.setAttribute("role", "combobox");

  let asking = null;
  let waiting = 0;
  let active = -1;

  function close() {
    clearTimeout(waiting);
    asking?.abort();
    list.hidden = true;
    list.replaceChildren();
    mark(-1);
    input.setAttribute("aria-expanded", "false");
  }

  function mark(place) {
    active = place;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", at === place));
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[place].id);
    list.children[place]?.scrollIntoView({ block: "nearest" });
  }

  function show([, texts, descriptions, addresses, { languages }]) {
    const options = texts.map((text, at) => option(text, descriptions[at], addresses[at], languages[at], at));
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    mark(-1);
    input.setAttribute("aria-expanded", String(options.length > 0));
  }

  function option(text, description, address, language, at) {
    const item = document.createElement("li");
    item.id = `${list.id}-${at}`;
    item.setAttribute("role", "option");
    item.dataset.address = address;
    const name = item.appendChild(document.createElement("span"));
    name.textContent = text;
    if (language) name.lang = language;
    if (description) {
      const what = item.appendChild(document.createElement("span"));
      what.className = "aside";
      what.textContent = description;
    }
    return item;
  }

  async function ask() {
    asking?.abort();
    if (!input.value.trim()) return close();
    asking = new AbortController();
    const address = new URL(input.dataset.suggest, location.href);
    new FormData(input.form).forEach((value, name) => address.searchParams.append(name, value));
    try {
      const answer = await fetch(address, { signal: asking.signal });
      const found = answer.ok ? await answer.json() : null;
      if (found && document.activeElement === input) show(found);
    } catch (failure) {
      if (failure.name !== "AbortError") close();
    }
  }

  input.addEventListener("input", (event) => {
    clearTimeout(waiting);
    if (!event.isComposing) waiting = setTimeout(ask, PAUSE);
  });
  input.addEventListener("compositionend", ask);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const size = list.children.length;
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown") mark(active === size - 1 ? -1 : active + 1);
    else if (event.key === "ArrowUp") mark(active === -1 ? size - 1 : active - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && active >= 0) location.assign(list.children[active].dataset.address);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => {
    const chosen = event.target.closest("[role=option]");
    if (chosen) location.assign(chosen.dataset.address);
  });
}

document.querySelectorAll("input[data-suggest]").forEach(suggest);

// A button under each line that is there to be pasted. Without it a click into the line selects the whole of it.
// Browsers let a page copy only where nobody could have changed it on the way.
function offerToCopy() {
  if (!navigator.clipboard) return;
  for (const line of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    const said = document.createElement("span");
    button.type = "button";
    button.className = "copy";
    button.textContent = line.dataset.copy;
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(line.textContent);
      said.textContent = line.dataset.copied;
    });
    line.after(button, said);
  }
}

// One key copies: within the part alone, so that it stands in nobody's way who speaks or types (WCAG 2.1.4).
for (const kit of document.querySelectorAll("[data-cites]")) {
  if (!navigator.clipboard) break;
  kit.querySelector(".cite-key").hidden = false;
  kit.addEventListener("keydown", (event) => {
    if (event.key !== "c" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea")) return;
    kit.querySelector(".copy").click();
  });
}

// A link of [data-exchanges] leads to this page with another choice. Followed here, only the parts that differ by the
// choice, [data-exchange], are taken from the server's answer.
let shown = location.search;

const part = (name, page = document) => page.querySelector(`[data-exchange="${name}"]`);
const links = (place) => [...place.querySelectorAll("a[data-exchanges]")];

async function exchange(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const here of document.querySelectorAll("[data-exchange]")) {
    const there = part(here.dataset.exchange, page);
    here.className = there.className;
    here.replaceChildren(...there.childNodes);
  }
  for (const status of document.querySelectorAll("[data-announces]")) {
    status.textContent = document.querySelector(status.dataset.announces).textContent.replace(/\s+/g, " ");
  }
  shown = new URL(address, location.href).search;
}

async function choose(link) {
  const { id, href } = link;
  const home = link.closest("[data-exchange]");
  const place = links(home).indexOf(link);
  const top = link.getBoundingClientRect().top;
  const target = document.getElementById(link.hash.slice(1))?.closest("[data-exchange]");
  const leads = "leads" in link.dataset;
  await exchange(href);
  history.pushState(null, "", href.split("#")[0]);
  const same = id ? document.getElementById(id) : links(home)[place];
  const next = (!leads && same) || links(leads ? target : home)[0] || links(target)[0];
  next?.focus({ preventScroll: true });
  // The reader is led to what a link of [data-leads] points at; any other stays where it was.
  if (leads) target.scrollIntoView();
  else if (next === same) scrollBy({ top: same.getBoundingClientRect().top - top, behavior: "instant" });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-exchanges]");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  choose(link).catch(() => location.assign(link.href));
});

// The fragment alone may have changed: then the browser has done all there is to do.
addEventListener("popstate", () => {
  if (location.search !== shown) exchange(location.href).catch(() => location.reload());
});

// While one points at a speaker or a topic, the passages it would bring out stand forward.
function pointAt(link) {
  for (const each of document.querySelectorAll(".pointed-at")) each.classList.remove("pointed-at");
  if (!link) return;
  for (const each of document.querySelectorAll(".reading:not(.choosing) a.choose")) {
    if (each.search === link.search) each.closest(".run-speaker, .passage-notes").parentElement.classList.add("pointed-at");
  }
}

for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, (event) => pointAt(event.target.closest("a.choose")));
}

offerToCopy();
