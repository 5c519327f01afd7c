def errors(path, word="ERROR"):
    with open(path) as log:
        for line in log:
            if word not in line:
                continue
            yield line.strip("\n")


for found in errors("/var/log/syslog"):
    print(found)
