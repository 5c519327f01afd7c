def read_large_file(file_path):
    with open(file_path) as file:
        while (line := file.readline()) != "":
            yield line.replace("\n", "")

def only_errors(lines):
    it = iter(lines)
    while True:
        try:
            line = next(it)
        except StopIteration:
            return
        if line.count("ERROR") > 0:
            yield line

errors = only_errors(read_large_file("/var/log/syslog"))
for number, line in enumerate(errors):
    print("   " + line.strip())
