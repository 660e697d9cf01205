@NullMarked
package dev.ringcross.primitive;

import org.jspecify.annotations.NullMarked;
