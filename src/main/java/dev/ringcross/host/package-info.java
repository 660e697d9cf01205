/** Facts and permissions of this host; parsing is split from reading. */
@NullMarked
package dev.ringcross.host;

import org.jspecify.annotations.NullMarked;
