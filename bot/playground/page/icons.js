// Small drawings, drawn by hand so that no icon font has to be loaded and none depends on an emoji font.

import { html } from "./vendor/htm-preact-standalone.module.js";

const paths = {
  back: "M15 5l-7 7 7 7",
  send: "M4 12l16-8-5 17-3.5-7z M11.5 14L20 4",
  reply: "M10 6L4 12l6 6 M4 12h10a6 6 0 0 1 6 6",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  clip: "M20 11.5l-8 8a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8L10 17a1.7 1.7 0 0 1-2.4-2.4l7.4-7.4",
  menu: "M4 7h16M4 12h16M4 17h16",
  dots: "M12 6v.01M12 12v.01M12 18v.01",
  down: "M5 9l7 7 7-7",
  pin: "M9 4h6l-1 6 4 4H6l4-4z M12 14v6",
  link: "M8 16L17 7 M9.5 7H17v7.5",
  copy: "M9 9h10v11H9z M5 15V4h10",
  slash: "M15 5l-6 14",
  clock: "M12 3.5a8.5 8.5 0 1 0 .01 0z M12 7.5V12l3 2",
  file: "M7 3h7l4 4v14H7z M14 3v4h4",
  photo: "M4 5h16v14H4z M4 16l5-5 4 4 3-3 4 4 M15 9v.01",
  voice: "M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4z M6 11.5a6 6 0 0 0 12 0 M12 17.5V21",
  sticker: "M5 5h14v9l-5 5H5z M14 19v-5h5",
  play: "M8 5l11 7-11 7z",
  pause: "M8 5v14M16 5v14",
  step: "M6 5l9 7-9 7z M18 5v14",
  skip: "M4 5l8 7-8 7z M12 5l8 7-8 7z",
  stop: "M6 6h12v12H6z",
  people: "M9 11a3.5 3.5 0 1 0-.01 0z M2.5 20a6.5 6.5 0 0 1 13 0 M16 4.5a3.5 3.5 0 0 1 0 6.6 M18 14.2a6.5 6.5 0 0 1 3.5 5.8",
  ticks: "M2 12.5l4.5 4.5L16 7 M10 15.5l1.8 1.5L21 7",
  check: "M5 12.5l4.5 4.5L19 7",
  download: "M12 4v11M7 10.5l5 5 5-5 M5 20h14",
  school: "M3 10l9-5 9 5-9 5z M7 12.5V17c2.5 2 7.5 2 10 0v-4.5 M21 10v5",
  help: "M9 9a3 3 0 1 1 4.3 2.7c-.9.4-1.3 1-1.3 2.3 M12 17.5v.01",
  tree: "M12 21v-8 M12 13a5 5 0 1 0-.01 0z M12 18l-3.5-2.5 M12 17l3.5-2.5",
  edit: "M4 20l1-4L16 5l3 3L8 19z M14 7l3 3",
  next: "M4 12h14M13 6l6 6-6 6",
};

/** A drawing beside words that say the same: hidden from screen readers. */
export function icon(name, extra = "") {
  return html`<svg class=${`icon ${extra}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${paths[name].split(" M").map((part, index) => html`<path d=${index ? `M${part}` : part} />`)}
  </svg>`;
}
