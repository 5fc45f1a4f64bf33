package cn.kexin.crm.web.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a member of a facade's command is called here, where the two differ, so that refusals name what the caller
 * sent. Stands on the body or on the method; a query parameter needs none.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(MemberName.All.class)
public @interface MemberName {

    /** Path in the command, or the beginning of one. */
    String command();

    /** Path in the body or name of the parameter; empty where the members of a part stand by themselves. */
    String member();

    /** Several of them. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {

        MemberName[] value();
    }
}
