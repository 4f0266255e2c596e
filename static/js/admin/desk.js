// The text beside the form: whose a passage is, is changed in the text itself; the rows of the form follow.

import { cut, join, nobody, speak, split } from "./desk/acts.js";
import { drawn, point } from "./desk/drawing.js";
import { DATA, inner, passages } from "./desk/passages.js";
import { GROUP, participants, setMode } from "./desk/rows.js";
import { selectedIn } from "./desk/selection.js";

const FORM = document.getElementById("communique_form");
const TEXT = document.getElementById("beside-text");
const BAR = document.getElementById("passage-bar");
const MODE = document.getElementById("bar-mode");
const WHY = document.getElementById("bar-why");
const SPEAKERS = document.getElementById("bar-speakers");

let chosen = 0; // the start of the chosen passage
let selected = null; // the selected words, as [start, end]
let touched = false; // whether something would be lost by leaving

// The text

function draw() {
  const all = passages();
  if (!all.some((one) => one.start === chosen)) chosen = all.findLast((one) => one.start <= chosen)?.start ?? 0;
  const focused = TEXT.contains(document.activeElement);
  TEXT.replaceChildren(...drawn(chosen, doubtsOf));
  if (focused) current()?.focus();
  tell();
}

function changed() {
  touched = true;
  draw();
}

function current() {
  return TEXT.querySelector(`[data-start="${chosen}"]`);
}

function passage() {
  return passages().find((one) => one.start === chosen);
}

function doubtsOf({ row, start, end, speakers }) {
  const found = DATA.doubts.filter(([first]) => start <= first && first < end).map(([, , label]) => label);
  return row && !speakers.length ? [WHY.dataset.unsaid, ...found] : found;
}

// What is told of the chosen passage

function tell() {
  const one = passage();
  BAR.hidden = !one;
  if (!one) return;
  SPEAKERS.replaceChildren(...participants().map((speaker) => speakerButton(speaker, one.speakers)));
  MODE.value = one.mode ?? "reported";
  MODE.disabled = !one.row;
  const can = { select: selected, row: one.row, split: one.row && inner(one).length, join: one.row, nobody: one.row };
  for (const [name, is] of Object.entries(can)) BAR.querySelector(`[data-act=${name}]`).disabled = !is;
  const reason = DATA.reasons.find(([start, end]) => one.start <= start && end <= one.end)?.[2];
  const doubts = doubtsOf(one);
  const because = one.row ? reason && `${WHY.dataset.because} ${reason}.` : WHY.dataset.none;
  WHY.textContent = [because, doubts.length && `${WHY.dataset.doubt} ${doubts.join("; ")}.`].filter(Boolean).join(" ");
}

function speakerButton({ key, number, name }, speaking) {
  const button = document.createElement("button");
  const sign = document.createElement("kbd");
  button.type = "button";
  button.className = `side-${number}`;
  button.dataset.key = key;
  button.setAttribute("aria-pressed", speaking.includes(key));
  sign.textContent = number;
  button.append(sign, ` ${name}`);
  return button;
}

function choose(start) {
  chosen = start;
  for (const span of TEXT.querySelectorAll(".passage")) point(span, Number(span.dataset.start) === chosen);
  current()?.focus({ preventScroll: true });
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

// How it is told what to do

const ACTS = { nobody, join, split, row: toRow, select: cutSelected };

function act(name) {
  const button = BAR.querySelector(`[data-act=${name}]`);
  if (button.disabled) return;
  const focused = document.activeElement === button;
  ACTS[name](passage());
  if (name === "row") return;
  changed();
  if (focused) (button.disabled ? current() : button)?.focus();
}

// A speaker takes the place of those before, or with `too` speaks beside them; who is chosen again speaks no more.
function toggle(key, too) {
  const one = passage();
  const others = one.speakers.filter((other) => other !== key);
  const speaks = others.length < one.speakers.length;
  if (too) speak(one, speaks ? others : [...others, key]);
  else speak(one, speaks && !others.length ? [] : [key]);
  changed();
}

function together() {
  speak(passage(), participants().map((one) => one.key));
  changed();
}

function how(mode) {
  const one = passage();
  if (!one?.row) return;
  setMode(one.row, mode);
  changed();
}

function cutSelected() {
  const [start, end] = selected;
  cut(start, end);
  getSelection().removeAllRanges();
  selected = null;
  chosen = start;
}

function toRow({ row }) {
  row.closest("details")?.setAttribute("open", "");
  row.scrollIntoView({ block: "center" });
  row.querySelector("textarea, input:not([type=hidden])")?.focus();
}

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
  a: together,
  q: () => how("quoted"),
  r: () => how("reported"),
  p: () => FORM.querySelector("[name=_publish]")?.focus(),
};

TEXT.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const number = Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? /^[1-9]$/.exec(event.key)?.[0]);
  const speaker = participants().find((one) => one.number === number);
  const doIt = speaker ? () => toggle(speaker.key, event.shiftKey) : KEYS[event.key];
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
  const { key, act: name } = button.dataset;
  if (!key) return act(name);
  toggle(key, event.shiftKey);
  SPEAKERS.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
});

MODE.addEventListener("change", () => how(MODE.value));

document.addEventListener("selectionchange", () => {
  selected = selectedIn(TEXT);
  BAR.querySelector("[data-act=select]").disabled = !selected;
});

for (const link of document.querySelectorAll(".to-passage")) {
  link.addEventListener("click", (event) => {
    const at = Number(link.dataset.start);
    const one = passages().find(({ start, end }) => start <= at && at < end);
    if (!one) return;
    event.preventDefault();
    choose(one.start);
  });
}

// What is changed in the rows is shown in the text

document.addEventListener("change", (event) => {
  if (!event.target.closest(".beside")) touched = true;
  if (event.target.closest("#participations-group, #statements-group")) later();
});
document.addEventListener("formset:added", (event) => {
  later();
  const isParticipant = event.detail.formsetName === "participations";
  if (isParticipant) queueMicrotask(() => event.target.querySelector(".select2-selection")?.focus());
});
document.addEventListener("formset:removed", (event) => {
  later();
  const group = document.getElementById(`${event.detail.formsetName}-group`);
  if (document.activeElement === document.body) group?.querySelector(".add-row a")?.focus();
});
window.django?.jQuery?.("#participations-group").on("change", "select", later);

let waits = false;

function later() {
  touched = true;
  if (waits) return;
  waits = true;
  queueMicrotask(() => {
    waits = false;
    draw();
  });
}

// Corrections are not lost by a slip
FORM.addEventListener("submit", () => (touched = false));
window.addEventListener("beforeunload", (event) => touched && event.preventDefault());

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
if (document.body.classList.contains("proposed")) current()?.focus({ preventScroll: true });
