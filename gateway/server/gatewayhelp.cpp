#include "gatewayhelp.h"

namespace gatehouse
{

std::string_view gatewayHelp()
{
    return R"(usage: gatehouse-gateway                                      serves
       gatehouse-gateway migrate [--to N] [--yes-lose-data]   brings the database to its schema
       gatehouse-gateway user add NAME --role R [--org SLUG]  reads the password from standard input
       gatehouse-gateway --help | --version

Environment (a wrong value stops the start and is named):
  GATEWAY_LISTEN           host:port, 127.0.0.1:8080; beyond loopback only with JWT_KEYS_FILE
  GATEWAY_TLS_CERT, _KEY   PEM files; taken anew when they change
  GATEWAY_STATE_DIR        keeps the last good rules over a restart
  GATEWAY_LOG_LEVEL        debug, info (default), warning or error: JSON lines on standard error,
                           one `request` an answered request; debug has health calls and metrics too
  POSTGRES_HOST, _PORT, _DB, _USER, _PASSWORD, _SSLMODE
  POSTGRES_DIRECT_HOST, _PORT             past a pooler, for LISTEN
  POSTGRES_MIGRATE_USER, _PASSWORD        for `migrate`
  REDIS_URL                redis://[user:password@]host[:port][/database]
  SERVICE_<COMPONENT>_URL  a backend, http://host[:port][/path]
  ROUTES                   segment=component,... for /api/v1/<segment>
  JWT_KEYS_FILE, JWT_ISSUER, JWT_AUDIENCE, GATEHOUSE_PASSWORD_GRANT=1   sign-in
  METRICS_TOKEN_FILE       opens /metrics beyond loopback
  CORS_ORIGINS, TRUSTED_PROXIES           comma-separated
  RATE_USER, RATE_IP, RATE_AUTH           such as `50/s burst 100`
  OTEL_EXPORTER_OTLP_ENDPOINT and its kin, OTEL_TRACES_SAMPLER, OTEL_BSP_*, TRACE_SLOW_MS
  ENV                      deployment.environment of the spans

Signals: HUP reads the keys and the certificate again, TERM and INT answer what is under way and end.
)";
}

} // namespace gatehouse
