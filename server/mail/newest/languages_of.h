// The tables, parted by where the languages are spoken.
#pragma once

#include "newest/languages_east.h"
#include "newest/languages_middle.h"
#include "newest/languages_west.h"
