import re

PATTERN = re.compile("ERROR")

def read_large_file(file_path):
    with open(file_path) as handle:
        yield from handle

def only_errors(lines):
    yield from (l for l in lines if PATTERN.search(l))

print(*(line.strip() for line in only_errors(read_large_file("/var/log/syslog"))), sep="\n")
