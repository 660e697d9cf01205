/** Questions whose answers are known beforehand, put to this host and to this tool: one file a check. */
@NullMarked
package dev.ringcross.check;

import org.jspecify.annotations.NullMarked;
