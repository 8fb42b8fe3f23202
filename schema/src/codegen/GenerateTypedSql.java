import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.quintet.postgres.EmbeddedPostgres;

/**
 * Migrates an empty embedded PostgreSQL and writes one class per table, so that a query that does not fit the
 * migrations does not compile. Does nothing when the migrations are those of the last run.
 */
class GenerateTypedSql {

    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path buildFolder = Path.of(arguments[1]);
        Path sources = buildFolder.resolve("generated-sources/jooq");
        Path stamp = buildFolder.resolve("generated-sources/migrations.sha256");
        String fingerprint = fingerprint(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.inFolder(buildFolder.resolve("postgres"))
                .parameter("fsync", "off")
                .start()) {
            postgres.recreateDatabase("codegen");
            String url = postgres.jdbcUrl("codegen");
            Flyway.configure()
                    .dataSource(url, postgres.user(), postgres.password())
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(url, postgres, sources));
        }
        Files.writeString(stamp, fingerprint);
    }

    private static Configuration configuration(String url, EmbeddedPostgres postgres, Path sources) {
        return new Configuration()
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(url)
                        .withUser(postgres.user())
                        .withPassword(postgres.password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history")
                                .withIncludeRoutines(false)
                                .withForcedTypes(
                                        new ForcedType().withName("INSTANT").withIncludeTypes("(?i:timestamptz|timestamp with time zone)"),
                                        new ForcedType().withName("VARCHAR").withIncludeTypes("(?i:citext)")))
                        .withGenerate(new Generate().withRecords(true).withJavaTimeTypes(true).withGlobalObjectReferences(true))
                        .withTarget(new Target()
                                .withPackageName("org.quintet.schema")
                                .withDirectory(sources.toString())));
    }

    private static String fingerprint(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(migrations)) {
            List<Path> sorted = files.sorted().toList();
            for (Path file : sorted) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
