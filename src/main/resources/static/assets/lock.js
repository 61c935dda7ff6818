// Locks a shared terminal with one key, keeps what was being typed, and brings it back to whoever typed it.
const KEEP = 60000;
const IDLE = 9.5 * 60 * 1000; // the server ends a quiet session at a terminal after ten minutes
const lock = document.getElementById("lock");

/** The form somebody is in the middle of: the guarded one, else the first one in which something was changed. */
function underWay() {
    const forms = [...document.querySelectorAll("main form[method=post]")];
    return forms.find((form) => form.hasAttribute("data-confirm-leave"))
        ?? forms.find((form) => [...form.elements].some((field) => field.name && changed(field)));
}

function changed(field) {
    if (field.type === "hidden" || field.type === "password") return false;
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.options) return [...field.options].some((option) => option.selected !== option.defaultSelected);
    return "defaultValue" in field && field.value !== field.defaultValue;
}

function typed() {
    const form = underWay();
    if (!form) return "{}";
    const secret = new Set([...form.elements].filter((field) => field.type === "password").map((field) => field.name));
    const fields = [...new FormData(form)].filter(([name]) => !name.startsWith("_") && !secret.has(name));
    const text = JSON.stringify({ action: form.getAttribute("action"), resume: form.dataset.resume ?? "", fields });
    return text.length > KEEP ? "{}" : text;
}

function lockNow() {
    lock.elements.typed.value = typed();
    document.querySelectorAll("[data-confirm-leave]").forEach((form) => form.removeAttribute("data-confirm-leave"));
    lock.requestSubmit();
}

if (lock) {
    let quiet = setTimeout(lockNow, IDLE);
    for (const sign of ["keydown", "pointerdown", "input"]) {
        document.addEventListener(sign, () => {
            clearTimeout(quiet);
            quiet = setTimeout(lockNow, IDLE);
        }, { passive: true });
    }
    document.addEventListener("keydown", (event) => {
        if (event.key !== "F9" || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        lockNow();
    });
    lock.addEventListener("submit", () => {
        if (lock.elements.typed.value === "{}") lock.elements.typed.value = typed();
    });
}

/** Puts back what was typed: sent to the page that can show it again, or field by field. */
function putBack({ action, resume, fields }, token) {
    if (!fields) return;
    if (resume) {
        const form = document.createElement("form");
        form.method = "post";
        form.action = resume;
        for (const [name, value] of [...fields, ["_csrf", token]]) {
            const input = document.createElement("input");
            input.type = "hidden";
            input.name = name;
            input.value = value;
            form.append(input);
        }
        document.body.append(form);
        form.submit();
        return;
    }
    const form = [...document.querySelectorAll("main form")].find((each) => each.getAttribute("action") === action);
    for (const [name, value] of form ? fields : []) {
        const field = form.elements[name];
        if (!field) continue;
        if (field instanceof RadioNodeList) field.value = value;
        else if (field.type === "checkbox") field.checked = true;
        else if (field.type !== "hidden") field.value = value;
    }
}

if (lock && location.hash === "#resume") {
    history.replaceState(null, "", location.pathname + location.search);
    const token = lock.elements._csrf.value;
    const answer = await fetch("/terminal/parked", { method: "POST", headers: { "X-CSRF-Token": token } });
    if (answer.ok) putBack(JSON.parse((await answer.json()).typed || "{}"), token);
}

// On the locked screen: choosing a name leads on to the PIN, a letter leads to the name.
const unlock = document.querySelector("[data-unlock]");
if (unlock) {
    const pin = unlock.elements.pin;
    unlock.addEventListener("change", (event) => {
        if (event.target.name === "session") pin.focus();
    });
    pin.addEventListener("keydown", (event) => {
        if (event.key.length !== 1 || !/[a-z]/i.test(event.key)) return;
        event.preventDefault();
        const people = [...unlock.querySelectorAll("input[name=session]")];
        const named = people.filter((each) => each.labels[0].textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()));
        const next = named[(named.findIndex((each) => each.checked) + 1) % Math.max(1, named.length)];
        if (next) next.checked = true;
    });
}
