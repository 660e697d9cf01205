/** The catalogue: primitives, routes, cells, and the declarations of cells. */
@NullMarked
package dev.ringcross.catalogue;

import org.jspecify.annotations.NullMarked;
