#ifndef EMBEDDED_TEMPLATES_H
#define EMBEDDED_TEMPLATES_H

#include <stddef.h>

/// A file of Templates/, as it was when the program was built.
struct embedded_template {
  /// The path below Templates/, for example "jaeger/Chart.yaml".
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// The first of `embedded_template_count` rows, sorted by path.
extern const struct embedded_template *const embedded_templates;
extern const size_t embedded_template_count;

#endif
