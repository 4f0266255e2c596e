// The rows of the form: statements with their place, speakers and topics, and participants.

export const GROUP = document.getElementById("statements-group");

const PARTICIPANTS = document.getElementById("participations-group");

function filled(group) {
  return [...group.querySelectorAll(".inline-related:not(.empty-form)")].filter(
    (row) => !row.querySelector("input[name$='-DELETE']")?.checked,
  );
}

export function rows() {
  return filled(GROUP).map((row) => ({
    row,
    start: Number(field(row, "start").value || NaN),
    end: Number(field(row, "end").value || NaN),
    mode: field(row, "mode").value,
    speakers: [...row.querySelectorAll("input[name$='-spoken_by']:checked")].map((box) => box.value),
  }));
}

export function participants() {
  return filled(PARTICIPANTS)
    .map((row, index) => ({ key: row.querySelector("[data-key]").value, number: index + 1, name: called(row) }))
    .filter((one) => one.name);
}

function called(row) {
  const person = row.querySelector("select[name$=-person]")?.selectedOptions[0]?.text;
  const typed = ["new_name", "name_as_printed"].map((name) => field(row, name)?.value);
  return person || typed.find(Boolean) || row.querySelector("select[name$=-country]")?.selectedOptions[0]?.text || "";
}

function field(row, name) {
  return row.querySelector(`[name$='-${name}']`);
}

function write(input, value) {
  input.value = value;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

export function place(row, start, end, words) {
  write(field(row, "start"), start);
  write(field(row, "end"), end);
  write(field(row, "words"), words);
}

export function say(row, keys) {
  for (const box of row.querySelectorAll("input[name$='-spoken_by']")) box.checked = keys.includes(box.value);
}

export function setMode(row, mode) {
  write(field(row, "mode"), mode);
}

export function topicsOf(row) {
  return new Map([...field(row, "on_topics").selectedOptions].map((option) => [option.value, option.text]));
}

export function tag(row, topics) {
  const select = field(row, "on_topics");
  select.replaceChildren(...[...topics].map(([key, label]) => new Option(label, key, true, true)));
  window.django.jQuery(select).trigger("change"); // select2 hears of it through jQuery alone
}

export function added() {
  GROUP.querySelector(".add-row a, .addlink").click();
  return [...GROUP.querySelectorAll(".inline-related:not(.empty-form)")].at(-1);
}

export function removed(row) {
  const link = row.querySelector(".inline-deletelink");
  if (link) link.click();
  else row.querySelector("input[name$='-DELETE']").checked = true;
}
