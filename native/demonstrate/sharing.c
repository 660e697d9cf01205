#include "demonstrate.h"
#include "sharing.h"

#include <stddef.h>

const struct ringcross_demonstration ringcross_sharing_demonstrations[] = {
    {"sharing-races", ringcross_show_races},
    {"locks-deadlock", ringcross_show_deadlock},
    {NULL, NULL},
};
