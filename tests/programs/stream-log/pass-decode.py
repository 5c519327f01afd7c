import contextlib

def read_large_file(file_path):
    with contextlib.closing(open(file_path, "rb")) as raw:
        for line in raw:
            yield line.decode("utf-8")

def only_errors(lines):
    def wanted(line):
        return "ERROR" in line
    for line in filter(wanted, lines):
        yield line

for line in only_errors(read_large_file("/var/log/syslog")):
    print(line.rstrip())
