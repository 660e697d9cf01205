package dev.ringcross.claim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What stands of a claim in the ledger; its id is its class's name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ClaimInfo {
    /** The chapter of the course, whose bundle has its words. */
    Theme in();

    /** How its verdict is come by. */
    Claim.Kind[] kinds();
}
