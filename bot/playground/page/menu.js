// A button that opens a small menu: arrow keys move, Enter chooses, Escape closes and gives the focus back.

import { icon } from "./icons.js";
import { html, useEffect, useRef, useState } from "./vendor/htm-preact-standalone.module.js";

/**
 * @param {string} label name of the button
 * @param {string} drawing its icon
 * @param {Array} items [{label, drawing?, run, danger?}], falsy entries are left out
 */
export function Menu({ label, drawing, items, side = "down", tabindex }) {
  const [open, setOpen] = useState(false);
  const root = useRef(null);
  const buttons = () => [...root.current.querySelectorAll("[role=menuitem]")];
  const button = () => root.current.querySelector("[aria-haspopup]");

  useEffect(() => {
    if (!open) return undefined;
    buttons()[0]?.focus();
    const outside = (event) => root.current?.contains(event.target) || setOpen(false);
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);

  const close = () => {
    setOpen(false);
    button().focus();
  };
  const onKeyDown = (event) => {
    if (!open) return;
    const all = buttons();
    const at = all.indexOf(document.activeElement);
    const goes = { ArrowDown: (at + 1) % all.length, ArrowUp: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 };
    if (event.key in goes) all[goes[event.key]].focus();
    else if (event.key === "Escape") close();
    else if (event.key === "Tab") setOpen(false);
    else return;
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  };
  const choose = (item) => {
    close();
    item.run();
  };
  return html`<div class="menu" ref=${root} onKeyDown=${onKeyDown}>
    <button type="button" class="round" aria-haspopup="menu" aria-expanded=${open} aria-label=${label} title=${label} tabindex=${tabindex}
      onClick=${() => setOpen(!open)}>${icon(drawing)}</button>
    ${open && html`<ul role="menu" class=${side} aria-label=${label}>
      ${items.filter(Boolean).map((item) => html`<li role="none">
        <button type="button" role="menuitem" tabindex="-1" class=${item.danger ? "danger" : ""}
          onClick=${() => choose(item)}>${item.drawing ? icon(item.drawing) : ""}${item.label}</button>
      </li>`)}
    </ul>`}
  </div>`;
}
