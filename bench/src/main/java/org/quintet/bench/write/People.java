package org.quintet.bench.write;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.quintet.bench.server.Database;
import org.quintet.bench.server.Tokens;

/** Made-up people, signed in. */
public final class People {

    private final Database database;
    private final Tokens tokens;

    public People(Database database) {
        this.database = database;
        this.tokens = new Tokens(database);
    }

    /** That many buyers. */
    public List<Person> buyers(int count) {
        return people("select id from users where username like 'buyer-%' order by id limit " + count);
    }

    /** The owners of the first organisations. */
    public List<Person> owners(int count) {
        return people("select id from users where username like 'owner-%' order by id limit " + count);
    }

    /** Somebody who works for the organisation {@code number}. */
    public Person staff(int number) {
        return people("select id from users where username = 'staff-" + number + "'")
                .getFirst();
    }

    private List<Person> people(String query) {
        List<Person> all = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(new Person(rows.getLong(1), tokens.of(rows.getLong(1))));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
