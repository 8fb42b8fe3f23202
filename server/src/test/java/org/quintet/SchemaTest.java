package org.quintet;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.quintet.testing.GoldenFile;
import org.quintet.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The schema that the migrations make, as PostgreSQL describes it. */
class SchemaTest extends ServerTest {

    @Autowired
    private DSLContext sql;

    @Test
    void noMigrationChangesTheSchemaUnseen() {
        StringBuilder dump = new StringBuilder();
        for (Record table : sql.fetch("""
                select c.oid, c.relname as name from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and c.relname <> 'flyway_schema_history'
                order by c.relname collate "C"
                """)) {
            dump.append("table ").append(table.get("name")).append('\n');
            append(dump, "  ", """
                    select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                        || case when a.attnotnull then ' not null' else '' end
                        || case a.attidentity when 'a' then ' identity' else '' end
                        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
                    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                    where a.attrelid = ? and a.attnum > 0 and not a.attisdropped
                    order by a.attnum
                    """, table);
            append(dump, "  constraint ", """
                    select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                    where conrelid = ? and contype <> 'n' order by conname collate "C"
                    """, table);
            append(dump, "  ", """
                    select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
                    where i.indrelid = ? and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid
                        and k.contype in ('p', 'u', 'x'))
                    order by c.relname collate "C"
                    """, table);
            dump.append('\n');
        }
        for (Record view : sql.fetch("""
                select viewname, definition from pg_views where schemaname = 'public' order by viewname collate "C"
                """)) {
            dump.append("view ").append(view.get("viewname")).append('\n');
            dump.append(view.get("definition")).append("\n\n");
        }
        GoldenFile.assertMatches("schema.txt", dump.toString());
    }

    private void append(StringBuilder dump, String prefix, String query, Record table) {
        sql.fetch(query, table.get("oid"))
                .forEach(row -> dump.append(prefix).append(row.get(0)).append('\n'));
    }
}
