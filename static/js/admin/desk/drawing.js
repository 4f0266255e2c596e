// The text as it is shown: each passage with the numbers of who speaks, and the words in which something was found.

import { DATA, passages, words } from "./passages.js";
import { participants } from "./rows.js";

// The text in paragraphs. `doubtsOf` tells what is doubtful of a passage.
export function drawn(chosen, doubtsOf) {
  const keys = participants().map((one) => one.key);
  let line = document.createElement("p");
  let previous = 0;
  const lines = [line];
  for (const one of passages()) {
    const between = words(previous, one.start);
    if (between.includes("\n") && line.childNodes.length) lines.push((line = document.createElement("p")));
    else if (line.childNodes.length) line.append(between || "");
    const span = passage(one, keys, doubtsOf(one).length > 0);
    point(span, one.start === chosen);
    line.append(span);
    previous = one.end;
  }
  return lines;
}

// Makes a passage the chosen one or not.
export function point(span, is) {
  span.tabIndex = is ? 0 : -1;
  if (is) span.setAttribute("aria-current", "true");
  else span.removeAttribute("aria-current");
}

function passage(one, keys, doubted) {
  const span = document.createElement("span");
  const numbers = one.speakers.map((key) => keys.indexOf(key) + 1).filter(Boolean).sort();
  span.className = one.row ? `passage side-${numbers[0] ?? 0} mode-${one.mode}` : "passage own";
  if (one.row && doubted) span.classList.add("doubted");
  span.id = `passage-${one.start}`;
  span.dataset.start = one.start;
  span.dataset.end = one.end;
  if (one.row) {
    const who = document.createElement("b");
    who.className = "who";
    who.textContent = numbers.join("+");
    span.append(who);
  }
  span.append(...pieces(one.start, one.end));
  return span;
}

function pieces(start, end) {
  const made = [];
  let cursor = start;
  const plain = (to) => cursor < to && made.push(piece(cursor, to));
  for (const [first, last, kind, label] of DATA.marks) {
    if (first < cursor || last > end) continue;
    plain(first);
    const mark = piece(first, last);
    mark.className = `found found-${kind}`;
    mark.title = label;
    made.push(mark);
    cursor = last;
  }
  plain(end);
  return made;
}

function piece(start, end) {
  const span = document.createElement("span");
  span.dataset.from = start;
  span.textContent = words(start, end);
  return span;
}
