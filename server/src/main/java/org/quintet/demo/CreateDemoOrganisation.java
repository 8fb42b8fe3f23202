package org.quintet.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quintet.events.ChangeEvent;
import org.quintet.events.CreateEvent;
import org.quintet.events.EventChanges;
import org.quintet.identity.User;
import org.quintet.identity.passwords.Passwords;
import org.quintet.organisations.AddMember;
import org.quintet.organisations.CreateOrganisation;
import org.quintet.organisations.Organisation;
import org.quintet.organisations.Organisations;
import org.quintet.organisations.Role;
import org.quintet.platform.usecases.UseCase;
import org.quintet.schema.tables.records.EventRecord;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/** Creates one organisation of the demo as its people would, all of it or nothing. */
@UseCase
@ConditionalOnBooleanProperty("quintet.demo")
class CreateDemoOrganisation {

    private final Clock clock;
    private final Organisations organisations;
    private final CreateOrganisation createOrganisation;
    private final AddMember addMember;
    private final CreateEvent createEvent;
    private final ChangeEvent changeEvent;
    private final CreateDemoProgramme createDemoProgramme;

    CreateDemoOrganisation(
            Clock clock,
            Organisations organisations,
            CreateOrganisation createOrganisation,
            AddMember addMember,
            CreateEvent createEvent,
            ChangeEvent changeEvent,
            CreateDemoProgramme createDemoProgramme) {
        this.clock = clock;
        this.organisations = organisations;
        this.createOrganisation = createOrganisation;
        this.addMember = addMember;
        this.createEvent = createEvent;
        this.changeEvent = changeEvent;
        this.createDemoProgramme = createDemoProgramme;
    }

    /** Does nothing if an organisation of that slug is there already. */
    public void execute(DemoOrganisation demo, Passwords.Hashed password) {
        if (organisations.findBySlug(demo.slug()).isPresent()) {
            return;
        }
        Organisation organisation = createOrganisation.execute(new CreateOrganisation.NewOrganisation(
                demo.slug(), demo.name(), demo.timezone(), Optional.empty(), Optional.of(demo.host()), false));
        Map<String, User> people = new HashMap<>();
        demo.members().forEach(member -> people.put(member.username(), join(demo, member, password)));
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisation.timezone());
        String owner = demo.first(Role.OWNER).username();
        for (DemoEvent event : demo.events()) {
            User creator = Objects.requireNonNull(people.get(event.by().orElse(owner)), event.name());
            EventRecord created = createEvent.execute(
                    creator,
                    CreateEvent.Place.in(organisation.id()),
                    event.changes(today, organisation.timezone(), demo.venues()));
            event.programme().ifPresent(programme -> createDemoProgramme.execute(creator, created, programme));
            if (event.cancelled()) {
                changeEvent.execute(creator, created.getId(), _ -> new EventChanges().step(EventChanges.Step.CANCEL));
            }
        }
    }

    private User join(DemoOrganisation demo, DemoOrganisation.Member member, Passwords.Hashed password) {
        return addMember.execute(
                demo.slug(),
                new AddMember.NewMember(
                        member.email(),
                        Optional.of(password),
                        Optional.of(member.username()),
                        Optional.of(member.firstName()),
                        Optional.of(member.lastName()),
                        member.role()));
    }
}
