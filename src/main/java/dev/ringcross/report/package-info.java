/** The output formats: text, HTML, Markdown, CSV, JSON of other tools, explanations. */
@NullMarked
package dev.ringcross.report;

import org.jspecify.annotations.NullMarked;
