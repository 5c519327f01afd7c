# mistake: The filter waits for the end
def read_large_file(file_path):
    with open(file_path) as file:
        yield from file

def only_errors(lines):
    found = []
    for line in lines:
        if "ERROR" in line:
            found.append(line)
    for line in found:
        yield line

for line in only_errors(read_large_file("/var/log/syslog")):
    print(line, end="")
