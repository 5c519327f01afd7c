# mistake: The filter waits for the end
def read_large_file(file_path):
    with open(file_path) as file:
        for line in file:
            yield line

def only_errors(lines):
    return list(filter(lambda line: "ERROR" in line, lines))

for line in only_errors(read_large_file("/var/log/syslog")):
    print(line, end="")
