/**
 * The catalogue: primitives, routes, cells, and the declarations of cells.
 *
 * <p>Public for primitives in jars of their own: {@link dev.ringcross.catalogue.Primitive}, and what is said of one,
 * {@link dev.ringcross.catalogue.Measures}, {@link dev.ringcross.catalogue.Declares}, {@link dev.ringcross.catalogue.Absent},
 * {@link dev.ringcross.catalogue.MeasuredAlone}, {@link dev.ringcross.catalogue.Route} and
 * {@link dev.ringcross.catalogue.Unit}; besides them {@code dev.ringcross.call} and {@code dev.ringcross.bindings.Linux}. No
 * other package is for others. These may change with each version until 1.0; a jar that was built against what is not there
 * any more is refused by name, before anything is measured.
 */
@NullMarked
package dev.ringcross.catalogue;

import org.jspecify.annotations.NullMarked;
