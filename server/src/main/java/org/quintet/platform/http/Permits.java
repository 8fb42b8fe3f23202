package org.quintet.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a route. A route without it is refused to everyone. Shown in the golden route table. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permits {

    Who value();

    /** From the widest to the narrowest. What a caller may see and change beyond this is the use case's rule. */
    enum Who {
        ANYONE,
        SIGNED_IN,
        ORGANISATION_STAFF,
        SUPER_ADMIN
    }
}
