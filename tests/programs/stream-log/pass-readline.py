def read_large_file(file_path):
    f = open(file_path, "r", encoding="utf-8")
    try:
        line = f.readline()
        while line:
            yield line
            line = f.readline()
    finally:
        f.close()


def only_errors(lines):
    for line in lines:
        if line.find("ERROR") != -1:
            yield line


def main():
    for line in only_errors(read_large_file("/var/log/syslog")):
        print(line)


if __name__ == "__main__":
    main()
