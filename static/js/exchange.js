// What a link of [data-exchanges] changes on this page is put in its place, without leaving it. The links lead there
// without script too: they are ordinary addresses, and what they show is made by the server.

let shown = location.search;

async function exchange(article, address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const part of article.querySelectorAll("[data-exchange]")) {
    part.replaceWith(page.querySelector(`[data-exchange="${part.dataset.exchange}"]`));
  }
  for (const link of document.querySelectorAll(".masthead-languages a")) {
    link.href = page.querySelector(`.masthead-languages a[hreflang="${link.hreflang}"]`).getAttribute("href");
  }
  shown = new URL(address, location.href).search;
}

// The reader stays where the link was: in the bar over the texts, or sent from the grid down to them.
function settle(article, id, top) {
  const bar = article.querySelector(".topic-bar");
  const link = bar.contains(document.getElementById(id)) ? document.getElementById(id) : bar.querySelector("ul a");
  link?.focus({ preventScroll: true });
  if (top === null) article.querySelector("#texts").scrollIntoView();
  else scrollBy({ top: bar.getBoundingClientRect().top - top, behavior: "instant" });
  article.querySelector("[role=status]").textContent = bar.querySelector("p").textContent.replace(/\s+/g, " ");
}

function enhance(article) {
  article.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-exchanges]");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const bar = link.closest("#texts")?.querySelector(".topic-bar");
    const top = bar ? bar.getBoundingClientRect().top : null;
    const address = link.href;
    try {
      await exchange(article, address);
    } catch {
      location.assign(address);
      return;
    }
    history.pushState(null, "", address.split("#")[0]);
    settle(article, link.id, top);
  });
  addEventListener("popstate", () => {
    if (location.search !== shown) exchange(article, location.href).catch(() => location.reload());
  });
}

document.querySelectorAll('[data-enhance="exchange"]').forEach(enhance);
