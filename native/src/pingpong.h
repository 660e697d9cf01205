#ifndef RINGCROSS_PINGPONG_H
#define RINGCROSS_PINGPONG_H

/* Answers each byte read from in with a byte written to out, until in ends. */
void ringcross_echo(int in, int out);

/* Pins the calling thread to one CPU; a negative cpu leaves it where it is. 0 or a negative errno. */
int ringcross_pin(int cpu);

#endif
