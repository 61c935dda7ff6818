// One keypress for ordinary work: a digit presses the button that carries it.
document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (typing || !/^[0-9]$/.test(event.key)) return;
    const button = document.querySelector(`form[data-keys] button[data-key="${event.key}"]:not([disabled])`);
    if (!button) return;
    event.preventDefault();
    button.form.requestSubmit(button);
});
