// The frame of everything that opens above the page. The browser's own <dialog> keeps the focus inside, makes the rest
// inert, closes on Escape and gives the focus back.

import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { state, update } from "./store.js";
import { html, useEffect, useRef } from "./vendor/htm-preact-standalone.module.js";

export const close = () => update({ dialog: null });

/** A dialog with a heading; `role` is "alertdialog" for what must be read. */
export function Dialog({ title, children, role, kind = "" }) {
  const box = useRef(null);
  useEffect(() => {
    const element = box.current;
    element.showModal();
    return () => element.close();
  }, []);
  const outside = (event) => event.target === box.current && close();
  return html`<dialog ref=${box} class=${kind} role=${role} aria-labelledby="dialog-title" onClose=${() => state.dialog && box.current && !box.current.open && close()}
    onCancel=${(event) => { event.preventDefault(); close(); }} onClick=${outside}>
    <div class="dialog-body">
      <header><h2 id="dialog-title">${title}</h2>
        <button type="button" class="round" aria-label=${t("close")} onClick=${close}>${icon("close")}</button></header>
      ${children}
    </div>
  </dialog>`;
}
