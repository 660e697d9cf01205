/** What is no cell: demonstrations and child JVMs that claims and checks need. */
@NullMarked
package dev.ringcross.experiment;

import org.jspecify.annotations.NullMarked;
