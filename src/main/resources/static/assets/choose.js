// Choosing from a numbered list without a mouse: arrow keys move, the number opens, / goes back to the box.
const choices = [...document.querySelectorAll("[data-choice]")];
const box = document.querySelector("form[role=search] input[type=search]");

const isTyping = (element) => element instanceof HTMLElement && element.matches("input, textarea, select");

function move(by) {
    const at = choices.indexOf(document.activeElement);
    const next = choices[Math.min(Math.max(at + by, 0), choices.length - 1)];
    if (next) next.focus();
}

if (choices.length > 0) {
    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            if (isTyping(document.activeElement) && document.activeElement !== box) return;
            event.preventDefault();
            move(event.key === "ArrowDown" ? 1 : -1);
        } else if (!isTyping(document.activeElement) && event.key === "/" && box) {
            event.preventDefault();
            box.select();
        } else if (!isTyping(document.activeElement) && /^[1-9]$/.test(event.key)) {
            const chosen = choices.find((choice) => choice.dataset.choice === event.key);
            if (chosen) chosen.click();
        }
    });
}
