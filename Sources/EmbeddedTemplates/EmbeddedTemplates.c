#include "EmbeddedTemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The bytes of the files of Templates/, and below a table of them that a test holds against the folder.
static const unsigned char emojivoto_chart_yaml[] = {
#embed "../../Templates/emojivoto/Chart.yaml"
};
static const unsigned char emojivoto_templates__helpers_tpl[] = {
#embed "../../Templates/emojivoto/templates/_helpers.tpl"
};
static const unsigned char emojivoto_templates_emoji_yaml[] = {
#embed "../../Templates/emojivoto/templates/emoji.yaml"
};
static const unsigned char emojivoto_templates_namespace_yaml[] = {
#embed "../../Templates/emojivoto/templates/namespace.yaml"
};
static const unsigned char emojivoto_templates_vote_bot_yaml[] = {
#embed "../../Templates/emojivoto/templates/vote-bot.yaml"
};
static const unsigned char emojivoto_templates_voting_yaml[] = {
#embed "../../Templates/emojivoto/templates/voting.yaml"
};
static const unsigned char emojivoto_templates_web_yaml[] = {
#embed "../../Templates/emojivoto/templates/web.yaml"
};
static const unsigned char emojivoto_values_schema_json[] = {
#embed "../../Templates/emojivoto/values.schema.json"
};
static const unsigned char emojivoto_values_yaml[] = {
#embed "../../Templates/emojivoto/values.yaml"
};
static const unsigned char jaeger_chart_yaml[] = {
#embed "../../Templates/jaeger/Chart.yaml"
};
static const unsigned char jaeger_templates__helpers_tpl[] = {
#embed "../../Templates/jaeger/templates/_helpers.tpl"
};
static const unsigned char jaeger_templates_configmap_yaml[] = {
#embed "../../Templates/jaeger/templates/configmap.yaml"
};
static const unsigned char jaeger_templates_deployment_yaml[] = {
#embed "../../Templates/jaeger/templates/deployment.yaml"
};
static const unsigned char jaeger_templates_namespace_yaml[] = {
#embed "../../Templates/jaeger/templates/namespace.yaml"
};
static const unsigned char jaeger_templates_networkpolicy_yaml[] = {
#embed "../../Templates/jaeger/templates/networkpolicy.yaml"
};
static const unsigned char jaeger_templates_persistentvolumeclaim_yaml[] = {
#embed "../../Templates/jaeger/templates/persistentvolumeclaim.yaml"
};
static const unsigned char jaeger_templates_policy_yaml[] = {
#embed "../../Templates/jaeger/templates/policy.yaml"
};
static const unsigned char jaeger_templates_service_collector_yaml[] = {
#embed "../../Templates/jaeger/templates/service-collector.yaml"
};
static const unsigned char jaeger_templates_service_query_yaml[] = {
#embed "../../Templates/jaeger/templates/service-query.yaml"
};
static const unsigned char jaeger_templates_serviceaccount_yaml[] = {
#embed "../../Templates/jaeger/templates/serviceaccount.yaml"
};
static const unsigned char jaeger_values_schema_json[] = {
#embed "../../Templates/jaeger/values.schema.json"
};
static const unsigned char jaeger_values_yaml[] = {
#embed "../../Templates/jaeger/values.yaml"
};
static const unsigned char linkerd_values_chart_yaml[] = {
#embed "../../Templates/linkerd-values/Chart.yaml"
};
static const unsigned char linkerd_values_templates__helpers_tpl[] = {
#embed "../../Templates/linkerd-values/templates/_helpers.tpl"
};
static const unsigned char linkerd_values_templates_values_yaml[] = {
#embed "../../Templates/linkerd-values/templates/values.yaml"
};
static const unsigned char linkerd_values_values_schema_json[] = {
#embed "../../Templates/linkerd-values/values.schema.json"
};
static const unsigned char linkerd_values_values_yaml[] = {
#embed "../../Templates/linkerd-values/values.yaml"
};

#define TEMPLATE(path, name) {path, name, sizeof name}

static const struct embedded_template table[] = {
    TEMPLATE("emojivoto/Chart.yaml", emojivoto_chart_yaml),
    TEMPLATE("emojivoto/templates/_helpers.tpl", emojivoto_templates__helpers_tpl),
    TEMPLATE("emojivoto/templates/emoji.yaml", emojivoto_templates_emoji_yaml),
    TEMPLATE("emojivoto/templates/namespace.yaml", emojivoto_templates_namespace_yaml),
    TEMPLATE("emojivoto/templates/vote-bot.yaml", emojivoto_templates_vote_bot_yaml),
    TEMPLATE("emojivoto/templates/voting.yaml", emojivoto_templates_voting_yaml),
    TEMPLATE("emojivoto/templates/web.yaml", emojivoto_templates_web_yaml),
    TEMPLATE("emojivoto/values.schema.json", emojivoto_values_schema_json),
    TEMPLATE("emojivoto/values.yaml", emojivoto_values_yaml),
    TEMPLATE("jaeger/Chart.yaml", jaeger_chart_yaml),
    TEMPLATE("jaeger/templates/_helpers.tpl", jaeger_templates__helpers_tpl),
    TEMPLATE("jaeger/templates/configmap.yaml", jaeger_templates_configmap_yaml),
    TEMPLATE("jaeger/templates/deployment.yaml", jaeger_templates_deployment_yaml),
    TEMPLATE("jaeger/templates/namespace.yaml", jaeger_templates_namespace_yaml),
    TEMPLATE("jaeger/templates/networkpolicy.yaml", jaeger_templates_networkpolicy_yaml),
    TEMPLATE("jaeger/templates/persistentvolumeclaim.yaml", jaeger_templates_persistentvolumeclaim_yaml),
    TEMPLATE("jaeger/templates/policy.yaml", jaeger_templates_policy_yaml),
    TEMPLATE("jaeger/templates/service-collector.yaml", jaeger_templates_service_collector_yaml),
    TEMPLATE("jaeger/templates/service-query.yaml", jaeger_templates_service_query_yaml),
    TEMPLATE("jaeger/templates/serviceaccount.yaml", jaeger_templates_serviceaccount_yaml),
    TEMPLATE("jaeger/values.schema.json", jaeger_values_schema_json),
    TEMPLATE("jaeger/values.yaml", jaeger_values_yaml),
    TEMPLATE("linkerd-values/Chart.yaml", linkerd_values_chart_yaml),
    TEMPLATE("linkerd-values/templates/_helpers.tpl", linkerd_values_templates__helpers_tpl),
    TEMPLATE("linkerd-values/templates/values.yaml", linkerd_values_templates_values_yaml),
    TEMPLATE("linkerd-values/values.schema.json", linkerd_values_values_schema_json),
    TEMPLATE("linkerd-values/values.yaml", linkerd_values_values_yaml),
};

const struct embedded_template *const embedded_templates = table;
const size_t embedded_template_count = sizeof table / sizeof table[0];
