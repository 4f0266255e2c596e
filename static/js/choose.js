// Choosing a speaker or a topic without a new page: the server's answer takes the place of what it changes. Without this
// the links open that answer as a page.

import { offerIn } from "./copy.js";

const PARTS = [".communique .facts", ".score", ".choice", ".reading", ".masthead-languages"];
let shown = location.search;

const part = (name, page = document) => page.querySelector(name);

async function show(address, link) {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return location.assign(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const name = PARTS.find((each) => part(each)?.contains(link));
  const place = name ? [...part(name).querySelectorAll("[data-choose]")].indexOf(link) : -1;
  for (const each of PARTS) {
    const [here, there] = [part(each), part(each, page)];
    here.replaceChildren(...there.childNodes);
    here.className = there.className;
    offerIn(here);
  }
  shown = new URL(address, location.href).search;
  const links = part(name ?? ".score").querySelectorAll("[data-choose]");
  if (link) (links[place] ?? part(".score [data-choose]")).focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-choose]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState(null, "", link.search || location.pathname);
  show(link.href, link);
});

// The fragment alone may have changed: then the browser has done all there is to do.
addEventListener("popstate", () => {
  if (location.search !== shown) show(location.href);
});
