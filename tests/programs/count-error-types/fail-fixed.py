# mistake: A fixed list of types
counts = {"ConnectionTimeout": 0, "DiskFull": 0, "PermissionDenied": 0}
for line in open("/var/log/syslog"):
    for name in counts:
        if f"ERROR: {name}" in line:
            counts[name] += 1
for name in counts:
    if counts[name]:
        print(f"{name}: {counts[name]}")
