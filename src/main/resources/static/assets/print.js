// The button that prints the page it is on.
document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
