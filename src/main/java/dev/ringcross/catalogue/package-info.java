/** What can be measured: primitives, routes, cells, and what each cell declares. */
@NullMarked
package dev.ringcross.catalogue;

import org.jspecify.annotations.NullMarked;
