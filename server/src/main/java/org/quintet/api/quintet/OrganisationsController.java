package org.quintet.api.quintet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quintet.identity.User;
import org.quintet.identity.passwords.Passwords;
import org.quintet.organisations.AddMember;
import org.quintet.organisations.CreateOrganisation;
import org.quintet.organisations.Organisation;
import org.quintet.organisations.Organisations;
import org.quintet.organisations.Role;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Organisations and their members, for the operator of an installation. */
@RestController
@RequestMapping("/api/quintet/organisations")
class OrganisationsController {

    private static final int LARGEST_PAGE = 200;

    private final CreateOrganisation createOrganisation;
    private final AddMember addMember;
    private final Organisations organisations;
    private final Passwords passwords;

    OrganisationsController(
            CreateOrganisation createOrganisation,
            AddMember addMember,
            Organisations organisations,
            Passwords passwords) {
        this.createOrganisation = createOrganisation;
        this.addMember = addMember;
        this.organisations = organisations;
        this.passwords = passwords;
    }

    record OrganisationView(
            long id,
            UUID uuid,
            String slug,
            String name,
            String timezone,
            Optional<String> currency,
            List<String> hosts,
            Instant createdAt) {}

    record MemberView(long userId, String email, String role) {}

    record Page<T>(List<T> data, int limit, int offset) {}

    @PostMapping
    @Permits(Who.SUPER_ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    OrganisationView create(JsonBody body) {
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body.object(), problems);
        Optional<String> slug = fields.requiredString("slug", 100);
        Optional<String> name = fields.requiredString("name", 200);
        Optional<String> timezone = fields.requiredString("timezone", 64);
        Optional<String> currency = fields.string("currency", 3);
        Optional<String> host = fields.string("host", 253);
        problems.throwIfAny();
        return views(List.of(createOrganisation.execute(new CreateOrganisation.NewOrganisation(
                        slug.orElseThrow(), name.orElseThrow(), timezone.orElseThrow(), currency, host, false))))
                .getFirst();
    }

    @GetMapping
    @Permits(Who.SUPER_ADMIN)
    Page<OrganisationView> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "0") int offset) {
        checkPage(limit, offset);
        return new Page<>(views(organisations.page(limit, offset)), limit, offset);
    }

    @GetMapping("/{slug}")
    @Permits(Who.SUPER_ADMIN)
    OrganisationView read(@PathVariable String slug) {
        return views(List.of(organisations.withSlug(slug))).getFirst();
    }

    @PostMapping("/{slug}/members")
    @Permits(Who.SUPER_ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    MemberView add(@PathVariable String slug, JsonBody body) {
        organisations.withSlug(slug);
        Problems problems = new Problems();
        JsonFields fields = new JsonFields(body.object(), problems);
        Optional<String> email = fields.requiredString("email", 320);
        Optional<String> password = fields.string("password", 1000);
        Optional<String> username = fields.value("username").flatMap(_ -> fields.requiredString("username", 64));
        Optional<String> firstName = fields.string("firstName", 200);
        Optional<String> lastName = fields.string("lastName", 200);
        fields.require("role");
        Optional<Role> role = fields.oneOf("role", List.of("owner", "admin", "staff", "member"))
                .flatMap(Role::of);
        problems.throwIfAny();
        User user = addMember.execute(
                slug,
                new AddMember.NewMember(
                        email.orElseThrow(),
                        password.map(passwords::hash),
                        username,
                        firstName,
                        lastName,
                        role.orElseThrow()));
        return new MemberView(user.id(), user.email(), role.orElseThrow().word());
    }

    @GetMapping("/{slug}/members")
    @Permits(Who.SUPER_ADMIN)
    Page<MemberView> members(
            @PathVariable String slug,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        checkPage(limit, offset);
        List<MemberView> members = organisations
                .members(organisations.withSlug(slug).id(), limit, offset)
                .stream()
                .map(member -> new MemberView(
                        member.userId(), member.email(), member.role().word()))
                .toList();
        return new Page<>(members, limit, offset);
    }

    private List<OrganisationView> views(List<Organisation> some) {
        Map<Long, List<String>> hosts = organisations.hostsOf(some);
        return some.stream()
                .map(organisation -> view(organisation, hosts.getOrDefault(organisation.id(), List.of())))
                .toList();
    }

    private static OrganisationView view(Organisation organisation, List<String> hosts) {
        return new OrganisationView(
                organisation.id(),
                organisation.uuid(),
                organisation.slug(),
                organisation.name(),
                organisation.timezone().getId(),
                organisation.currency(),
                hosts,
                organisation.createdAt());
    }

    private static void checkPage(int limit, int offset) {
        Problems problems = new Problems();
        problems.require(limit >= 1 && limit <= LARGEST_PAGE, "limit", "must be 1 to " + LARGEST_PAGE);
        problems.require(offset >= 0, "offset", "must be 0 or more");
        problems.throwIfAny();
    }
}
