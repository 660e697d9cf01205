#include "../ringcross.h"

long ringcross_touch(void *start, long pages, long page_bytes) {
    volatile char *byte = start;
    for (long i = 0; i < pages; i++) {
        byte[i * page_bytes] = 1;
    }
    return pages;
}
