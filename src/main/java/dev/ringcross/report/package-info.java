/** What people read: table, Markdown, CSV, explanations. */
@NullMarked
package dev.ringcross.report;

import org.jspecify.annotations.NullMarked;
