package uk.co.pharmacyiq.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.co.pharmacyiq.access.ChangeRole;
import uk.co.pharmacyiq.access.Role;
import uk.co.pharmacyiq.access.RoleEffect;
import uk.co.pharmacyiq.access.RoleVersion;
import uk.co.pharmacyiq.access.ViewRoles;
import uk.co.pharmacyiq.kernel.Outcome;
import uk.co.pharmacyiq.kernel.PremisesId;
import uk.co.pharmacyiq.kernel.Profession;
import uk.co.pharmacyiq.site.Api;
import uk.co.pharmacyiq.site.Fields;
import uk.co.pharmacyiq.site.Permitted;
import uk.co.pharmacyiq.work.Actor;
import uk.co.pharmacyiq.work.Target;

/** What roles may do, for programs. */
@RestController
class RoleMatrixApi {

    private final Api api;
    private final ViewRoles viewRoles;
    private final ChangeRole changeRole;

    RoleMatrixApi(Api api, ViewRoles viewRoles, ChangeRole changeRole) {
        this.api = api;
        this.viewRoles = viewRoles;
        this.changeRole = changeRole;
    }

    /** A role as it is to be; {@code from} is the version it was made from, {@code copy} makes another role of it. */
    record DraftBody(
            @Nullable String title,
            @Nullable String from,
            @Nullable String copy,
            @Nullable String profession,
            @Nullable List<String> permissions,
            @Nullable String reason) {}

    /** A role as it is. */
    record RoleAnswer(
            String code,
            int version,
            String title,
            @Nullable Profession profession,
            List<String> permissions) {
        static RoleAnswer of(Role role) {
            return new RoleAnswer(
                    role.code(),
                    role.version(),
                    role.title(),
                    role.profession().orElse(null),
                    role.permissions().stream().sorted().toList());
        }
    }

    /** A role as it was; who and when are null where it is as shipped. */
    record VersionAnswer(
            RoleAnswer role,
            @Nullable UUID changedBy,
            @Nullable Instant at,
            @Nullable String reason) {
        static VersionAnswer of(RoleVersion version) {
            var changed = version.changed();
            return new VersionAnswer(
                    RoleAnswer.of(version.role()),
                    changed.map(by -> by.by().value()).orElse(null),
                    changed.map(RoleVersion.Changed::at).orElse(null),
                    changed.map(RoleVersion.Changed::reason).orElse(null));
        }
    }

    /** What a change would do. */
    record EffectAnswer(Set<String> added, Set<String> taken, List<LineAnswer> people) {
        static EffectAnswer of(RoleEffect effect) {
            return new EffectAnswer(
                    effect.added(),
                    effect.taken(),
                    effect.lines().stream().map(LineAnswer::of).toList());
        }
    }

    /** What somebody would gain and lose; no premises mean the whole organisation. */
    record LineAnswer(UUID person, @Nullable UUID premises, Set<String> gains, Set<String> loses) {
        static LineAnswer of(RoleEffect.Line line) {
            return new LineAnswer(
                    line.person().value(),
                    line.premises().map(PremisesId::value).orElse(null),
                    line.gains(),
                    line.loses());
        }
    }

    @GetMapping("/api/v1/access/roles")
    @Permitted(ViewRoles.PERMISSION)
    ResponseEntity<List<RoleAnswer>> listRoleBundles(Actor.Person actor) {
        return api.ok(viewRoles
                .matrix(actor)
                .then(matrix ->
                        Outcome.done(matrix.roles().stream().map(RoleAnswer::of).toList())));
    }

    @GetMapping("/api/v1/access/roles/{role}/versions")
    @Permitted(ViewRoles.PERMISSION)
    ResponseEntity<List<VersionAnswer>> listRoleVersions(Actor.Person actor, @PathVariable String role) {
        return api.ok(viewRoles
                .history(actor, role)
                .then(history -> Outcome.done(
                        history.versions().stream().map(VersionAnswer::of).toList())));
    }

    @PostMapping("/api/v1/access/roles/{role}/effect")
    @Permitted(ChangeRole.PERMISSION)
    ResponseEntity<EffectAnswer> previewRole(
            Actor.Person actor, @PathVariable String role, @RequestBody DraftBody body) {
        return api.ok(read(actor, role, body, false)
                .then(asked -> changeRole.effect(actor, asked.draft()))
                .then(shown -> Outcome.done(EffectAnswer.of(shown.effect()))));
    }

    @PutMapping("/api/v1/access/roles/{role}")
    @Permitted(ChangeRole.PERMISSION)
    ResponseEntity<RoleAnswer> changeRole(Actor.Person actor, @PathVariable String role, @RequestBody DraftBody body) {
        return api.ok(read(actor, role, body, true)
                .then(asked -> changeRole.apply(actor, asked.draft(), asked.reason()))
                .then(changed -> Outcome.done(RoleAnswer.of(changed))));
    }

    private Outcome<DraftInput.Read> read(Actor.Person actor, String role, DraftBody body, boolean reasoned) {
        var read = DraftInput.read(Fields.ofBody(body), role, DraftInput.listed(body.permissions()), reasoned);
        return api.ask(actor, ChangeRole.ACT, Target.of("role", role), read, Outcome::done);
    }
}
