/** Facts of this host, read from /proc and /sys. */
@NullMarked
package dev.ringcross.host.proc;

import org.jspecify.annotations.NullMarked;
