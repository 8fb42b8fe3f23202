package org.quintet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.UpdatableRecord;
import org.junit.jupiter.api.Test;
import org.quintet.platform.usecases.UseCase;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The walls of docs/architecture.md. */
class ArchitectureTest {

    private static final JavaClasses QUINTET = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.quintet");

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "quintet");

    /** Which module writes which table. The engine writes plain resources from their declarations. */
    private static final Map<String, String> WRITER_OF_TABLE = Map.ofEntries(
            Map.entry("USERS", "identity"),
            Map.entry("SIGNING_KEY", "identity"),
            Map.entry("REFRESH_TOKEN", "identity"),
            Map.entry("OPAQUE_TOKEN", "identity"),
            Map.entry("API_KEY", "identity"),
            Map.entry("USER_PREFERENCE", "identity"),
            Map.entry("REQUEST_WINDOW", "platform"),
            Map.entry("NAMED_REQUEST", "platform"),
            Map.entry("BACKGROUND_TASK", "tasks"),
            Map.entry("ORGANISATION", "organisations"),
            Map.entry("ORGANISATION_HOST", "organisations"),
            Map.entry("MEMBERSHIP", "organisations"),
            Map.entry("CALENDAR", "calendars"),
            Map.entry("COMMENT", "conversations"),
            Map.entry("CALENDAR_GROUP", "calendars"),
            Map.entry("CALENDAR_GROUP_SHARE", "calendars"),
            Map.entry("CALENDAR_SHARE", "calendars"),
            Map.entry("CALENDAR_FEED", "feeds"),
            Map.entry("SERIES", "recurrence"),
            Map.entry("SERIES_PART", "recurrence"),
            Map.entry("CHANGED_OCCURRENCE", "recurrence"),
            Map.entry("EVENT_LOCATION", "events"),
            Map.entry("EVENT", "events"),
            Map.entry("IMPORT_JOB", "archives"),
            Map.entry("EVENT_CATEGORY", "events"),
            Map.entry("EVENT_IN_CATEGORY", "events"),
            Map.entry("EVENT_ROLE", "events"),
            Map.entry("ROLE_INVITE", "events"),
            Map.entry("EVENT_GROUP", "groups"),
            Map.entry("GROUP_ROLE", "groups"),
            Map.entry("GROUP_FOLLOW", "groups"),
            Map.entry("SETTING", "installation"),
            Map.entry("EXHIBITOR", "events"),
            Map.entry("CUSTOM_PLACEHOLDER", "events"),
            Map.entry("VIDEO_STREAM", "video"),
            Map.entry("VIDEO_STREAM_MODERATOR", "video"),
            Map.entry("VIDEO_STREAM_ROOM", "video"),
            Map.entry("PAYMENT", "payments"),
            Map.entry("EVENT_INVOICE", "invoices"),
            Map.entry("EVENT_INVOICE_COUNT", "invoices"),
            Map.entry("PAYMENT_ATTEMPT", "payments"),
            Map.entry("REFUND", "payments"),
            Map.entry("REFUND_TICKET", "payments"),
            Map.entry("STRIPE_AUTHORIZATION", "payments"),
            Map.entry("TICKET_TYPE", "ticketing"),
            Map.entry("TICKET_ORDER", "ticketing"),
            Map.entry("TICKET_ORDER_LINE", "ticketing"),
            Map.entry("TICKET", "ticketing"),
            Map.entry("TICKET_HOLDER", "ticketing"),
            Map.entry("PLACE_LIMIT", "ticketing"),
            Map.entry("TICKET_TAG", "ticketing"),
            Map.entry("TICKET_TYPE_TAG", "ticketing"),
            Map.entry("DISCOUNT_CODE", "ticketing"),
            Map.entry("DISCOUNT_CODE_TICKET_TYPE", "ticketing"),
            Map.entry("DISCOUNT_CODE_EVENT", "ticketing"),
            Map.entry("ACCESS_CODE", "ticketing"),
            Map.entry("ACCESS_CODE_TICKET_TYPE", "ticketing"),
            Map.entry("TICKET_FEE", "ticketing"),
            Map.entry("BADGE_FORM", "ticketing"),
            Map.entry("BADGE_FIELD", "ticketing"),
            Map.entry("CUSTOM_FORM", "forms"),
            Map.entry("CUSTOM_FORM_TRANSLATE", "forms"),
            Map.entry("MAIL", "notifications"),
            Map.entry("MAIL_ATTACHMENT", "notifications"),
            Map.entry("MESSAGE_SETTING", "notifications"),
            Map.entry("ACTIVITY", "notifications"),
            Map.entry("NOTIFICATION", "notifications"),
            Map.entry("NOTIFICATION_ACTOR", "notifications"),
            Map.entry("NOTIFICATION_CONTENT", "notifications"),
            Map.entry("NOTIFICATION_SETTING", "notifications"),
            Map.entry("SCAN", "checkin"),
            Map.entry("PRESENCE", "checkin"),
            Map.entry("RECORD", "records"),
            Map.entry("WAITING_LIST_ENTRY", "waitinglist"),
            Map.entry("EVENT_DAY", "programme"),
            Map.entry("SESSION", "programme"),
            Map.entry("SESSION_SPEAKER", "programme"),
            Map.entry("SPEAKER", "programme"),
            Map.entry("SPEAKER_INVITE", "programme"),
            Map.entry("MICROLOCATION", "programme"),
            Map.entry("TRACK", "programme"),
            Map.entry("SESSION_TYPE", "programme"),
            Map.entry("FEEDBACK", "programme"),
            Map.entry("STATION", "checkin"),
            Map.entry("STATION_STORE_PAX", "checkin"),
            Map.entry("VIRTUAL_CHECK_IN", "checkin"),
            Map.entry("TAG", "ticketing"),
            Map.entry("STAFFING_NUMBER", "staffing"),
            Map.entry("STAFF_POSITION", "staffing"),
            Map.entry("SKILL_LEVEL", "staffing"),
            Map.entry("CLIENT", "staffing"),
            Map.entry("CALL_TIME", "staffing"),
            Map.entry("SHIFT", "staffing"),
            Map.entry("EVENT_PUBLICATION", "platform"));

    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCycles() {
        ApplicationModules.of(
                        Quintet.class,
                        JavaClass.Predicates.resideInAnyPackage("org.quintet.schema..", "org.quintet.postgres.."))
                .verify();
    }

    @Test
    void platformAndTheJsonApiEngineKnowNobody() {
        noClasses()
                .that()
                .resideInAPackage("org.quintet.jsonapi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(othersThan("jsonapi"))
                .check(QUINTET);
        noClasses()
                .that()
                .resideInAPackage("org.quintet.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(othersThan("platform"))
                .check(QUINTET);
        noClasses()
                .that()
                .resideInAPackage("org.quintet.jsonapi..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(QUINTET);
    }

    private static String[] othersThan(String module) {
        return foldersOf(SOURCES).stream()
                .filter(name -> !name.equals(module))
                .map(name -> "org.quintet." + name + "..")
                .toArray(String[]::new);
    }

    private static List<String> foldersOf(Path parent) {
        try (var folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noWireApiKnowsAnother() {
        List<String> apis = foldersOf(SOURCES.resolve("api"));
        assertThat(apis).contains("openevent", "appmint", "primecal", "eventstaff", "nexudus", "quintet");
        for (String api : apis) {
            noClasses()
                    .that()
                    .resideInAPackage("org.quintet.api." + api + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(apis.stream()
                            .filter(other -> !other.equals(api))
                            .map(other -> "org.quintet.api." + other + "..")
                            .toArray(String[]::new))
                    .check(QUINTET);
        }
    }

    @Test
    void useCasesHaveOnePublicMethod() {
        List<String> others = QUINTET.stream()
                .filter(type -> type.isAnnotatedWith(UseCase.class))
                .filter(type -> type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .map(method -> method.getName())
                                .filter(name -> !name.equals("execute"))
                                .count()
                        > 0)
                .map(type -> type.getName())
                .toList();
        assertThat(others).isEmpty();
    }

    @Test
    void nobodyButTheRunnerBeginsOrCommits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.quintet.platform.usecases")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PlatformTransactionManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(TransactionOperations.class)
                .orShould()
                .beAnnotatedWith(Transactional.class)
                .check(QUINTET);
        assertThat(linesMatching(Pattern.compile("\\.transaction(Result)?\\("))).isEmpty();
    }

    @Test
    void timeComesFromTheOneClock() {
        assertThat(linesMatching(Pattern.compile(
                        "Instant\\.now\\(\\)|LocalDate(Time)?\\.now\\(\\)|ZonedDateTime\\.now\\(\\)|OffsetDateTime\\.now\\(\\)"
                                + "|System\\.currentTimeMillis|new Date\\(\\)")))
                .isEmpty();
        classes()
                .that()
                .areAssignableTo(Clock.class)
                .should()
                .resideInAPackage("org.quintet.platform.time")
                .allowEmptyShould(true)
                .check(QUINTET);
    }

    @Test
    void settingsAreReadInOnePlace() {
        assertThat(linesMatching(Pattern.compile("System\\.getenv|@Value\\("))).isEmpty();
    }

    @Test
    void rowsDoNotStoreThemselves() {
        noClasses()
                .should()
                .callMethod(UpdatableRecord.class, "store")
                .orShould()
                .callMethod(UpdatableRecord.class, "insert")
                .orShould()
                .callMethod(UpdatableRecord.class, "update")
                .orShould()
                .callMethod(UpdatableRecord.class, "delete")
                .check(QUINTET);
    }

    @Test
    void aTableIsWrittenByTheModuleThatOwnsIt() throws IOException {
        Pattern write = Pattern.compile("(?:insertInto|update|deleteFrom)\\(\\s*([A-Z_]+)\\b");
        List<String> strangers = new ArrayList<>();
        try (var files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = write.matcher(Files.readString(file));
                String module = SOURCES.relativize(file).getName(0).toString();
                while (matcher.find()) {
                    String owner = WRITER_OF_TABLE.getOrDefault(matcher.group(1), "nobody");
                    if (!owner.equals(module)) {
                        strangers.add(file.getFileName() + " writes " + matcher.group(1));
                    }
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    private static List<String> linesMatching(Pattern pattern) {
        try (var files = Files.walk(SOURCES)) {
            List<String> lines = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (pattern.matcher(line).find()) {
                        lines.add(file.getFileName() + ": " + line.strip());
                    }
                }
            }
            return lines;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
