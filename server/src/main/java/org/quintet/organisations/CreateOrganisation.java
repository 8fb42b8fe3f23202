package org.quintet.organisations;

import static org.quintet.schema.Tables.ORGANISATION;
import static org.quintet.schema.Tables.ORGANISATION_HOST;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.quintet.platform.database.Constraints;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.failures.Problems;
import org.quintet.platform.time.TimeZones;
import org.quintet.platform.usecases.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Opens a tenant. */
@UseCase
public class CreateOrganisation {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

    private final DSLContext sql;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CreateOrganisation(DSLContext sql, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /**
     * An organisation to be.
     *
     * @param timezone an IANA name
     * @param currency what it sells in, if that is known (ISO 4217)
     * @param host the host name under which its catalogue is found, in any case
     */
    public record NewOrganisation(
            String slug,
            String name,
            String timezone,
            Optional<String> currency,
            Optional<String> host,
            boolean personal) {}

    /**
     * Returns the new organisation.
     *
     * @throws Failure.Invalid if slug, name, timezone, currency or host is not one
     * @throws Failure.Conflict if the slug or the host is taken
     */
    public Organisation execute(NewOrganisation wanted) {
        Optional<ZoneId> zone = TimeZones.named(wanted.timezone());
        Optional<String> host = wanted.host().map(name -> name.toLowerCase(Locale.ROOT));
        Problems problems = new Problems();
        problems.require(
                SLUG.matcher(wanted.slug()).matches(),
                "slug",
                "Only lower-case letters, digits and hyphens, at most 100");
        problems.require(!wanted.name().isBlank(), "name", "Must not be blank");
        problems.require(zone.isPresent(), "timezone", "Unknown timezone: '" + wanted.timezone() + "'");
        wanted.currency()
                .ifPresent(code ->
                        problems.require(isCurrency(code), "currency", "Must be a code of ISO 4217, such as GBP"));
        problems.require(host.isEmpty() || HOST.matcher(host.get()).matches(), "host", "Not a host name");
        problems.throwIfAny();
        try {
            Organisation organisation = insert(wanted, zone.orElseThrow());
            host.ifPresent(name -> sql.insertInto(ORGANISATION_HOST)
                    .set(ORGANISATION_HOST.HOST, name)
                    .set(ORGANISATION_HOST.ORGANISATION_ID, organisation.id())
                    .execute());
            events.publishEvent(
                    new OrganisationCreated(organisation.id(), organisation.name(), organisation.personal()));
            return organisation;
        } catch (RuntimeException e) {
            throw conflictOf(e);
        }
    }

    private Organisation insert(NewOrganisation wanted, ZoneId zone) {
        Instant now = clock.instant();
        return Organisation.of(sql.insertInto(ORGANISATION)
                .set(ORGANISATION.SLUG, wanted.slug())
                .set(ORGANISATION.NAME, wanted.name())
                .set(ORGANISATION.TIMEZONE, zone.getId())
                .set(ORGANISATION.CURRENCY, wanted.currency().orElse(null))
                .set(ORGANISATION.PERSONAL, wanted.personal())
                .set(ORGANISATION.CREATED_AT, now)
                .set(ORGANISATION.UPDATED_AT, now)
                .returning(Organisation.COLUMNS)
                .fetchSingle());
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency ->
                        currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0);
    }

    private static RuntimeException conflictOf(RuntimeException error) {
        return switch (Constraints.violatedBy(error).orElse("")) {
            case "organisation_slug_key" -> new Failure.Conflict("slug", "The slug is taken");
            case "organisation_host_pkey" -> new Failure.Conflict("host", "The host belongs to another organisation");
            default -> error;
        };
    }
}
