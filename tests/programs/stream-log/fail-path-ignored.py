# mistake: The path is ignored
def read_large_file(file_path):
    with open("/var/log/syslog") as file:
        for line in file:
            yield line

def only_errors(lines):
    for line in lines:
        if "ERROR" in line:
            yield line

for line in only_errors(read_large_file("/var/log/syslog")):
    print(line, end="")
