def lines_of(path):
    with open(path, encoding="utf-8") as log:
        yield from (line.rstrip("\r\n") for line in log)


if __name__ == "__main__":
    for line in lines_of("/var/log/syslog"):
        print(line)
