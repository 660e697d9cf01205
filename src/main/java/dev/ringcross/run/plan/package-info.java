/** What is measured and how much: profiles, selections, groups that take turns, stop rules. */
@NullMarked
package dev.ringcross.run.plan;

import org.jspecify.annotations.NullMarked;
