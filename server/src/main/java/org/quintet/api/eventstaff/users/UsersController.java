package org.quintet.api.eventstaff.users;

import static org.jooq.impl.DSL.noCondition;
import static org.quintet.schema.Tables.MEMBERSHIP;
import static org.quintet.schema.Tables.USERS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.quintet.api.eventstaff.protocol.Business;
import org.quintet.api.eventstaff.protocol.Envelope;
import org.quintet.api.eventstaff.protocol.ListParameters;
import org.quintet.api.eventstaff.protocol.Page;
import org.quintet.api.eventstaff.protocol.PageRequest;
import org.quintet.api.eventstaff.protocol.Uuids;
import org.quintet.identity.User;
import org.quintet.organisations.Role;
import org.quintet.platform.database.ListBounds;
import org.quintet.platform.failures.Failure;
import org.quintet.platform.http.JsonBody;
import org.quintet.platform.http.JsonFields;
import org.quintet.platform.http.Permits;
import org.quintet.platform.http.Permits.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Users of the caller's business (API's page Users). Another business's user is not found. */
@RestController("eventStaffUsersController")
@RequestMapping("/api/v1/objects/users")
class UsersController {

    private static final List<String> USER_TYPES =
            Arrays.stream(Role.values()).map(Role::word).toList();

    private final DSLContext sql;
    private final Business business;

    UsersController(DSLContext sql, Business business) {
        this.sql = sql;
        this.business = business;
    }

    private record Wanted(Optional<Long> businessId, Optional<String> userType, PageRequest page) {

        static Wanted read(JsonFields fields) {
            return new Wanted(
                    fields.integer("business_id"), fields.oneOf("user_type", USER_TYPES), PageRequest.read(fields));
        }
    }

    @GetMapping
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<Page<UserView>> list(User caller, HttpServletRequest request, JsonBody body) {
        long businessId = business.of(caller).id();
        Wanted wanted = ListParameters.read(request, body, Wanted::read);
        if (wanted.businessId().filter(asked -> asked != businessId).isPresent()) {
            throw new Failure.NotAllowed("Only users of your own business can be listed");
        }
        Condition type = wanted.userType().map(MEMBERSHIP.ROLE::eq).orElse(noCondition());
        List<UserView> users = of(businessId)
                .and(type)
                .orderBy(USERS.ID)
                .limit(ListBounds.limit(wanted.page().perPage()))
                .offset(ListBounds.offset(wanted.page().offset()))
                .fetch(UserView::of);
        return Envelope.of(Page.of(
                wanted.page(), users, () -> sql.fetchCount(of(businessId).and(type))));
    }

    @GetMapping("/{uuid}")
    @Permits(Who.ORGANISATION_STAFF)
    Envelope<UserView> read(User caller, @PathVariable String uuid) {
        long businessId = business.of(caller).id();
        return Envelope.of(Uuids.parse(uuid)
                .flatMap(known -> of(businessId).and(USERS.UUID.eq(known)).fetchOptional(UserView::of))
                .orElseThrow(() -> new Failure.NotFound("user")));
    }

    private SelectConditionStep<Record> of(long businessId) {
        return sql.select(UserView.COLUMNS)
                .from(MEMBERSHIP)
                .join(USERS)
                .on(USERS.ID.eq(MEMBERSHIP.USER_ID))
                .where(MEMBERSHIP.ORGANISATION_ID.eq(businessId))
                .and(USERS.DELETED_AT.isNull());
    }
}
