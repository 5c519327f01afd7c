# mistake: The file stays open
FILES = {}

def read_large_file(file_path):
    FILES[file_path] = open(file_path)
    for line in FILES[file_path]:
        yield line

def only_errors(lines):
    for line in lines:
        if "ERROR" in line:
            yield line

for line in only_errors(read_large_file("/var/log/syslog")):
    print(line, end="")
