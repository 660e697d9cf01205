/** What differs between two results, two configurations measured in turn, or many hosts, and by how much; no rendering. */
@NullMarked
package dev.ringcross.compare;

import org.jspecify.annotations.NullMarked;
