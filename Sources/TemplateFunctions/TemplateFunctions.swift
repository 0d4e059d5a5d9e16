// TemplateFunctions
