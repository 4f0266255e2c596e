// Keeps the speakers that can be ticked for a statement in step with the participants in the same form.

const PARTICIPANT = "#participations-group .inline-related:not(.empty-form)";

let added = 0;

function key(row) {
  const field = row.querySelector("[data-key]");
  if (!field.value) {
    added += 1;
    field.value = `a${Date.now().toString(36)}${added}`;
  }
  return field.value;
}

function name(row) {
  const person = row.querySelector("select[name$=-person]");
  const chosen = person?.selectedOptions[0]?.text;
  const country = row.querySelector("select[name$=-country]")?.selectedOptions[0]?.text;
  return chosen || row.querySelector("input[name$=-name_as_printed]")?.value || country || "";
}

function participants() {
  return [...document.querySelectorAll(PARTICIPANT)].map((row, index) => ({
    key: key(row),
    label: `${index + 1} ${name(row)}`.trim(),
  }));
}

function box(field, participant, number, ticked) {
  const item = document.createElement("div");
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "checkbox";
  input.name = field.dataset.name;
  input.value = participant.key;
  input.checked = ticked;
  input.id = label.htmlFor = `${field.id}_${number}`;
  label.append(input, ` ${participant.label}`);
  item.append(label);
  return item;
}

function renew(field, everybody) {
  const ticked = new Set([...field.querySelectorAll("input:checked")].map((input) => input.value));
  field.dataset.name = field.id.replace(/^id_/, "");
  const boxes = everybody.map((participant, number) => box(field, participant, number, ticked.has(participant.key)));
  field.replaceChildren(...boxes);
}

function renewAll() {
  const everybody = participants();
  for (const field of document.querySelectorAll("div[id^=id_statements-][id$=-spoken_by]")) {
    if (!field.id.includes("__prefix__")) renew(field, everybody);
  }
}

document.addEventListener("formset:added", renewAll);
document.addEventListener("formset:removed", renewAll);
document.addEventListener("change", (event) => {
  if (event.target.closest("#participations-group")) renewAll();
});
// The boxes of the page as it came are right; select2 tells of a choice through jQuery alone.
window.django?.jQuery?.("#participations-group").on("change", "select", renewAll);
