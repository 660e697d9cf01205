/** What this host permits, what will disturb a measurement, and the remedy. */
@NullMarked
package dev.ringcross.host.advice;

import org.jspecify.annotations.NullMarked;
