package uk.co.pharmacyiq.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a route needs: the permission of the use case it asks for. A route that declares nothing stops the start. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permitted {

    /** The permission, a constant of the use case. */
    String value();

    /** Whether the page shows what several use cases answer; each of them then decides for itself. */
    boolean composes() default false;

    /** Whether answering takes long, as a copy of much does: of those an organisation may have few under way. */
    boolean lengthy() default false;
}
