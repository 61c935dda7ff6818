// The scan box: takes what a scanner types, in order, without losing a scan while the one before is under way.
import { byHtmx } from "./page.js";

const SHOWN = "\u241d"; // stands in the box for the GS1 group separator
const SENT = "\u001d"; // what the server gets for it
const BOX = "input[data-scan]";

const waiting = []; // scans not sent yet: { box, text, key }
let sending = null; // the scan under way
let unsure = null; // the last scan without an answer; sent again under the same key
let half = null; // what stood in the box when a swap replaced it

const byId = (id) => document.getElementById(id);
const nobodyHasFocus = () => document.activeElement === null || document.activeElement === document.body;

function say(box, text, kind) {
    const status = byId(box.dataset.scanStatus);
    if (status) {
        status.textContent = text;
        status.dataset.kind = kind;
    }
    box.classList.remove("is-ok", "is-problem");
    box.classList.add(kind === "ok" ? "is-ok" : "is-problem");
    if (kind === "ok") setTimeout(() => box.classList.remove("is-ok"), 900);
}

/** Takes what stands in the box: sends it, or puts it in line. */
function take(box) {
    const text = box.value.trim();
    if (text === "") return;
    if (!byHtmx(box.form)) {
        box.form.requestSubmit();
        return;
    }
    waiting.push({ box: box.id, text, key: unsure?.text === text ? unsure.key : crypto.randomUUID() });
    unsure = null;
    box.value = "";
    next();
}

function next() {
    if (sending || waiting.length === 0) return;
    sending = waiting.shift();
    const form = byId(sending.box).form;
    form.noValidate = true; // the box is empty again, the scan is in line
    form.requestSubmit();
}

// The button beside the box does what Enter does. Runs before the guard in page.js sees the form.
window.addEventListener("submit", (event) => {
    const box = event.target.querySelector(BOX);
    if (!box || !byHtmx(event.target) || sending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    setTimeout(() => take(box), 0); // a form cannot be sent from within its own submit event
}, true);

// Plain forms and htmx forms both pass here.
document.addEventListener("formdata", (event) => {
    const box = event.target.querySelector(BOX);
    if (!box) return;
    const mine = sending?.box === box.id;
    event.formData.set(box.name, (mine ? sending.text : box.value).replaceAll(SHOWN, SENT));
    if (mine && event.formData.has("_once")) event.formData.set("_once", sending.key);
});

document.addEventListener("keydown", (event) => {
    const box = event.target.closest?.(BOX);
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!box) {
        if (nobodyHasFocus() && plain && event.key.length === 1) document.querySelector(BOX)?.focus(); // the key then lands there
        return;
    }
    const control = event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === SENT || (control && (event.key === "]" || event.code === "BracketRight"))) {
        event.preventDefault();
        box.setRangeText(SHOWN, box.selectionStart, box.selectionEnd, "end");
    } else if (event.key === "Enter" || (control && /^[jm]$/i.test(event.key))) {
        event.preventDefault(); // some scanners end with Ctrl+J or Ctrl+M
        if (!event.repeat) take(box);
    }
});

document.addEventListener("input", (event) => {
    const box = event.target;
    if (!box.matches(BOX) || !box.value.includes(SENT)) return;
    const caret = box.selectionStart;
    box.value = box.value.replaceAll(SENT, SHOWN);
    box.setSelectionRange(caret, caret);
});

window.addEventListener("beforeunload", (event) => {
    if (waiting.length > 0) event.preventDefault();
});

document.addEventListener("htmx:beforeSwap", () => {
    const box = document.activeElement?.closest(BOX);
    half = box && box.value !== "" ? { id: box.id, value: box.value } : null;
});

document.addEventListener("htmx:afterSwap", () => {
    const box = half && byId(half.id);
    if (box && box.value !== half.value) box.value = half.value;
    half = null;
    if (sending || nobodyHasFocus()) document.querySelector(BOX)?.focus();
});

document.addEventListener("htmx:afterRequest", (event) => {
    if (!sending || !event.detail.requestConfig.elt.querySelector(BOX)) return;
    const scan = sending;
    sending = null;
    const box = byId(scan.box);
    if (!box) return;
    const status = event.detail.xhr.status;
    const answer = document.querySelector("[data-scan-message]")?.dataset;
    if (status >= 200 && status < 300) {
        say(box, answer?.scanMessage || "Taken", answer?.kind === "problem" ? "problem" : "ok");
    } else {
        const answered = status >= 400 && status < 500;
        say(box, (answered && answer?.scanMessage) || "Not taken. Press Enter to try again.", "problem");
        if (!answered) unsure = scan;
        if (box.value === "" && waiting.length === 0) {
            box.value = scan.text;
            box.select(); // the next scan replaces it
        }
    }
    if (nobodyHasFocus()) box.focus();
    next();
});
