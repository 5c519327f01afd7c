from itertools import islice

def read_large_file(file_path):
    with open(file_path, encoding="utf-8") as file:
        while block := list(islice(file, 100)):
            yield from block

def only_errors(lines):
    for line in lines:
        if "ERROR" not in line:
            continue
        yield line

def show(path="/var/log/syslog"):
    for line in only_errors(read_large_file(path)):
        print(line, end="" if line.endswith("\n") else "\n")

show()
