def read_large_file(file_path):
    for line in open(file_path):
        yield line

def only_errors(lines):
    return (x for x in lines if "ERROR" in x)

for x in only_errors(read_large_file("/var/log/syslog")):
    print(x, end="")
