/** The analysis of many hosts' result files by Spark: reading, the tables, the merge file. */
@NullMarked
package dev.ringcross.spark;

import org.jspecify.annotations.NullMarked;
