package org.quintet.bench.sql;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.quintet.bench.server.Database;

/** What one request asks of the database, in statements that can be asked again without the server. */
public record SqlOfRequest(List<String> statements, int asking) {

    private static final int ATTEMPTS = 10;

    /** What the server looks for all the time, whoever asks. */
    private static final Pattern BACKGROUND = Pattern.compile(
            "scheduled_tasks|background_task|event_publication|waiting_list_entry|pg_notify|^listen |^set time zone");

    public SqlOfRequest {
        statements = List.copyOf(statements);
    }

    /** Does something that sends a request. */
    public interface Action {
        void run() throws IOException;
    }

    /** What each of these requests asks: watched until it asks the same twice, when nothing else ran beside it. */
    public static List<SqlOfRequest> ofAll(Database database, List<? extends Action> requests) throws IOException {
        database.execute("alter system set log_statement = 'all'");
        database.execute("select pg_reload_conf()");
        try {
            pause();
            List<SqlOfRequest> all = new ArrayList<>();
            for (Action request : requests) {
                all.add(of(database, request));
            }
            return all;
        } finally {
            database.execute("alter system reset log_statement");
            database.execute("select pg_reload_conf()");
        }
    }

    private static SqlOfRequest of(Database database, Action request) throws IOException {
        List<CapturedStatement> last = watched(database, request);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<CapturedStatement> again = watched(database, request);
            if (texts(again).equals(texts(last))) {
                return new SqlOfRequest(
                        again.stream().map(CapturedStatement::withLiterals).toList(), again.size());
            }
            last = again;
        }
        throw new IllegalStateException("The same request asks something else each time: " + texts(last));
    }

    private static List<String> texts(List<CapturedStatement> statements) {
        return statements.stream().map(CapturedStatement::text).toList();
    }

    private static List<CapturedStatement> watched(Database database, Action request) throws IOException {
        return ServerLog.statements(logged(database, request), "quintet").stream()
                .filter(statement -> !statement.text().isBlank())
                // no read that is measured needs a transaction: those that are seen are of what the server looks for
                .filter(statement -> !statement.isFrame())
                .filter(statement -> !BACKGROUND.matcher(statement.text()).find())
                .toList();
    }

    /** A statement is in the log before it is executed. */
    private static String logged(Database database, Action request) throws IOException {
        // what the server remembers for a moment, such as the length of a long list, it asks for now
        request.run();
        long begin = database.log().toFile().length();
        request.run();
        try (RandomAccessFile log = new RandomAccessFile(database.log().toFile(), "r")) {
            byte[] added = new byte[Math.toIntExact(log.length() - begin)];
            log.seek(begin);
            log.readFully(added);
            return new String(added, StandardCharsets.UTF_8);
        }
    }

    /** Each connection notices new settings before its next statement, but only once it was told. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many rows the statements answer together. */
    public int rows(Database database) {
        int rows = 0;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                if (statement.execute(text)) {
                    try (ResultSet found = statement.getResultSet()) {
                        while (found.next()) {
                            rows++;
                        }
                    }
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
