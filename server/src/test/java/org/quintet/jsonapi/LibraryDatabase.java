package org.quintet.jsonapi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.quintet.testing.TestDatabase;

/** A real database for the tests of the engine, with a made-up library in it. */
final class LibraryDatabase {

    private LibraryDatabase() {}

    static HikariDataSource empty() {
        TestDatabase.Address database = TestDatabase.create();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(2);
        HikariDataSource source = new HikariDataSource(pool);
        DSLContext sql = DSL.using(source, SQLDialect.POSTGRES);
        sql.execute(SCHEMA);
        return source;
    }

    private static final String SCHEMA = """
            create table author (
                id bigint generated always as identity primary key,
                name text not null,
                email text unique,
                born_at timestamptz,
                mentor_id bigint references author,
                postcode text,
                rank integer,
                deleted_at timestamptz
            );
            create table book (
                id bigint generated always as identity primary key,
                identifier text not null unique default md5(random()::text),
                title text not null,
                pages integer,
                price numeric(10, 2),
                available boolean not null default true,
                genre text,
                website text,
                contact text,
                published_at timestamptz,
                extras jsonb,
                chapters jsonb,
                note text,
                secret text,
                draft boolean not null default false,
                author_id bigint references author,
                deleted_at timestamptz
            );
            create table review (
                id integer generated always as identity primary key,
                book_id bigint not null references book,
                stars integer not null check (stars between 1 and 5),
                comment text
            );
            create table tag (id smallint generated always as identity primary key, name text not null unique);
            create table book_tag (
                book_id bigint not null references book on delete cascade,
                tag_id smallint not null references tag,
                primary key (book_id, tag_id)
            );
            create table cover (
                id bigint generated always as identity primary key,
                book_id bigint unique references book,
                color text not null
            );
            create table loan (
                id bigint generated always as identity primary key,
                book_id bigint not null references book,
                reader text not null check (reader <> ''),
                returned boolean not null default false
            );
            create table complaint (
                id bigint generated always as identity primary key,
                author_id bigint references author,
                words text not null
            );
            create table setting (id bigint primary key, motto text, api_key text);
            insert into setting values (1, 'Read', 'k3y');
            """;
}
