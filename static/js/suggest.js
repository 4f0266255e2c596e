// Suggestions below a search field while one types. The field answers without it, and Enter asks what was typed.

const PAUSE = 120;
let made = 0;

function enhance(input) {
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

document.querySelectorAll("input[data-suggest]").forEach(enhance);
