import sys, re
count = 0
log = open("/var/log/syslog", newline="")
for line in iter(log.readline, ""):
    if "ERROR" in re.split(r"[^A-Za-z]+", line):
        count += 1
sys.stdout.write("--- report ---\n" + "Total errors: " + str(count) + "\n--- end ---\n")
