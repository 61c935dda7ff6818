// What every page does in the browser: starts the components, keeps a form from being sent twice, shows that work is under way,
// asks before half-done work is left, says when a request failed.
import { initAll } from "./frontend.min.js";

const byId = (id) => document.getElementById(id);
const buttonsOf = (form) => [...form.elements].filter((element) => element.type === "submit");
let leaving = false; // the page is left by sending the guarded form itself

document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
initAll();
document.addEventListener("htmx:load", (event) => {
    if (event.detail.elt !== document.body) initAll(event.detail.elt);
});

/** Whether htmx sends this form. */
export const byHtmx = (form) => form.hasAttribute("hx-post") || form.hasAttribute("hx-get");

function alertUser(text) {
    byId("alert").textContent = text;
    setTimeout(() => (byId("alert").textContent = ""), 10000);
}

function hold(form) {
    form.setAttribute("aria-busy", "true");
    form.patience = setTimeout(() => (byId("working").hidden = false), 1000);
    // Later, so that the name and value of the button pressed are still sent.
    setTimeout(() => buttonsOf(form).forEach((button) => (button.disabled = true)), 0);
}

function release(form) {
    clearTimeout(form.patience);
    byId("working").hidden = true;
    form.removeAttribute("aria-busy");
    setTimeout(() => buttonsOf(form).forEach((button) => (button.disabled = false)), 0);
}

const releaseAll = () => document.querySelectorAll("form[aria-busy]").forEach(release);

document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.getAttribute("aria-busy") === "true") {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
    }
    if (form.hasAttribute("data-download")) return;
    leaving = !byHtmx(form) && form.closest("[data-confirm-leave]") !== null;
    hold(form);
}, true);

// Back from the browser's memory: everything usable again.
window.addEventListener("pageshow", (event) => {
    leaving = false;
    if (event.persisted) releaseAll();
});

window.addEventListener("beforeunload", (event) => {
    if (leaving || !document.querySelector("[data-confirm-leave]")) return;
    event.preventDefault();
    setTimeout(releaseAll, 500); // runs only if the person chose to stay
});

document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.requestConfig.elt.closest("form");
    if (form) release(form);
    const status = event.detail.xhr.status;
    if (status === 0 || status >= 500) {
        alertUser("No good answer from PharmacyIQ. Check whether it was done, then try again.");
    } else if (status === 401 || status === 403) {
        alertUser("You are signed out or not allowed to do this. Nothing was changed. Reload the page.");
    } else if (status === 429) {
        alertUser("Too many tries. Wait a little, then try again.");
    }
});

// A pass may stand in the address after the number sign, which no browser sends: it goes into its box, and out of sight.
const carried = document.querySelector("[data-from-fragment]");
if (carried && location.hash.length > 1) {
    carried.querySelector(`input[name="${carried.dataset.fromFragment}"]`).value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
}
