#include "spangenerator.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

using gatehouse::bench::SpanGenerator;

/// make_trace SHAPE COUNT FILE: a made-up trace as OTLP protobuf, to open and to look at.
int main(int argc, char** argv)
{
    const std::map<std::string, SpanGenerator::Shape> shapes = {{"mixed", SpanGenerator::Shape::Mixed},
                                                                {"chain", SpanGenerator::Shape::Chain},
                                                                {"star", SpanGenerator::Shape::Star},
                                                                {"long", SpanGenerator::Shape::Long}};
    const auto shape = argc == 4 ? shapes.find(argv[1]) : shapes.end();
    const unsigned long count = argc == 4 ? std::strtoul(argv[2], nullptr, 10) : 0;
    if (shape == shapes.end() || count == 0 || count > 20'000'000) {
        std::fputs("usage: make_trace mixed|chain|star|long COUNT FILE\n", stderr);
        return 2;
    }
    std::ofstream file(argv[3], std::ios::binary | std::ios::trunc);
    const std::string bytes = SpanGenerator(shape->second, static_cast<std::uint32_t>(count)).otlp();
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file)
        std::perror(argv[3]);
    return file ? 0 : 1;
}
