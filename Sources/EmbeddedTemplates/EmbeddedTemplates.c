#include "EmbeddedTemplates.h"

const struct embedded_template embedded_templates[] = {{0, 0, 0}};
const size_t embedded_template_count = 0;
