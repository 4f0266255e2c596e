// The text beside the form: whose a passage is, is changed in the text itself; the rows of the form follow.
// Offsets count code points, as the archive does, and not the units of JavaScript's strings.

const DATA = JSON.parse(document.getElementById("beside-data").textContent);
const POINTS = [...DATA.text];
const TEXT = document.getElementById("beside-text");
const BAR = document.getElementById("passage-bar");
const MODE = document.getElementById("bar-mode");
const WHY = document.getElementById("bar-why");
const SPEAKERS = document.getElementById("bar-speakers");
const GROUP = document.getElementById("statements-group");

let chosen = 0; // the start of the chosen passage
let selected = null; // the selected words, as [start, end]

// The rows of the form

function rows() {
  return [...GROUP.querySelectorAll(".inline-related:not(.empty-form)")]
    .filter((row) => !row.querySelector("input[name$='-DELETE']")?.checked)
    .map((row) => ({
      row,
      start: Number(field(row, "start").value || NaN),
      end: Number(field(row, "end").value || NaN),
      mode: field(row, "mode").value,
      speakers: [...row.querySelectorAll("input[name$='-spoken_by']:checked")].map((box) => box.value),
    }))
    .filter((said) => said.start < said.end && said.end <= POINTS.length)
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

function field(row, name) {
  return row.querySelector(`[name$='-${name}']`);
}

function write(input, value) {
  input.value = value;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function place(row, start, end) {
  write(field(row, "start"), start);
  write(field(row, "end"), end);
  write(field(row, "words"), POINTS.slice(start, end).join(""));
}

function say(row, keys) {
  for (const box of row.querySelectorAll("input[name$='-spoken_by']")) box.checked = keys.includes(box.value);
}

function added(start, end, keys, mode) {
  GROUP.querySelector(".add-row a, .addlink")?.click();
  const row = [...GROUP.querySelectorAll(".inline-related:not(.empty-form)")].at(-1);
  place(row, start, end);
  write(field(row, "mode"), mode);
  say(row, keys);
  return row;
}

function removed(row) {
  const box = row.querySelector("input[name$='-DELETE']");
  const link = row.querySelector(".inline-deletelink");
  if (link) link.click();
  else box.checked = true;
}

function participants() {
  return [...document.querySelectorAll("#participations-group .inline-related:not(.empty-form)")]
    .filter((row) => !row.querySelector("input[name$='-DELETE']")?.checked)
    .map((row, index) => ({ key: row.querySelector("[data-key]").value, number: index + 1, name: called(row) }))
    .filter((one) => one.name);
}

function called(row) {
  const person = row.querySelector("select[name$=-person]")?.selectedOptions[0]?.text;
  const typed = ["new_name", "name_as_printed"].map((name) => field(row, name)?.value);
  return person || typed.find(Boolean) || row.querySelector("select[name$=-country]")?.selectedOptions[0]?.text || "";
}

// The text

function passages() {
  const found = [];
  let cursor = 0;
  for (const said of rows()) {
    if (said.start < cursor) continue;
    found.push(...own(cursor, said.start), said);
    cursor = said.end;
  }
  return [...found, ...own(cursor, POINTS.length)];
}

function own(start, end) {
  return DATA.sentences
    .map(([first, last]) => ({ start: Math.max(first, start), end: Math.min(last, end), speakers: [] }))
    .filter((one) => one.start < one.end && POINTS.slice(one.start, one.end).join("").trim());
}

function draw() {
  const keys = participants().map((one) => one.key);
  let line = document.createElement("p");
  let previous = 0;
  const lines = [line];
  const all = passages();
  if (!all.some((one) => one.start === chosen)) chosen = all.findLast((one) => one.start <= chosen)?.start ?? 0;
  for (const passage of all) {
    const between = POINTS.slice(previous, passage.start).join("");
    if (between.includes("\n") && line.childNodes.length) lines.push((line = document.createElement("p")));
    else if (line.childNodes.length) line.append(between || "");
    line.append(drawn(passage, keys));
    previous = passage.end;
  }
  const focused = TEXT.contains(document.activeElement);
  TEXT.replaceChildren(...lines);
  if (focused) current()?.focus();
  tell();
}

function drawn(passage, keys) {
  const span = document.createElement("span");
  const numbers = passage.speakers.map((key) => keys.indexOf(key) + 1).filter(Boolean).sort();
  span.className = passage.row ? `passage side-${numbers[0] ?? 0} mode-${passage.mode}` : "passage own";
  if (passage.row && doubtsOf(passage).length) span.classList.add("doubted");
  span.id = `passage-${passage.start}`;
  span.dataset.start = passage.start;
  span.dataset.end = passage.end;
  span.tabIndex = passage.start === chosen ? 0 : -1;
  if (passage.start === chosen) span.setAttribute("aria-current", "true");
  if (passage.row) {
    const who = document.createElement("b");
    who.className = "who";
    who.textContent = numbers.join("+") || "?";
    span.append(who);
  }
  span.append(...pieces(passage.start, passage.end));
  return span;
}

function pieces(start, end) {
  const made = [];
  let cursor = start;
  const words = (to) => cursor < to && made.push(piece(cursor, to));
  for (const [first, last, kind, label] of DATA.marks) {
    if (first < cursor || last > end) continue;
    words(first);
    const mark = piece(first, last);
    mark.className = `found found-${kind}`;
    mark.title = label;
    made.push(mark);
    cursor = last;
  }
  words(end);
  return made;
}

function piece(start, end) {
  const span = document.createElement("span");
  span.dataset.from = start;
  span.textContent = POINTS.slice(start, end).join("");
  return span;
}

function current() {
  return TEXT.querySelector(`[data-start="${chosen}"]`);
}

function passage() {
  return passages().find((one) => one.start === chosen);
}

function doubtsOf({ start, end }) {
  return DATA.doubts.filter(([first]) => start <= first && first < end).map(([, , label]) => label);
}

// What is told of the chosen passage

function tell() {
  const one = passage();
  BAR.hidden = !one;
  if (!one) return;
  const buttons = participants().map(({ key, number, name }) => {
    const button = document.createElement("button");
    const sign = document.createElement("kbd");
    button.type = "button";
    button.className = `side-${number}`;
    button.dataset.key = key;
    button.setAttribute("aria-pressed", one.speakers.includes(key));
    sign.textContent = number;
    button.append(sign, ` ${name}`);
    return button;
  });
  SPEAKERS.replaceChildren(...buttons);
  MODE.value = one.mode ?? "reported";
  MODE.disabled = !one.row;
  BAR.querySelector("[data-act=select]").disabled = !selected;
  BAR.querySelector("[data-act=row]").disabled = !one.row;
  BAR.querySelector("[data-act=split]").disabled = !one.row || inner(one).length === 0;
  const reason = DATA.reasons.find(([start, end]) => one.start <= start && end <= one.end)?.[2];
  const doubts = doubtsOf(one);
  WHY.textContent = [
    one.row ? reason && `${WHY.dataset.because} ${reason}.` : WHY.dataset.none,
    doubts.length && `${WHY.dataset.doubt} ${doubts.join("; ")}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

function choose(start, focus = true) {
  chosen = start;
  for (const span of TEXT.querySelectorAll(".passage")) {
    const is = Number(span.dataset.start) === chosen;
    span.tabIndex = is ? 0 : -1;
    if (is) span.setAttribute("aria-current", "true");
    else span.removeAttribute("aria-current");
  }
  if (focus) current()?.focus({ preventScroll: true });
  current()?.scrollIntoView({ block: "nearest" });
  tell();
}

function move(step) {
  const all = passages();
  const at = all.findIndex((one) => one.start === chosen) + step;
  if (all[at]) choose(all[at].start);
}

function nextDoubt() {
  const doubted = passages().filter((one) => doubtsOf(one).length);
  const next = doubted.find((one) => one.start > chosen) ?? doubted[0];
  if (next) choose(next.start);
}

// What an editor does

function toggle(key) {
  const one = passage();
  if (!one) return;
  const keys = one.speakers.includes(key) ? one.speakers.filter((other) => other !== key) : [key];
  speak(one, keys);
}

function speak(one, keys) {
  if (!keys.length) return nobody(one);
  if (one.row) say(one.row, keys);
  else added(one.start, one.end, keys, "reported");
  const row = passage().row;
  if (keys.length > 1) write(field(row, "mode"), "joint");
  else if (field(row, "mode").value === "joint") write(field(row, "mode"), "reported");
  draw();
}

function nobody(one) {
  if (one?.row) removed(one.row);
  draw();
}

function join(one) {
  const all = passages();
  const next = all[all.findIndex((other) => other.start === one.start) + 1];
  if (!next || !one.row) return;
  if (next.row) removed(next.row);
  const row = rows().find((said) => said.start === one.start).row;
  place(row, one.start, next.end);
  draw();
}

function inner(one) {
  return DATA.sentences.filter(([start]) => one.start < start && start < one.end);
}

function split(one) {
  const starts = [one.start, ...inner(one).map(([start]) => start)];
  const ends = starts.map((start) => DATA.sentences.findLast(([first, last]) => first <= start && start < last)?.[1]);
  starts.forEach((start, number) => {
    const end = Math.min(ends[number] ?? one.end, one.end);
    if (number === 0) place(one.row, start, end);
    else added(start, end, one.speakers, one.mode);
  });
  draw();
}

function makeSelected() {
  if (!selected) return;
  const [start, end] = selected;
  const inside = rows().filter((said) => said.start < end && start < said.end);
  const keys = inside[0]?.speakers ?? [participants()[0]?.key].filter(Boolean);
  const mode = inside[0]?.mode ?? "reported";
  const rests = inside.flatMap((said) => [
    [said.start, Math.min(start, said.end), said],
    [Math.max(end, said.start), said.end, said],
  ]);
  const kept = rests.map(([from, to, said]) => [...trimmed(from, to), said.speakers, said.mode]).filter(([a, b]) => a < b);
  for (let number = inside.length; number > 0; number -= 1) {
    removed(rows().find((said) => said.start < end && start < said.end).row);
  }
  for (const [from, to, speakers, how] of kept) added(from, to, speakers, how);
  added(start, end, keys, mode);
  getSelection().removeAllRanges();
  selected = null;
  chosen = start;
  draw();
  current()?.focus();
}

function trimmed(start, end) {
  while (start < end && !POINTS[start].trim()) start += 1;
  while (start < end && !POINTS[end - 1].trim()) end -= 1;
  return [start, end];
}

function toRow(one) {
  const row = one?.row;
  if (!row) return;
  row.closest("details")?.setAttribute("open", "");
  row.scrollIntoView({ block: "center" });
  row.querySelector("textarea, input:not([type=hidden])")?.focus();
}

function act(name) {
  const one = passage();
  const acts = { nobody, join, split, row: toRow, select: makeSelected };
  if (one || name === "select") acts[name]?.(one);
}

// How it is told to do so

const KEYS = {
  ArrowDown: () => move(1),
  ArrowRight: () => move(1),
  ArrowUp: () => move(-1),
  ArrowLeft: () => move(-1),
  d: nextDoubt,
  j: () => act("join"),
  s: () => act("split"),
  w: () => act("select"),
  0: () => act("nobody"),
  a: () => speak(passage(), participants().map((one) => one.key)),
  q: () => how("quoted"),
  r: () => how("reported"),
};

function how(mode) {
  const one = passage();
  if (!one?.row) return;
  write(field(one.row, "mode"), mode);
  draw();
}

TEXT.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const speaker = /^[1-9]$/.test(event.key) && participants()[Number(event.key) - 1];
  const doIt = speaker ? () => toggle(speaker.key) : KEYS[event.key];
  if (!doIt) return;
  event.preventDefault();
  doIt();
});

TEXT.addEventListener("click", (event) => {
  const span = event.target.closest(".passage");
  if (span && getSelection().isCollapsed) choose(Number(span.dataset.start));
});

BAR.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.key) {
    const { key } = button.dataset;
    toggle(key);
    SPEAKERS.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
  } else act(button.dataset.act);
});

MODE.addEventListener("change", () => how(MODE.value));

document.addEventListener("selectionchange", () => {
  const words = getSelection();
  if (words.isCollapsed || !TEXT.contains(words.anchorNode) || !TEXT.contains(words.focusNode)) selected = null;
  else {
    const range = words.getRangeAt(0);
    const [start, end] = trimmed(offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset));
    selected = start < end ? [start, end] : null;
  }
  BAR.querySelector("[data-act=select]").disabled = !selected;
});

function offset(node, at) {
  const inside = node.nodeType === Node.TEXT_NODE ? node : node.childNodes[at] ?? node;
  const piece = (inside.nodeType === Node.TEXT_NODE ? inside.parentElement : inside).closest("[data-from]");
  if (piece) {
    const before = node.nodeType === Node.TEXT_NODE ? [...node.data.slice(0, at)].length : 0;
    return Number(piece.dataset.from) + before;
  }
  const range = document.createRange();
  range.setStart(TEXT, 0);
  range.setEnd(node, at);
  const before = [...TEXT.querySelectorAll("[data-from]")].filter((one) => range.comparePoint(one, 0) <= 0).at(-1);
  return before ? Number(before.dataset.from) + [...before.textContent].length : 0;
}

for (const link of document.querySelectorAll(".to-passage")) {
  link.addEventListener("click", (event) => {
    const at = Number(link.dataset.start);
    const one = passages().find(({ start, end }) => start <= at && at < end);
    if (!one) return;
    event.preventDefault();
    choose(one.start);
  });
}

document.addEventListener("change", (event) => {
  if (event.target.closest("#participations-group, #statements-group") && !event.target.closest(".beside")) later();
});
for (const name of ["formset:added", "formset:removed"]) document.addEventListener(name, later);
window.django?.jQuery?.("#participations-group").on("change", "select", later);

let waits = false;

function later() {
  if (waits) return;
  waits = true;
  queueMicrotask(() => {
    waits = false;
    draw();
  });
}

// With a script the rows are for the rare case; the text does the rest.
function fold() {
  const folded = document.createElement("details");
  const heading = document.createElement("summary");
  heading.textContent = GROUP.querySelector("h2")?.textContent.trim() ?? "";
  folded.className = "folded-rows";
  GROUP.before(folded);
  folded.append(heading, GROUP);
  folded.open = Boolean(GROUP.querySelector(".errorlist"));
}

fold();
chosen = passages().find((one) => doubtsOf(one).length)?.start ?? passages()[0]?.start ?? 0;
draw();
