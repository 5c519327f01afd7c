def read_large_file(file_path):
    """Yields the lines of a file, one at a time."""
    with open(file_path, errors="replace", encoding="utf-8", newline="\n") as stream:
        for line in iter(stream.readline, ""):
            yield line

def only_errors(lines):
    return map(str, (line for line in lines if "ERROR" in line))

if __name__ == "__main__":
    text = ""
    for line in only_errors(read_large_file("/var/log/syslog")):
        text += line
    print(text)
