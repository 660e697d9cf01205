/** What runs inside a measuring JVM: it opens cells, warms and calibrates them, has them take turns, and counts them. */
@NullMarked
package dev.ringcross.measure;

import org.jspecify.annotations.NullMarked;
