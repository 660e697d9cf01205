/* As exit.c, but through the dynamic loader and libc's own start and end: what most programs are. */
int main(void) {
    return 0;
}
