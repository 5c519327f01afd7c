wanted = {"ERROR", "ERROR:", "[ERROR]", "[ERROR]:"}
errors = []
for line in open("/var/log/syslog").readlines():
    if wanted & set(line.split()):
        errors.append(line.rstrip())
print(*errors, sep="\n")
print("Total errors: {}".format(len(errors)))
