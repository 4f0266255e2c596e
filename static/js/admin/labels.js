// Says to assistive technology what a field that suggests is called: select2 shows a box of its own and names it not.

function name(select) {
  const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
  const box = select.nextElementSibling;
  if (!label || !box?.classList.contains("select2")) return;
  const text = label.textContent.trim().replace(/\s*:$/, "");
  const selection = box.querySelector(".select2-selection");
  selection.removeAttribute("aria-labelledby");
  selection.setAttribute("aria-label", text);
  selection.querySelector(".select2-search__field")?.setAttribute("aria-label", text);
  const shown = selection.querySelector("[role=textbox]:not(input)");
  for (const attribute of ["role", "aria-readonly"]) shown?.removeAttribute(attribute);
  // What is chosen stands in a list together with a button that empties it, which is no item.
  selection.querySelector("ul")?.setAttribute("role", "presentation");
}

function nameAll() {
  document.querySelectorAll("select.admin-autocomplete").forEach(name);
}

// Behind the call by which Django makes the boxes, in the same queue.
window.django?.jQuery?.(nameAll);
document.addEventListener("formset:added", () => setTimeout(nameAll));
