// The words that are selected in the text, as offsets of it.

import { trimmed } from "./passages.js";

export function selectedIn(text) {
  const selection = getSelection();
  if (selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = trimmed(
    offset(text, range.startContainer, range.startOffset),
    offset(text, range.endContainer, range.endOffset),
  );
  return start < end ? [start, end] : null;
}

function offset(text, node, at) {
  const isText = (one) => one.nodeType === Node.TEXT_NODE;
  const inside = isText(node) ? node : (node.childNodes[at] ?? node);
  const piece = (isText(inside) ? inside.parentElement : inside).closest("[data-from]");
  if (piece) return Number(piece.dataset.from) + (isText(node) ? [...node.data.slice(0, at)].length : 0);
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(node, at);
  const before = [...text.querySelectorAll("[data-from]")].filter((one) => range.comparePoint(one, 0) <= 0).at(-1);
  return before ? Number(before.dataset.from) + [...before.textContent].length : 0;
}
