// Passkeys: asks the browser for one and sends what it answers. Whatever needs it stays hidden where the browser knows none.
const known = typeof window.PublicKeyCredential === "function" && window.isSecureContext;

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const named = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

function creation(json) {
    if (PublicKeyCredential.parseCreationOptionsFromJSON) return PublicKeyCredential.parseCreationOptionsFromJSON(json);
    return { ...json, challenge: bytes(json.challenge), user: { ...json.user, id: bytes(json.user.id) },
        excludeCredentials: named(json.excludeCredentials) };
}

function request(json) {
    if (PublicKeyCredential.parseRequestOptionsFromJSON) return PublicKeyCredential.parseRequestOptionsFromJSON(json);
    return { ...json, challenge: bytes(json.challenge), allowCredentials: named(json.allowCredentials) };
}

/** The answer as the standard writes it, also where the browser cannot write it itself. */
function written(credential) {
    if (typeof credential.toJSON === "function") {
        try {
            return JSON.stringify(credential);
        } catch { /* Some password managers promise more than they keep. */ }
    }
    const said = credential.response;
    const response = {};
    for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
        if (said[part]) response[part] = text(said[part]);
    }
    return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type,
        clientExtensionResults: credential.getClientExtensionResults(), response });
}

async function send(path, body, csrf) {
    const answer = await fetch(path, { method: "POST", body: JSON.stringify(body), credentials: "same-origin",
        headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf } });
    const json = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(json.detail), { told: json.detail });
    return json;
}

let waiting = null; // the browser's own list of passkeys, open in the background

function stopWaiting() {
    waiting?.abort();
    waiting = null;
}

function tell(place, words) {
    place.querySelector("[data-passkey-says]").textContent = words;
}

function failed(place, problem) {
    if (problem.name === "AbortError") return;
    const words = {
        NotAllowedError: "No passkey was shown. Try again, or go on without one.",
        InvalidStateError: "This device has a passkey for this account already.",
        SecurityError: "Passkeys do not work at this address. Open the address your administrator gave you.",
    };
    tell(place, problem.told ?? words[problem.name] ?? "That did not work. Try again, or go on without a passkey.");
}

function ready(place, act) {
    place.hidden = false;
    tell(place, "");
    const button = place.querySelector("[data-passkey-go]");
    button.hidden = false;
    button.addEventListener("click", async () => {
        button.disabled = true;
        tell(place, "Follow what your browser or device asks.");
        try {
            await act();
        } catch (problem) {
            failed(place, problem);
        } finally {
            button.disabled = false;
        }
    });
    if (button.autofocus) button.focus();
}

function create(form) {
    ready(form, async () => {
        const asked = creation(JSON.parse(form.dataset.passkeyOptions));
        form.elements.credential.value = written(await navigator.credentials.create({ publicKey: asked }));
        form.requestSubmit();
    });
}

function signIn(form) {
    const box = document.getElementById(form.dataset.passkeyName);
    const csrf = form.elements._csrf.value;
    const show = async (name, more) => {
        const asked = await send(form.dataset.passkeyFrom, name ? { username: name } : {}, csrf);
        const credential = await navigator.credentials.get({ publicKey: request(asked), ...more });
        form.elements.username.value = name;
        form.elements.credential.value = written(credential);
        form.requestSubmit();
    };
    ready(form, () => {
        stopWaiting();
        return show(box?.value.trim() ?? "", {});
    });
    // Where the browser can, the box for the name offers the passkeys it has.
    PublicKeyCredential.isConditionalMediationAvailable?.().then((can) => {
        if (!can || !box) return;
        waiting = new AbortController();
        show("", { mediation: "conditional", signal: waiting.signal }).catch(() => {});
    });
}

function prove(place) {
    const form = place.closest("form");
    ready(place, async () => {
        const csrf = form.elements._csrf.value;
        const asked = await send(place.dataset.passkeyFrom, {}, csrf);
        const credential = await navigator.credentials.get({ publicKey: request(asked) });
        const proved = await send(place.dataset.passkeyTo, { credential: JSON.parse(written(credential)) }, csrf);
        form.elements._csrf.value = proved.csrfToken; // the session has a new secret
        form.requestSubmit();
    });
}

if (known) {
    document.querySelectorAll("[data-passkey=create]").forEach(create);
    document.querySelectorAll("[data-passkey=sign-in]").forEach(signIn);
    document.querySelectorAll("[data-passkey=prove]").forEach(prove);
}
