// A button under each line that is there to be pasted. Without it a click into the line selects the whole of it.

function offer(line) {
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

// Browsers let a page copy only where nobody could have changed it on the way.
export function offerIn(place) {
  if (navigator.clipboard) place.querySelectorAll("[data-copy]").forEach(offer);
}

offerIn(document);
