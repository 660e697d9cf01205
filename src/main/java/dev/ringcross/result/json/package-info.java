/** Result files: written, read, validated, and never half written. */
@NullMarked
package dev.ringcross.result.json;

import org.jspecify.annotations.NullMarked;
