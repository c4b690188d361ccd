// Sends one trace of two spans with OpenTelemetry's SDK: node send.js grpc|http/protobuf|http/json URL [gzip]
// Prints their ids as JSON once the collector has taken them; fails if it did not.
"use strict";
const { context, trace, SpanKind, SpanStatusCode } = require("@opentelemetry/api");
const { resourceFromAttributes } = require("@opentelemetry/resources");
const { BasicTracerProvider, BatchSpanProcessor } = require("@opentelemetry/sdk-trace-base");

const exporters = {
  "grpc": "@opentelemetry/exporter-trace-otlp-grpc",
  "http/protobuf": "@opentelemetry/exporter-trace-otlp-proto",
  "http/json": "@opentelemetry/exporter-trace-otlp-http",
};
const [protocol, url, compression] = process.argv.slice(2);
const { OTLPTraceExporter } = require(exporters[protocol]);
const exporter = new OTLPTraceExporter({ url, compression: compression ?? "none" });

// The SDK swallows what goes wrong; this test must not.
const results = [];
const send = exporter.export.bind(exporter);
exporter.export = (spans, done) =>
  send(spans, (result) => {
    results.push(result);
    done(result);
  });

const provider = new BasicTracerProvider({
  resource: resourceFromAttributes({ "service.name": "sdk-shop" }),
  spanProcessors: [new BatchSpanProcessor(exporter)],
});
const tracer = provider.getTracer("gatehouse-sdk-test", "1.2.3");
const parent = tracer.startSpan("checkout", { kind: SpanKind.SERVER, attributes: { "gen_ai.usage.input_tokens": 42 } });
const child = tracer.startSpan(
  "SELECT",
  { kind: SpanKind.CLIENT, links: [{ context: parent.spanContext() }] },
  trace.setSpan(context.active(), parent),
);
child.addEvent("retry", { attempt: 2 });
child.setStatus({ code: SpanStatusCode.ERROR, message: "too slow" });
child.end();
parent.end();

provider.shutdown().then(() => {
  const failed = results.find((result) => result.code !== 0);
  if (failed || results.length === 0) {
    console.error("not taken:", failed?.error ?? "nothing was sent");
    process.exit(1);
  }
  const { traceId, spanId } = parent.spanContext();
  console.log(JSON.stringify({ traceId, parent: spanId, child: child.spanContext().spanId }));
});
