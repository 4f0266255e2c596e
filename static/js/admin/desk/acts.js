// What an editor does with a passage. The rows of the form are changed; the text is drawn anew by whoever calls.

import { inner, passages, statements, topicsIn, trimmed, words, DATA } from "./passages.js";
import { added, participants, place, removed, say, setMode, tag, topicsOf } from "./rows.js";

function enter({ start, end, speakers, mode = "reported", topics = topicsIn(start, end) }) {
  const row = added();
  place(row, start, end, words(start, end));
  setMode(row, mode);
  say(row, speakers);
  tag(row, topics);
  return row;
}

// Those of the topics that words of the passage show.
function shown(topics, { start, end }) {
  const found = topicsIn(start, end);
  return new Map([...topics].filter(([key]) => found.has(key)));
}

export function nobody(one) {
  if (one.row) removed(one.row);
}

export function speak(one, speakers) {
  if (!speakers.length) return nobody(one);
  if (one.row) say(one.row, speakers);
  const row = one.row ?? enter({ ...one, speakers });
  if (speakers.length > 1) setMode(row, "joint");
  else if (one.mode === "joint") setMode(row, "reported");
}

export function join(one) {
  const all = passages();
  const next = all[all.findIndex((other) => other.start === one.start) + 1];
  if (!next || !one.row) return;
  const topics = new Map([...topicsOf(one.row), ...(next.row ? topicsOf(next.row) : topicsIn(next.start, next.end))]);
  if (next.row) removed(next.row);
  place(one.row, one.start, next.end, words(one.start, next.end));
  tag(one.row, topics);
}

// Each sentence keeps the topics that its words show; what no words show stays with the first.
export function split(one) {
  const topics = topicsOf(one.row);
  const starts = [one.start, ...inner(one).map(([start]) => start)];
  const parts = starts.map((start) => {
    const [, end] = DATA.sentences.findLast(([first, last]) => first <= start && start < last) ?? [start, one.end];
    return { start, end: Math.min(end, one.end) };
  });
  const [first, ...others] = parts;
  const unshown = [...topics].filter(([key]) => !topicsIn(one.start, one.end).has(key));
  place(one.row, first.start, first.end, words(first.start, first.end));
  tag(one.row, new Map([...unshown, ...shown(topics, first)]));
  for (const part of others) enter({ ...one, ...part, topics: shown(topics, part) });
}

// The words become a statement of whoever spoke them; what is left of the statements they are cut from stays theirs.
export function cut(start, end) {
  const from = statements()
    .filter((said) => said.start < end && start < said.end)
    .map((said) => ({ ...said, topics: topicsOf(said.row) }));
  const rests = from
    .flatMap((said) => [
      { ...said, end: Math.min(start, said.end) },
      { ...said, start: Math.max(end, said.start) },
    ])
    .map((said) => {
      [said.start, said.end] = trimmed(said.start, said.end);
      return said;
    })
    .filter((said) => said.start < said.end);
  for (let left = from.length; left > 0; left -= 1) {
    removed(statements().find((said) => said.start < end && start < said.end).row);
  }
  for (const rest of rests) enter({ ...rest, topics: shown(rest.topics, rest) });
  const speakers = from[0]?.speakers ?? participants().slice(0, 1).map((one) => one.key);
  const topics = from.length ? shown(from.flatMap((said) => [...said.topics]), { start, end }) : topicsIn(start, end);
  enter({ start, end, speakers, mode: from[0]?.mode, topics });
}
