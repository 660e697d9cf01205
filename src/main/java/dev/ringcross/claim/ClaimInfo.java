package dev.ringcross.claim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the list of claims says about a claim; its id is the name of its class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ClaimInfo {
    /** The chapter of the course, whose bundle has the words of the claim. */
    Theme in();

    /** What the verdict is based on. */
    Claim.Kind[] kinds();
}
