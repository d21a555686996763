// Small extras. Every page does its work without them.
"use strict";

// Buttons that only make sense with a script stand hidden until it is here.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// <button data-copy="#id" data-copied="Kopierat" hidden>: copies the text (or value) of that element.
for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.querySelector(button.dataset.copy);
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText((source.value ?? source.textContent).trim());
    if (button.dataset.copied) button.textContent = button.dataset.copied;
  });
}

// A form is sent once. Coming back by the browser's arrow opens it again.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// What the server refused: the reader starts at the list of faults, or at the sentence that says why.
document.querySelector("#error-summary, #refusal")?.focus();

const SAVED = "sparade";

// Leaving in a hurry leaves no way back to the page, and no list of what was saved.
for (const link of document.querySelectorAll("[data-leave]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    try {
      localStorage.removeItem(SAVED);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
    window.location.replace(link.href);
  });
}

// Offers that are saved stay in this browser: no account, and nothing is sent anywhere.
function saved() {
  try {
    const list = JSON.parse(localStorage.getItem(SAVED) ?? "[]");
    return Array.isArray(list) ? list.filter((one) => typeof one === "string").slice(0, 20) : [];
  } catch {
    return [];
  }
}
function save(list) {
  try {
    localStorage.setItem(SAVED, JSON.stringify(list.slice(0, 20)));
    return true;
  } catch {
    return false;
  }
}
for (const button of document.querySelectorAll("[data-save]")) {
  const id = button.dataset.save;
  const show = () => button.setAttribute("aria-pressed", String(saved().includes(id)));
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    const list = saved();
    save(list.includes(id) ? list.filter((one) => one !== id) : [id, ...list]);
    show();
  });
}
for (const link of document.querySelectorAll("[data-unsave]")) {
  link.addEventListener("click", () => save(saved().filter((one) => one !== link.dataset.unsave)));
}
// The page of what is saved, opened without a list in its address: the browser's own.
if (document.querySelector("[data-saved-list]") && !location.search && saved().length) {
  const query = new URLSearchParams(saved().map((id) => ["id", id]));
  window.location.replace(`${location.pathname}?${query}`);
}
