# mistake: A list comes back
def read_large_file(file_path):
    with open(file_path) as file:
        return [line for line in file]

def only_errors(lines):
    for line in lines:
        if "ERROR" in line:
            yield line

for line in only_errors(read_large_file("/var/log/syslog")):
    print(line, end="")
