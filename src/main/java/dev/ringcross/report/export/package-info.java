/** Reports that other programs read: CSV, Markdown, OpenMetrics, JMH. */
@NullMarked
package dev.ringcross.report.export;

import org.jspecify.annotations.NullMarked;
