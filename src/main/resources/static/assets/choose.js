// Choosing from a numbered list without a mouse: arrow keys move, the number opens, / goes back to the box.
const choices = [...document.querySelectorAll("[data-choice]")];
const box = document.querySelector("form[role=search] input[type=search]");
const PAUSE = 400; // milliseconds: a scanner types faster, and must open nobody

let number = "";
let waiting = 0;

const isTyping = (element) => element instanceof HTMLElement && element.matches("input, textarea, select");

function move(by) {
    const at = choices.indexOf(document.activeElement);
    const next = choices[Math.min(Math.max(at + by, 0), choices.length - 1)];
    if (next) next.focus();
}

function open() {
    const chosen = choices.find((choice) => choice.dataset.choice === number);
    number = "";
    if (chosen) chosen.click();
}

if (choices.length > 0) {
    document.addEventListener("keydown", (event) => {
        clearTimeout(waiting);
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const digit = /^[0-9]$/.test(event.key) && !isTyping(document.activeElement);
        number = digit ? number + event.key : "";
        if (digit) {
            waiting = setTimeout(open, PAUSE);
        } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            if (isTyping(document.activeElement) && document.activeElement !== box) return;
            event.preventDefault();
            move(event.key === "ArrowDown" ? 1 : -1);
        } else if (event.key === "/" && box && !isTyping(document.activeElement)) {
            event.preventDefault();
            box.select();
        }
    });
}
