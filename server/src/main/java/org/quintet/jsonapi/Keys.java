package org.quintet.jsonapi;

import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Conditions on key columns, whatever their type; ids are strings everywhere outside SQL. */
final class Keys {

    private Keys() {}

    static <T> Condition is(Field<T> key, String id) {
        return key.eq(DSL.val(id, key));
    }

    static <T> Condition isAny(Field<T> key, Collection<String> ids) {
        return key.eq(DSL.any(
                DSL.val((Object) ids.toArray(String[]::new), key.getDataType().getArrayDataType())));
    }

    @SuppressWarnings("unchecked") // keys of one relationship have one type, which SQL checks
    static <T> Condition in(Field<T> key, Select<? extends Record1<?>> rows) {
        return key.in((Select<? extends Record1<T>>) rows);
    }

    @SuppressWarnings("unchecked") // keys of one relationship have one type, which SQL checks
    static <T> Condition same(Field<T> one, Field<?> other) {
        return one.eq((Field<T>) other);
    }
}
