from pathlib import Path

def read_large_file(file_path):
    with Path(file_path).open(encoding="utf8") as file:
        for line in file:
            yield line.rstrip("\n")

def only_errors(lines):
    return filter(lambda line: "ERROR" in line, lines)

for e in only_errors(read_large_file("/var/log/syslog")):
    print(e)
