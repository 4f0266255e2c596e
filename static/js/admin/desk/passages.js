// The text and the passages it is made of: those that are somebody's, and the issuer's sentences between them.
// Offsets count code points, as the archive does, and not the units of JavaScript's strings.

import { rows } from "./rows.js";

export const DATA = JSON.parse(document.getElementById("beside-data").textContent);
export const POINTS = [...DATA.text];

export function words(start, end) {
  return POINTS.slice(start, end).join("");
}

export function statements() {
  return rows()
    .filter((said) => said.start < said.end && said.end <= POINTS.length)
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

export function passages() {
  const found = [];
  let cursor = 0;
  for (const said of statements()) {
    if (said.start < cursor) continue;
    found.push(...own(cursor, said.start), said);
    cursor = said.end;
  }
  return [...found, ...own(cursor, POINTS.length)];
}

function own(start, end) {
  return DATA.sentences
    .map(([first, last]) => ({ start: Math.max(first, start), end: Math.min(last, end), speakers: [] }))
    .filter((one) => one.start < one.end && words(one.start, one.end).trim());
}

export function inner(one) {
  return DATA.sentences.filter(([start]) => one.start < start && start < one.end);
}

export function trimmed(start, end) {
  while (start < end && !POINTS[start].trim()) start += 1;
  while (start < end && !POINTS[end - 1].trim()) end -= 1;
  return [start, end];
}

// The topics that words of the passage show, as [key, label].
export function topicsIn(start, end) {
  const found = DATA.marks.filter(([first, last, kind]) => kind === "topic" && start <= first && last <= end);
  return new Map(found.map(([, , , label, key]) => [String(key), label]));
}
