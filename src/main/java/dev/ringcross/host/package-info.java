/**
 * The facts of this host, its permissions, and warnings. Parsing is separate from reading, so that it can be tested on
 * captured files.
 */
@NullMarked
package dev.ringcross.host;

import org.jspecify.annotations.NullMarked;
