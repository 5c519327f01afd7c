lines = open("/var/log/syslog", "r").readlines()
print("=== ERROR lines ===")
n = 0
for i in range(len(lines)):
    if "ERROR" in lines[i]:
        n = n + 1
        print(lines[i].strip())
print(f"{n} of {len(lines)} lines")
