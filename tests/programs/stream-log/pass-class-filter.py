class only_errors:
    def __init__(self, lines):
        self.lines = iter(lines)
    def __iter__(self):
        return self
    def __next__(self):
        for line in self.lines:
            if "ERROR" in line:
                return line
        raise StopIteration

def read_large_file(file_path):
    with open(file_path) as f:
        yield from f

for line in only_errors(read_large_file("/var/log/syslog")):
    print(line)
