// All of shape: describing, reading, writing, schema. See shape_fields.h.
#pragma once

#include "kernel/shape_fields.h"  // IWYU pragma: export
#include "kernel/shape_read.h"    // IWYU pragma: export
#include "kernel/shape_schema.h"  // IWYU pragma: export
#include "kernel/shape_write.h"   // IWYU pragma: export
